/** Whose eyes a workbook is read with: what all members may see, or what the reader may see. */
export type SheetAudience = 'joint' | 'mine';

/** The matrix of a review as a workbook: what is asked for in the address, or, of some of its rows, in a body beside it. */
export const matrixXlsxUrl = (reviewId: string) => `/api/reviews/${reviewId}/matrix.xlsx`;

/** Which rows stand in the matrix as it is filtered and ordered now, and how many there are without. */
export interface ShownRows {
  readonly entryIds: readonly string[];
  readonly all: number;
}
