import Papa from 'papaparse';
import { FileRefusal } from './file-refusal.js';
import { FILE_LIMITS, type FileLimits } from './file-limits.js';
import { textTooLong, tooManyRows } from './size-refusals.js';
import { decodeText, type DecodedText } from './text-encoding.js';
import { say } from '../domain/sentence.js';

/** One record, with the row number a spreadsheet shows for it (the first row of the file is 1). */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark is out of place: the cells may be cut wrongly, other rows may have run into one of them. */
  readonly isOddlyQuoted: boolean;
}

/** A delimited text file cut into cells. Cells are as written: nothing trimmed, nothing converted. */
export interface CsvTable<Header> {
  readonly header: Header;
  /** The records below the header that are not blank. */
  readonly rows: readonly CsvRow[];
  readonly encoding: DecodedText['encoding'];
  readonly isEncodingGuess: boolean;
}

/** How a kind of table is known by its row of headings. */
export interface Heading<Header> {
  /** How much a row looks like the headings sought; 0 is not at all. */
  likeness(cells: readonly string[]): number;
  /** Makes of the likeliest row what the caller needs; may refuse it. */
  read(row: CsvRow): Header;
}

const DELIMITERS = [';', ',', '\t', '|'];
const ROWS_SEARCHED_FOR_HEADER = 10;

/**
 * Reads delimited text in any usual encoding, delimiter and line end. Of the first rows, cut at each delimiter in
 * turn, the header is the likeliest. Refuses a file beyond the limits or with an open quotation.
 */
export function readCsvTable<Header>(
  bytes: Uint8Array,
  heading: Heading<Header>,
  limits: FileLimits = FILE_LIMITS,
): CsvTable<Header> {
  const { text: decoded, encoding, isGuess } = decodeText(bytes);
  const text = decoded.replace(/\r\n?/g, '\n');
  refuseEndlessLines(text, limits);
  const { delimiter, ...headings } = findHeader(text, heading);
  const header = heading.read(headings);
  const { data, errors } = cut(text, delimiter, limits.rows * 10);
  if (data.length >= limits.rows * 10) throw tooManyRows(limits.rows);
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw unclosedQuotation((open.row ?? 0) + 1);
  const odd = new Set(errors.map(({ row }) => row));
  const records = data.map((cells, at) => ({ row: at + 1, cells, isOddlyQuoted: odd.has(at) })).slice(headings.row);
  const rows = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  if (rows.length > limits.rows) throw tooManyRows(limits.rows);
  for (const record of rows) refuseOversized(record, limits);
  return { header, rows, encoding, isEncodingGuess: isGuess };
}

function cut(text: string, delimiter: string, preview: number) {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
}

function findHeader(text: string, heading: Pick<Heading<unknown>, 'likeness'>) {
  let best = { delimiter: ';', row: 1, cells: [] as string[], isOddlyQuoted: false };
  let most = -1;
  for (const delimiter of DELIMITERS) {
    cut(text, delimiter, ROWS_SEARCHED_FOR_HEADER).data.forEach((cells, index) => {
      const likeness = heading.likeness(cells);
      const isWider = likeness === most && index === 0 && cells.length > best.cells.length;
      if (likeness <= most && !isWider) return;
      best = { delimiter, row: index + 1, cells, isOddlyQuoted: false };
      most = likeness;
    });
  }
  return best;
}

/** Before cutting: a line that would become millions of cells must not be given the memory for them. */
function refuseEndlessLines(text: string, limits: FileLimits) {
  const most = limits.textLength;
  for (const delimiter of DELIMITERS) {
    let inLine = 0;
    let lineEnd = -1;
    for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
      if (at > lineEnd) {
        inLine = 0;
        lineEnd = text.indexOf('\n', at);
        if (lineEnd < 0) lineEnd = text.length;
      }
      if (++inLine > most) throw tooManyColumns(limits.columns);
    }
  }
}

function refuseOversized({ row, cells }: CsvRow, limits: FileLimits) {
  if (cells.length > limits.columns) throw tooManyColumns(limits.columns, row);
  for (const cell of cells) if (cell.length > limits.textLength) throw textTooLong(limits.textLength, cell, row);
}

const tooManyColumns = (limit: number, row?: number) =>
  new FileRefusal(
    'TOO_MANY_COLUMNS',
    row === undefined ? say('files.tooManyColumns', { limit }) : say('files.tooManyColumnsInRow', { row, limit }),
  );

const unclosedQuotation = (row: number) => new FileRefusal('DAMAGED_FILE', say('files.openQuotation', { row }));
