import type { Sheet } from '../../../files/workbook/workbook.js';

/** What a workbook that this program wrote says of itself. */
export interface ExportMarks {
  readonly exportId: string;
  readonly reviewId: string;
  /** `YYYY-MM-DD`. */
  readonly exportedOn: string;
}

/** A spreadsheet as it was read: its visible sheets that hold anything, and whether this program wrote it. */
export interface ParsedMatrixFile {
  readonly sheets: readonly Omit<Sheet, 'isHidden'>[];
  readonly exported: ExportMarks | null;
}
