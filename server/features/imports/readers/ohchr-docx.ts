import { readPosition } from '../../../domain/source-position.js';
import { ImportSource, RecommendationKind, ThemeScheme } from '../../../domain/vocabulary.js';
import { FileRefusal } from '../../../files/file-refusal.js';
import type { OfficePackage } from '../../../files/office-package.js';
import { plainText, readWordDocument, type WordDocument } from '../../../files/word-document.js';
import { attribute, type Attribution } from './attribution.js';
import { hasThemeCode, isRegularSource, readSdg, readTheme } from './ohchr-cells.js';
import { noteOddities } from './ohchr-problems.js';
import { findReview } from './ohchr-review.js';
import { readListRows, type ListRow, type ListRows } from './ohchr-rows.js';
import { ProblemList, type ParsedFile, type ParsedRow } from './parsed-file.js';
import { isKnownState } from './state-labels.js';
import { uniteNumbers } from './unite-numbers.js';
import { say } from '../../../domain/sentence.js';

/**
 * Reads OHCHR's thematic list of recommendations of the 2nd, 3rd or 4th cycle. Refuses a Word file without such a
 * table.
 */
export async function readOhchrDocx(file: OfficePackage): Promise<ParsedFile> {
  const document = await readWordDocument(file);
  const problems = new ProblemList();
  const list = readListRows(document, problems);
  if (list.rows.length === 0) throw withoutList(list.hasTable);
  const review = findReview([...document.headers, ...textBeforeTables(document)], problems);
  const scheme = schemeOf(list, review.cycle);
  const rows = list.rows.map((row) => parsedRow(row, scheme, problems));
  const parsed = {
    ...review,
    rows: uniteNumbers(rows, problems),
    fileRows: rows.length,
  };
  return { source: ImportSource.OHCHR_DOCX, reviews: [parsed], problems: problems.list() };
}

const TITLE_BLOCKS = 20;

function textBeforeTables({ blocks }: WordDocument): string[] {
  const opening = blocks.slice(0, TITLE_BLOCKS);
  const table = opening.findIndex(({ kind }) => kind === 'TABLE');
  return (table < 0 ? opening : opening.slice(0, table)).map((block) => plainText([block]));
}

/** The labels themselves say which list of themes they are from; the cycle only where there is no label. */
function schemeOf({ rows, hasSdgColumn }: ListRows, cycle: number | null): ThemeScheme {
  if (hasSdgColumn) return ThemeScheme.OHCHR_4;
  const labels = rows.flatMap(({ themes, heading }) => [...themes, ...(heading === null ? [] : [heading])]);
  const coded = labels.filter(hasThemeCode).length;
  if (coded > 0 && coded * 2 >= labels.length) return ThemeScheme.OHCHR_2;
  return labels.length === 0 && cycle === 2 ? ThemeScheme.OHCHR_2 : ThemeScheme.OHCHR_3;
}

function parsedRow(row: ListRow, scheme: ThemeScheme, problems: ProblemList): ParsedRow {
  const attribution = attributionOf(row);
  const labels = row.themes.length > 0 || row.heading === null ? row.themes : [row.heading];
  const parsed: ParsedRow = {
    where: { row: row.row },
    fromRows: [row.row],
    kind: kindOf(row),
    number: row.number,
    text: attribution.text,
    parts: attribution.parts,
    recommendingStates: attribution.states,
    positionVerbatim: row.position,
    sourceSymbol: row.source?.symbol ?? null,
    sourceParagraph: row.source?.paragraph ?? null,
    sourceVerbatim: row.source?.verbatim ?? null,
    actionCategory: null,
    themes: labels.map((label) => readTheme(label, scheme)),
    groups: row.groups,
    sdgs: [...new Set(row.sdgs)].map(readSdg),
  };
  noteOddities(parsed, attribution.unknown, row.source === null || isRegularSource(row.source), problems);
  return parsed;
}

/** The States that end the text; where none do, those of the States’ own column. */
function attributionOf({ paragraph, states }: ListRow): Attribution {
  const found = attribute(paragraph);
  if (found.states.length > 0 || states.length === 0) return found;
  const unknown = states.filter((label) => !isKnownState(label));
  return { text: found.text, parts: [{ text: found.text, states }], states, unknown };
}

/** A pledge is known by its position or by the theme row it stands under ("Voluntary pledges and commitments"). */
function kindOf({ position, heading }: ListRow): RecommendationKind {
  const words = [position, heading ?? ''].map((text) => readPosition(text).kind);
  return words.includes(RecommendationKind.PLEDGE) ? RecommendationKind.PLEDGE : RecommendationKind.RECOMMENDATION;
}

function withoutList(hasTable: boolean): FileRefusal {
  const reason = hasTable ? say('imports.tableWithoutRows') : say('imports.noListTable');
  return new FileRefusal('NO_RECOMMENDATIONS', say('imports.noRecommendations', { reason }));
}
