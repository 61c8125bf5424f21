import { joiningKey } from './text-likeness.js';

/** A cell of a file: how it is written there, and what it shows. */
export interface WrittenCell {
  readonly kind: 'TEXT' | 'NUMBER' | 'DAY' | 'FORMULA' | 'ERROR' | 'MERGED';
  readonly text: string;
}

/** What a row of a file says of which row it is. */
export interface RowMarks {
  readonly entryId: WrittenCell | null;
  readonly number: WrittenCell | null;
  /** The recommendation, to tell apart rows whose numbers are not clear. */
  readonly text: string;
}

/** A row of the matrix by what tells it. */
export interface KnownEntry {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
}

/** Why a row of a file is laid onto none of the matrix. */
export type RowProblem =
  | 'NEW_ROW'
  | 'UNKNOWN_ID'
  | 'DUPLICATE_ID'
  | 'NO_NUMBER'
  | 'UNKNOWN_NUMBER'
  | 'AMBIGUOUS_NUMBER'
  | 'DUPLICATE_NUMBER'
  | 'NUMBER_NOT_PLAIN';

export type RowMatch =
  | { readonly entryId: string; readonly problem: null }
  | { readonly entryId: null; readonly problem: RowProblem; readonly fitting: readonly string[] };

const none = (problem: RowProblem, fitting: readonly string[] = []): RowMatch => ({ entryId: null, problem, fitting });

/** How rows are told: by the hidden id of an export, or by the paragraph number. */
export type RowKey = 'ENTRY_ID' | 'NUMBER';

/**
 * Lays the rows of a file onto rows of the matrix; never two onto one, and none that is not certain. A row of an export
 * without its id was added by hand. A number that a spreadsheet keeps as a number has lost its zeros: 142.1 may be
 * 142.10; where several fit, the recommendation's own text decides, or nothing does.
 */
export function matchRows(rows: readonly RowMarks[], known: readonly KnownEntry[], by: RowKey): RowMatch[] {
  const matches = rows.map((row) => (by === 'ENTRY_ID' ? byId(row, known) : byNumber(row, known)));
  const count = new Map<string, number>();
  for (const { entryId } of matches) if (entryId) count.set(entryId, (count.get(entryId) ?? 0) + 1);
  const problem = by === 'ENTRY_ID' ? 'DUPLICATE_ID' : 'DUPLICATE_NUMBER';
  return matches.map((match) => {
    if (!match.entryId || count.get(match.entryId) === 1) return match;
    return none(problem, [known.find(({ id }) => id === match.entryId)!.reference]);
  });
}

function byId({ entryId }: RowMarks, known: readonly KnownEntry[]): RowMatch {
  const written = entryId?.text.trim().toLowerCase() ?? '';
  if (!written) return none('NEW_ROW');
  const found = entryId!.kind === 'TEXT' && known.find(({ id }) => id === written);
  return found ? { entryId: found.id, problem: null } : none('UNKNOWN_ID');
}

function byNumber({ number, text }: RowMarks, known: readonly KnownEntry[]): RowMatch {
  const written = number?.text.trim() ?? '';
  if (!written) return none('NO_NUMBER');
  if (number!.kind !== 'TEXT' && number!.kind !== 'NUMBER') return none('NUMBER_NOT_PLAIN');
  const fitting = known.filter(({ reference }) => fits(number!, reference));
  if (fitting.length === 0) return none('UNKNOWN_NUMBER');
  if (fitting.length === 1) return { entryId: fitting[0].id, problem: null };
  const key = joiningKey(text);
  const saying = key === '' ? [] : fitting.filter((one) => joiningKey(one.text) === key);
  if (saying.length === 1) return { entryId: saying[0].id, problem: null };
  return none(
    'AMBIGUOUS_NUMBER',
    fitting.map(({ reference }) => reference),
  );
}

const paragraphNumber = /(?<![\d.])\d+(?:\.\d+)+(?![\d.]*\d)/g;

/** As text it is the number itself, or the only one in it ("Rec. 142.23"); as a number, whatever it may have been. */
function fits({ kind, text }: WrittenCell, reference: string): boolean {
  const written = text.trim();
  if (kind === 'NUMBER') return /^\d+(\.\d+)?$/.test(reference) && Number(reference) === Number(written);
  if (written.toLowerCase() === reference.toLowerCase()) return true;
  const numbers = written.match(paragraphNumber) ?? [];
  return numbers.length === 1 && numbers[0] === reference;
}
