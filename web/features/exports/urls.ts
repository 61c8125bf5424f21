/** Whose eyes a workbook is read with: what all members may see, or what the reader may see. */
export type SheetAudience = 'joint' | 'mine';

/** The matrix of a review as a workbook. */
export const matrixXlsxUrl = (reviewId: string, audience: SheetAudience) =>
  `/api/reviews/${reviewId}/matrix.xlsx?audience=${audience}`;
