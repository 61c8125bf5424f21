import { createHash } from 'node:crypto';
import type { Audience } from '../../domain/vocabulary.js';
import type { MatrixSheet } from '../exports/matrix-sheet.js';
import type { PrintedRecord, ReportDocument } from '../exports/report-document.js';
import type { ReportFacts, ReportRow } from './facts/report-facts.js';
import { withhold } from './facts/withheld-names.js';
import { buildMatrixSheet, type SheetExtra } from './matrix-sheet-builder.js';
import { buildReportDocument, type KeptSection, type ReportSource } from './report-document-builder.js';
import { writeSections, type WrittenSection } from './writing/write-sections.js';
import { namesOf } from './writing/writing.js';

/**
 * All that a release holds: what its files are written from, labels and names included, as plain data. The files are
 * made from it when somebody asks for one, so that no word or number of them follows the data any more.
 */
export interface ReleaseContent {
  readonly document: ReportDocument;
  readonly matrix: MatrixSheet;
}

/** What a release is made from. */
export interface ReleaseSource extends Omit<ReportSource, 'kept'> {
  readonly reviewId: string;
  readonly audience: Audience;
  readonly today: string;
  readonly governmentHasJoined: boolean;
  readonly kept: readonly (KeptSection & { readonly ordinal: number; readonly isEdited: boolean })[];
}

/**
 * The report as it would be released: sections nobody has edited are the program’s, written from the data as they are
 * now, so that nothing that was withdrawn since goes out again; edited ones keep their text.
 */
export function releaseContentOf(source: ReleaseSource): ReleaseContent {
  const kept = upToDate(source.kept, writeSections(source.brief, source.facts));
  const document = buildReportDocument({ ...source, kept }, source.today);
  return {
    document: { ...document, cover: { ...document.cover, isDraft: false } },
    matrix: matrixOf(source, document),
  };
}

/** The sections the data ask for, each with its edited text where there is one, and edited ones that have lost theirs. */
function upToDate(kept: ReleaseSource['kept'], written: readonly WrittenSection[]): KeptSection[] {
  const edited = new Map(kept.filter(({ isEdited }) => isEdited).map((section) => [section.key, section]));
  const planned = written.map((section) => ({ ...section, ...textOf(edited.get(section.key)) }));
  const isPlanned = new Set(written.map(({ key }) => key));
  const rest = [...edited.values()].filter(({ key }) => !isPlanned.has(key));
  return [...planned, ...rest].sort((a, b) => a.ordinal - b.ordinal);
}

const textOf = (section: ReleaseSource['kept'][number] | undefined) =>
  section && { body: section.body, figures: section.figures };

/** The matrix as of the cut-off date, without the names withheld and without versions to write over. */
function matrixOf(source: ReleaseSource, { author }: ReportDocument): MatrixSheet {
  const { facts, brief, reviewId, audience, governmentHasJoined, record } = source;
  const names = namesOf(brief, facts);
  const cleaned = withhold(facts, names);
  const organisations = facts.organisations.map((one) => ({ ...one, name: names.of(one.id) }));
  return buildMatrixSheet({
    language: brief.language,
    reviewId,
    exportId: reviewId,
    audience,
    record,
    today: brief.cutOffOn,
    author,
    assessorId: null,
    changeable: [],
    governmentHasJoined,
    facts: { ...cleaned, organisations },
    extras: cleaned.rows.map((row) => extraOf(row, cleaned)),
  });
}

const extraOf = ({ id, reference }: ReportRow, { commitments }: ReportFacts): SheetExtra => ({
  id,
  versions: {},
  own: null,
  commitments: commitments.filter(({ references }) => references.includes(reference)),
});

/** Stands for the content: it changes when anything that is said does, not with the day or the record it is printed with. */
export function digestOf({ document, matrix }: ReleaseContent): string {
  const said = {
    document: { ...document, record: null, cover: { ...document.cover, date: null } },
    matrix: { ...matrix, record: null, exportedOn: null, exportId: null },
  };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** The content under the release’s own name, with the day and the record as they were when it was made. */
export const stamped = (
  { document, matrix }: ReleaseContent,
  { id, today, record }: { readonly id: string; readonly today: string; readonly record: PrintedRecord | null },
): ReleaseContent => ({
  document: { ...document, record, cover: { ...document.cover, date: today } },
  matrix: { ...matrix, record, exportId: id, exportedOn: today },
});
