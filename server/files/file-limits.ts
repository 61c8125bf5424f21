/** The budgets of every reader. A file beyond one of them is refused with the limit named. Sizes are in bytes. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly archiveEntries: number;
  readonly entryBytes: number;
  readonly archiveBytes: number;
  /** Unpacked size over packed size; asked only of entries above `ratioFloorBytes`. */
  readonly ratio: number;
  readonly ratioFloorBytes: number;
  readonly xmlDepth: number;
  /** Characters of XML without any element or text ending: bounds what a single token may hold in memory. */
  readonly xmlTokenLength: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters in one cell or paragraph. */
  readonly textLength: number;
  readonly paragraphs: number;
  readonly tables: number;
  readonly tableDepth: number;
  /** Rows one vertically merged cell may cover. */
  readonly mergedRows: number;
}

export const FILE_LIMITS: FileLimits = Object.freeze({
  fileBytes: 25_000_000,
  archiveEntries: 3_000,
  entryBytes: 120_000_000,
  archiveBytes: 250_000_000,
  ratio: 400,
  ratioFloorBytes: 5_000_000,
  xmlDepth: 120,
  xmlTokenLength: 1_000_000,
  rows: 20_000,
  columns: 256,
  cells: 600_000,
  textLength: 40_000,
  paragraphs: 60_000,
  tables: 600,
  tableDepth: 6,
  mergedRows: 2_000,
});
