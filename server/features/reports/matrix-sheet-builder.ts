import type { CalendarDate } from '../../domain/calendar-date.js';
import { isLate } from '../../domain/commitment-lifecycle.js';
import { Side, type Audience, type CommitmentStatus } from '../../domain/vocabulary.js';
import type { PrintedRecord } from '../exports/report-document.js';
import type { MatrixSheet, MatrixSheetRow, SheetAssessment } from '../exports/matrix-sheet.js';
import { sheetLabelsOf } from '../exports/labels/sheet-labels-of.js';
import { filled } from '../exports/word/wording.js';
import { directionOf, localeOf, type Language } from '../../language/languages.js';
import type { ReportFacts, ReportRow } from './facts/report-facts.js';
import { chaptersBy, comparedSides, isPledge, positionOf } from './facts/reckoning.js';
import { printedJoint } from './writing/drawings.js';
import { ordinal } from './writing/ordinals.js';
import { stateName } from './writing/state-names.js';

/** Of each entry what a workbook needs beyond the facts of a report. */
export interface SheetExtra {
  readonly id: string;
  readonly versions: Readonly<Record<string, number>>;
  /** The own organisation's, where the reader is that organisation. */
  readonly own: SheetAssessment | null;
  readonly commitments: readonly {
    readonly text: string;
    readonly status: CommitmentStatus;
    readonly dueOn: CalendarDate | null;
    readonly organisationId: string;
  }[];
}

/** What a workbook is made from. */
export interface SheetSource {
  /** The language of the workbook’s own words. */
  readonly language: Language;
  readonly reviewId: string;
  readonly exportId: string;
  readonly audience: Audience;
  readonly today: CalendarDate;
  /** The organisation that takes the workbook away. */
  readonly author: string;
  /** Its id, where the workbook carries its own assessments. */
  readonly assessorId: string | null;
  /** The columns it may change. */
  readonly changeable: readonly string[];
  readonly governmentHasJoined: boolean;
  readonly facts: ReportFacts;
  readonly extras: readonly SheetExtra[];
  /** Where the record of the sheet's readers stands. */
  readonly record?: PrintedRecord | null;
}

/** The matrix as a workbook, in the order of the document, in the eyes its rows were read with. */
export function buildMatrixSheet(source: SheetSource): MatrixSheet {
  const { facts, language } = source;
  const { cycleNumber, stateCode: code, stateName: label } = facts.review;
  const labels = sheetLabelsOf[language];
  const cycle = language === 'en' ? ordinal(cycleNumber, language) : cycleNumber;
  const nameOf = new Map(facts.organisations.map(({ id, name }) => [id, name]));
  const names = (of: (side: Side) => boolean) =>
    facts.organisations.filter(({ side }) => of(side)).map(({ name }) => name);
  const extraOf = new Map(source.extras.map((extra) => [extra.id, extra]));
  const themeOf = new Map(
    chaptersBy(facts, language).flatMap(({ label, rows }) => rows.map(({ id }) => [id, label] as const)),
  );
  const byPlace = { language, nameOf: (id: string) => nameOf.get(id) ?? '', today: source.today };
  return {
    locale: localeOf(language),
    direction: directionOf(language),
    labels,
    title: filled(labels.words.stateAndCycle, { state: stateName({ code, label }, language), cycle }),
    audience: source.audience,
    exportedOn: source.today,
    exportId: source.exportId,
    record: source.record ?? null,
    reviewId: source.reviewId,
    isDemonstration: facts.workspace.isDemonstration,
    author: source.author,
    assessorId: source.assessorId,
    changeable: source.changeable,
    sides: comparedSides(facts.rows),
    governmentHasJoined: source.governmentHasJoined,
    institutions: names((side) => side !== Side.CSO && side !== Side.OBSERVER),
    partners: names((side) => side === Side.CSO),
    rows: facts.rows.map((row) => ({
      ...rowOf(row, byPlace),
      theme: themeOf.get(row.id) ?? '',
      ...extraPart(extraOf.get(row.id), byPlace),
    })),
  };
}

interface Place {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  readonly today: CalendarDate;
}

type Extras = Pick<MatrixSheetRow, 'versions' | 'commitments' | 'own'>;

function rowOf(row: ReportRow, { nameOf, language }: Place): Omit<MatrixSheetRow, keyof Extras | 'theme'> {
  return {
    entryId: row.id,
    number: row.reference,
    text: row.text,
    states: row.states.map((state) => stateName(state, language)),
    position: isPledge(row) ? null : positionOf(row),
    expectedResult: row.expectedResult,
    challenges: row.challenges,
    nextSteps: row.nextSteps,
    lead: row.leadInstitutionId && nameOf(row.leadInstitutionId),
    supporting: row.supportingInstitutionIds.map(nameOf),
    partners: row.partnerIds.map(nameOf),
    startsOn: row.startsOn,
    deadline: row.deadline,
    budget: row.budget,
    joint: printedJoint(row),
    actions: row.actions.map(({ title, state, dueOn, organisationId }) => ({
      title,
      state,
      dueOn,
      responsible: nameOf(organisationId),
    })),
    views: row.views.map(({ side, status, asOf, rationale, noEvidenceReason, evidence }) => ({
      side,
      status,
      asOf,
      rationale,
      noEvidenceReason,
      evidenceCount: evidence.length,
    })),
    indicators: row.indicators.map(({ title, unit, baselineValue, lastValue, targetValue }) => ({
      title,
      unit,
      baseline: baselineValue,
      last: lastValue,
      target: targetValue,
    })),
  };
}

const extraPart = (extra: SheetExtra | undefined, { nameOf, today }: Place): Extras => ({
  versions: extra?.versions ?? {},
  own: extra?.own ?? null,
  commitments: (extra?.commitments ?? []).map(({ organisationId, ...one }) => ({
    ...one,
    owner: nameOf(organisationId),
    isLate: isLate(one, today),
  })),
});
