import { joiningKey, likelyCorrection, likenessIndex, mostAlike, textKey, trigramLikeness } from './text-likeness.js';
import type { Position, RecommendationKind } from './vocabulary.js';

/** What a recommendation says, as far as a file can differ from it. */
export interface ImportedContent {
  readonly kind: RecommendationKind;
  /** Paragraph number; null where the source has none. */
  readonly number: string | null;
  readonly text: string;
  readonly position: Position;
  readonly positionVerbatim: string;
  readonly sourceSymbol: string | null;
  readonly sourceParagraph: string | null;
  /** 1–5; null where the source does not code it. */
  readonly actionCategory: number | null;
  /** Recommending States by code, or by label where the label names no known State. */
  readonly states: readonly string[];
  /** `SCHEME\nlabel`; of the file: only those of its own scheme. */
  readonly themes: readonly string[];
  readonly groups: readonly string[];
  readonly sdgs: readonly string[];
}

/** A row the review has already. */
export interface KnownRow extends ImportedContent {
  readonly id: string;
  readonly reference: string;
  /** Tags that people took out of the row: a file that has them says nothing new. */
  readonly removedTags?: Pick<ImportedContent, 'themes' | 'groups' | 'sdgs'>;
}

/** What a file can change of a row. */
export type ImportedField = Exclude<keyof ImportedContent, 'kind' | 'positionVerbatim'>;

/** What importing one row of the file would do. LIKELY waits for a person: same row, corrected, or another row? */
export type RowPlan =
  | { readonly change: 'NEW' }
  | { readonly change: 'UNCHANGED'; readonly known: KnownRow }
  | { readonly change: 'CHANGED'; readonly known: KnownRow; readonly fields: readonly ImportedField[] }
  | {
      readonly change: 'LIKELY';
      readonly known: KnownRow;
      readonly fields: readonly ImportedField[];
      readonly likeness: number;
    };

/** Identity without a number: the text, and the position where the same text was answered in two ways. */
const identity = ({ text, position }: Pick<ImportedContent, 'text' | 'position'>) => `${textKey(text)}\n${position}`;

/**
 * Lays the rows of a file onto the rows of a review: by paragraph number; without numbers by text; a list with numbers
 * joins them to rows that came without. What is only nearly the same is proposed, never matched silently. One plan for
 * each imported row, in order; no known row is matched twice.
 */
export function planImport(imported: readonly ImportedContent[], known: readonly KnownRow[]): RowPlan[] {
  const taken = new Set<KnownRow>();
  const matched = new Map<ImportedContent, KnownRow>();
  const passes: ((row: ImportedContent) => readonly KnownRow[])[] = [
    byKey(
      known.filter(({ number }) => number),
      ({ number }) => number ?? '',
      (row) => row.number ?? null,
    ),
    byKey(known, identity, (row) => (row.number === null ? identity(row) : null)),
    byKey(
      known,
      ({ text }) => textKey(text),
      (row) => (row.number === null ? textKey(row.text) : null),
    ),
    byKey(
      withoutNumber(known),
      ({ text }) => joiningKey(text),
      (row) => (row.number ? joiningKey(row.text) : null),
    ),
  ];
  for (const find of passes) {
    for (const row of imported) {
      if (matched.has(row)) continue;
      const candidates = find(row).filter((candidate) => !taken.has(candidate));
      const [match] = candidates.filter((candidate) => candidate.position === row.position).concat(candidates);
      if (!match) continue;
      matched.set(row, match);
      taken.add(match);
    }
  }
  const likely = likeliest(known, taken);
  return imported.map((row) => {
    const match = matched.get(row);
    return match ? compare(row, match) : (likely(row) ?? { change: 'NEW' });
  });
}

const withoutNumber = (known: readonly KnownRow[]) => known.filter(({ number }) => number === null);

function byKey(
  known: readonly KnownRow[],
  keyOf: (row: KnownRow) => string,
  wanted: (row: ImportedContent) => string | null,
): (row: ImportedContent) => readonly KnownRow[] {
  const rows = new Map<string, KnownRow[]>();
  for (const row of known) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row]);
  return (row) => {
    const key = wanted(row);
    return key === null ? [] : (rows.get(key) ?? []);
  };
}

/** The unmatched row of which this one is likely a correction; rows with two different numbers are two rows. */
function likeliest(known: readonly KnownRow[], taken: Set<KnownRow>) {
  if (known.length === taken.size) return () => null;
  const index = likenessIndex(known, ({ text }) => text);
  return (row: ImportedContent): RowPlan | null => {
    const mayBe = (candidate: KnownRow) => !taken.has(candidate) && !(row.number && candidate.number);
    const found = mostAlike(row.text, index, mayBe);
    if (!found || !likelyCorrection(row.text, found.candidate.text)) return null;
    taken.add(found.candidate);
    const fields = differences(row, found.candidate);
    return {
      change: 'LIKELY',
      known: found.candidate,
      fields,
      likeness: trigramLikeness(row.text, found.candidate.text),
    };
  };
}

function compare(row: ImportedContent, known: KnownRow): RowPlan {
  const fields = differences(row, known);
  return fields.length ? { change: 'CHANGED', known, fields } : { change: 'UNCHANGED', known };
}

/**
 * The fields in which the file says something else. What a file does not say changes nothing: a source without numbers
 * does not unsay text, States or position of a row that has its paragraph number, and tags only ever
 * grow, by those that nobody took out.
 */
export function differences(row: ImportedContent, known: KnownRow): ImportedField[] {
  const isLesserSource = row.number === null && known.number !== null;
  const fields: ImportedField[] = [];
  if (row.number && row.number !== known.number) fields.push('number');
  if (!isLesserSource) {
    if (textKey(row.text) !== textKey(known.text)) fields.push('text');
    if (row.position !== known.position) fields.push('position');
    if (row.sourceSymbol && row.sourceSymbol !== known.sourceSymbol) fields.push('sourceSymbol');
    if (row.sourceParagraph && row.sourceParagraph !== known.sourceParagraph) fields.push('sourceParagraph');
    if (!isSame(row.states, known.states)) fields.push('states');
  }
  if (row.actionCategory !== null && row.actionCategory !== known.actionCategory) fields.push('actionCategory');
  for (const tags of ['themes', 'groups', 'sdgs'] as const) {
    const settled = [...known[tags], ...(known.removedTags?.[tags] ?? [])];
    if (row[tags].some((tag) => !settled.includes(tag))) fields.push(tags);
  }
  return fields;
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one) => others.includes(one));
