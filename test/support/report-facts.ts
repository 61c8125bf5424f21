import type { ReportedView, ReportFacts, ReportRow } from '../../server/features/reports/facts/report-facts.js';
import type { ReportBrief } from '../../server/features/reports/writing/writing.js';
import type { Position, Side, Status } from '../../server/domain/vocabulary.js';

/** A row about which nothing is known but its text and its position. */
export const row = (reference: string, more: Partial<ReportRow> = {}, position: Position = 'SUPPORTED'): ReportRow => ({
  id: `entry-${reference}`,
  kind: 'RECOMMENDATION',
  number: reference,
  reference,
  text: `Do what ${reference} asks for`,
  actionCategory: 4,
  clusterId: null,
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [],
  startsOn: null,
  deadline: null,
  budget: '',
  actions: [],
  states: [{ code: 'NOR', label: 'Norway', regionalGroup: 'WEOG' }],
  themes: [{ id: 'theme-1', scheme: 'OHCHR_4', label: 'Right to health' }],
  groups: [],
  sdgs: ['3'],
  positions: [at(position, '2025-03-01')],
  views: [],
  joint: null,
  indicators: [],
  ...more,
});

export const at = (value: Position, asOf: string | null): ReportRow['positions'][number] => ({
  value,
  verbatim: value,
  asOf,
  symbol: 'A/HRC/58/90/Add.1',
  paragraph: '3',
  isClaimedAlreadyImplemented: false,
});

export const view = (side: Side, status: Status, rationale = '', more: Partial<ReportedView> = {}): ReportedView => ({
  id: `view-${side}`,
  side,
  organisationId: side === 'CSO' ? 'coalition' : 'ministry',
  status,
  rationale,
  asOf: '2026-05-01',
  noEvidenceReason: null,
  evidence: [],
  ...more,
});

/** A review with these rows; two organisations on either side. */
export const facts = (rows: readonly ReportRow[], more: Partial<ReportFacts> = {}): ReportFacts => ({
  workspace: { name: 'Testland', isDemonstration: true },
  review: {
    stateName: 'Republic of Testland',
    stateCode: null,
    cycleNumber: 4,
    sessionNumber: 47,
    reportSymbol: 'A/HRC/58/90',
    addendumSymbol: 'A/HRC/58/90/Add.1',
    decisionSymbol: null,
    reviewedOn: '2024-11-08',
    adoptedOn: '2025-03-21',
    nextReviewOn: null,
  },
  clusters: [],
  organisations: [
    { id: 'coalition', name: 'Testland Coalition', acronym: 'TC', side: 'CSO' },
    { id: 'watch', name: 'River Watch', acronym: 'RIWA', side: 'CSO' },
    { id: 'ministry', name: 'Ministry of Justice', acronym: null, side: 'GOVERNMENT' },
  ],
  commitments: [],
  rows,
  ...more,
});

export const brief = (more: Partial<ReportBrief> = {}): ReportBrief => ({
  language: 'en',
  type: 'JOINT_CSO',
  readAs: 'JOINT',
  ownerSide: 'CSO',
  title: 'Half-way',
  cutOffOn: '2026-10-31',
  contact: '',
  organisationIds: ['coalition', 'watch'],
  withheldIds: [],
  ...more,
});
