import { say } from '../../../domain/sentence.js';
import type { Language } from '../../../language/languages.js';
import { printed } from '../../../language/printed.js';
import { outlineOf, type OutlinedSection, type ReportTheme } from '../../../domain/report-outline.js';
import { countSteps, type StepCounts } from '../../../domain/status-scale.js';
import {
  Position,
  RecommendationKind,
  Side,
  type AssessingSide,
  type ReportType,
  type Status,
} from '../../../domain/vocabulary.js';
import { LabelNames } from '../../cycles/reference/label-names.js';
import type { ReportedPosition, ReportedView, ReportFacts, ReportRow } from './report-facts.js';

/** The position as of the cut-off date; pending while the State has told none. */
export const positionOf = (row: ReportRow): Position => row.positions.at(-1)?.value ?? Position.PENDING;

const supported: readonly Position[] = [Position.SUPPORTED, Position.SUPPORTED_IN_PART];
const noted: readonly Position[] = [Position.NOTED, Position.NOT_SUPPORTED];

/** Supported, also in part. */
export const isSupported = (row: ReportRow): boolean => supported.includes(positionOf(row));
/** Noted or not supported: the Council knows only "noted" beside "supported" (resolution 5/1). */
export const isNoted = (row: ReportRow): boolean => noted.includes(positionOf(row));
export const isPledge = (row: ReportRow): boolean => row.kind === RecommendationKind.PLEDGE;

/** The recommendations, pledges apart. */
export const recommendationsOf = (facts: ReportFacts): ReportRow[] => facts.rows.filter((row) => !isPledge(row));
export const pledgesOf = (facts: ReportFacts): ReportRow[] => facts.rows.filter(isPledge);

/** One side's view of a row; null when it has not assessed it by the cut-off date. */
export const viewOf = (row: ReportRow, side: Side): ReportedView | null =>
  row.views.find((view) => view.side === side) ?? null;

export const statusOf = (row: ReportRow, side: Side): Status | null => viewOf(row, side)?.status ?? null;

/** How one side sees the rows, in the steps in which mid-term reports speak. */
export const stepsOf = (rows: readonly ReportRow[], side: Side): StepCounts =>
  countSteps(rows.map((row) => statusOf(row, side)));

/** How many of the rows a side has assessed. */
export const assessedBy = (rows: readonly ReportRow[], side: Side): number =>
  rows.filter((row) => viewOf(row, side) !== null).length;

/** The sides to compare on some rows: always the two between which the joint status stands, the NHRI when it spoke. */
export const comparedSides = (rows: readonly ReportRow[]): AssessingSide[] => [
  Side.GOVERNMENT,
  Side.CSO,
  ...(assessedBy(rows, Side.NHRI) > 0 ? [Side.NHRI] : []),
];

/** What each side stands for in a dispute: what it said then, else as it assessed the row. */
export function disputeOf(
  row: ReportRow,
): Record<'CSO' | 'GOVERNMENT', { status: Status | null; reason: string | null }> {
  const { joint } = row;
  const of = (side: Side, status: Status | null | undefined, reason: string | null | undefined) => ({
    status: status ?? statusOf(row, side),
    reason: reason ?? viewOf(row, side)?.rationale ?? null,
  });
  return {
    CSO: of(Side.CSO, joint?.csoValue, joint?.csoReason),
    GOVERNMENT: of(Side.GOVERNMENT, joint?.governmentValue, joint?.governmentReason),
  };
}

/** A position that the State took back later: from, to, and when. What only followed "pending" was the first answer. */
export interface ChangedPosition {
  readonly row: ReportRow;
  readonly from: ReportedPosition;
  readonly to: ReportedPosition;
}

/** The changes of position told by the cut-off date, in the document's order. */
export const changesOfPosition = (rows: readonly ReportRow[]): ChangedPosition[] =>
  rows.flatMap((row) =>
    row.positions.slice(1).flatMap((to, at) => {
      const from = row.positions[at];
      const isChange = from.value !== to.value && from.value !== Position.PENDING;
      return isChange ? [{ row, from, to }] : [];
    }),
  );

/** A theme or cluster with the recommendations its chapter treats. Each is treated in exactly one chapter. */
export interface ReportChapter extends ReportTheme {
  readonly rows: readonly ReportRow[];
}

const OTHER = 'other';
/** Up to so many themes each have a chapter of their own; beyond, themes with fewer rows than `SMALLEST` share one. */
const MOST_CHAPTERS = 12;
const SMALLEST = 3;

/** The thematic chapters: by cluster where the workspace has them, else by each recommendation's leading theme. */
export function chaptersBy(facts: ReportFacts, language: Language): ReportChapter[] {
  const rows = recommendationsOf(facts);
  const chapters = facts.clusters.length > 0 ? byCluster(facts, rows) : byTheme(rows, language);
  return withRest(chapters, rows, language);
}

function byCluster(facts: ReportFacts, rows: readonly ReportRow[]): ReportChapter[] {
  return facts.clusters.map(({ id, name }) => ({
    id,
    label: name,
    rows: rows.filter((row) => row.clusterId === id),
  }));
}

function byTheme(rows: readonly ReportRow[], language: Language): ReportChapter[] {
  const scheme = leadingScheme(rows);
  const chapters = new Map<string, ReportTheme & { rows: ReportRow[] }>();
  for (const row of rows) {
    const theme = row.themes.find((one) => one.scheme === scheme);
    if (!theme) continue;
    const label = LabelNames.of(theme.label, language);
    const chapter = chapters.get(theme.id) ?? { id: theme.id, label, rows: [] };
    chapter.rows.push(row);
    chapters.set(theme.id, chapter);
  }
  const all = [...chapters.values()].sort((a, b) => a.label.localeCompare(b.label, language));
  return all.length > MOST_CHAPTERS ? all.filter((one) => one.rows.length >= SMALLEST) : all;
}

/** The scheme that names a theme for most rows: a source may have joined its own to another's. */
function leadingScheme(rows: readonly ReportRow[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const scheme of new Set(row.themes.map((theme) => theme.scheme))) {
      counts.set(scheme, (counts.get(scheme) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || b.localeCompare(a))[0]?.[0] ?? null;
}

/** The chapters that have rows, and one for the rows that are in none of them. */
function withRest(chapters: readonly ReportChapter[], rows: readonly ReportRow[], language: Language): ReportChapter[] {
  const kept = chapters.filter((chapter) => chapter.rows.length > 0);
  const placed = new Set(kept.flatMap((chapter) => chapter.rows));
  const rest = rows.filter((row) => !placed.has(row));
  if (!rest.length) return kept;
  const label = printed(say(kept.length ? 'report.otherRecommendations' : 'report.recommendations'), language);
  return [...kept, { id: OTHER, label, rows: rest }];
}

/** A section of the outline, with its chapter when it is a thematic one. */
export interface PlannedSection extends OutlinedSection {
  readonly chapter: ReportChapter | null;
}

/** The sections of a report with these chapters in reading order, cover first. */
export const planOf = (type: ReportType, chapters: readonly ReportChapter[]): PlannedSection[] =>
  outlineOf(type, chapters).map((section) => ({
    ...section,
    chapter: chapters.find(({ id }) => id === section.theme?.id) ?? null,
  }));
