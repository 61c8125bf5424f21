import type { MatrixLayoutInput, SheetField, SheetFileQuery } from '../../graphql/generated/graphql.js';

export type SheetFile = SheetFileQuery['matrixFile'];
type Sheet = SheetFile['sheets'][number];

/** How a person says a spreadsheet is to be laid; what is null is still to be said. */
export interface Draft {
  readonly reviewId: string | null;
  readonly sheet: number;
  readonly headRow: number | null;
  /** The field each column holds, by the column's place. */
  readonly fields: Readonly<Record<number, SheetField>>;
}

/** Every field, in the order in which they are offered. */
export const sheetFields: readonly SheetField[] = [
  'NUMBER',
  'TEXT',
  'EXPECTED_RESULT',
  'LEAD',
  'SUPPORTING',
  'PARTNERS',
  'STARTS_ON',
  'DEADLINE',
  'BUDGET',
  'OWN_STATUS',
  'OWN_RATIONALE',
  'OWN_NO_EVIDENCE',
  'OWN_AS_OF',
  'CHALLENGES',
  'NEXT_STEPS',
  'ENTRY_ID',
  'VERSIONS',
];

const tellRows: readonly SheetField[] = ['ENTRY_ID', 'VERSIONS', 'NUMBER', 'TEXT'];

/** What the program makes of one sheet before a person says anything. */
export const draftOf = (sheet: Sheet, reviewId: string | null): Draft => ({
  reviewId,
  sheet: sheet.index,
  headRow: sheet.headRow ?? null,
  fields: Object.fromEntries(sheet.guesses.map(({ column, field }) => [column, field])),
});

/** The sheet on which most columns are known, of equals the first. */
export function firstDraft({ sheets, reviewId }: SheetFile, reviews: readonly { readonly id: string }[]): Draft {
  const known = sheets.reduce((best, sheet) => (sheet.guesses.length > best.guesses.length ? sheet : best));
  return draftOf(known, reviewId ?? (reviews.length === 1 ? reviews[0].id : null));
}

/** An export that came back with its hidden columns needs nobody to say what its columns are. */
export const speaksForItself = ({ exportedOn, reviewId }: SheetFile, draft: Draft): boolean =>
  Boolean(exportedOn && reviewId) && Object.values(draft.fields).includes('ENTRY_ID');

/** What is still to be said before rows can be compared; null when nothing is. */
export function missingIn({ reviewId, headRow, fields }: Draft): 'review' | 'headRow' | 'number' | 'nothing' | null {
  const held = Object.values(fields);
  if (!reviewId) return 'review';
  if (headRow === null) return 'headRow';
  if (!held.includes('NUMBER') && !held.includes('ENTRY_ID')) return 'number';
  return held.some((field) => !tellRows.includes(field)) ? null : 'nothing';
}

/** The layout as the server takes it; only of a draft in which nothing is missing. */
export const layoutOf = ({ reviewId, sheet, headRow, fields }: Draft): MatrixLayoutInput => ({
  reviewId: reviewId ?? '',
  sheet,
  headRow: headRow ?? 1,
  columns: Object.entries(fields).map(([column, field]) => ({ column: Number(column), field })),
});

/** A column given a field; one field comes from one column only, so another that held it holds nothing any more. */
export function withField(draft: Draft, column: number, field: SheetField | null): Draft {
  const others = Object.entries(draft.fields).filter(([at, held]) => Number(at) !== column && held !== field);
  const fields = Object.fromEntries(field ? [...others, [String(column), field]] : others);
  return { ...draft, fields };
}
