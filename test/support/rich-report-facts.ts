import type { ReportedJoint, ReportFacts, ReportRow } from '../../server/features/reports/facts/report-facts.js';
import type { Position, Side, Status } from '../../server/domain/vocabulary.js';
import { at, facts, row, view } from './report-facts.js';

/** Words of people, in letters that no language of the program has: Braille patterns. */
const said = (number: number) => `⠓⠑${String.fromCharCode(0x2801 + number)}`;

const statuses: readonly (Status | null)[] = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
  null,
];
const positions: readonly Position[] = [
  'SUPPORTED',
  'SUPPORTED',
  'SUPPORTED_IN_PART',
  'NOTED',
  'NOT_SUPPORTED',
  'UNCLEAR',
  'PENDING',
];

const pick = <Of>(from: readonly Of[], number: number): Of => from[number % from.length];

const none = { reason: null, csoValue: null, csoReason: null, governmentValue: null, governmentReason: null };
const joints: readonly (ReportedJoint | null)[] = [
  null,
  { ...none, state: 'AGREED', value: 'FULLY_IMPLEMENTED', proposedBy: null, changedOn: '2026-01-01' },
  { ...none, state: 'PROPOSED', value: 'IN_PROGRESS', proposedBy: 'CSO', changedOn: '2026-02-01' },
  { ...none, state: 'OUTDATED', value: 'IN_PROGRESS', proposedBy: null, changedOn: '2026-03-01' },
  {
    state: 'DISPUTED',
    value: null,
    proposedBy: null,
    reason: null,
    changedOn: '2026-04-01',
    csoValue: 'NOT_STARTED',
    csoReason: said(90),
    governmentValue: null,
    governmentReason: said(91),
  },
];

const seen = (side: Side, number: number) => {
  const status = pick(statuses, number);
  if (!status) return [];
  const evidence = [{ id: `e${number}`, citation: said(60 + (number % 9)), url: null, datedOn: '2026-04-04' }];
  return [view(side, status, said(number), { id: `${side}-${number}`, evidence, noEvidenceReason: said(70) })];
};

function richRow(number: number): ReportRow {
  const position = pick(positions, number);
  return row(`142.${number}`, {
    text: said(number),
    actionCategory: (number % 5) + 1,
    challenges: number % 3 ? '' : said(100 + number),
    nextSteps: number % 4 ? '' : said(100 + number),
    leadInstitutionId: number % 2 ? 'ministry' : null,
    partnerIds: number % 3 ? [] : ['coalition'],
    deadline: number % 2 ? '2026-06-30' : null,
    groups: [said(40 + (number % 5))],
    sdgs: [String((number % 17) + 1), '16.3'],
    themes: [{ id: `theme-${number % 4}`, scheme: 'OHCHR_4', label: said(50 + (number % 4)) }],
    states: [
      { code: 'NOR', label: said(80), regionalGroup: 'WEOG' },
      { code: 'KEN', label: said(81), regionalGroup: 'AFRICAN' },
    ],
    positions: [
      ...(number === 2 || number === 9 ? [at('NOTED', '2025-03-01')] : []),
      { ...at(position, '2026-01-01'), isClaimedAlreadyImplemented: number % 5 === 0 },
    ],
    actions:
      number % 2
        ? (['DONE', 'UNDER_WAY', 'PLANNED'] as const).map((state) => ({
            title: said(number),
            state,
            dueOn: '2026-05-01',
            organisationId: 'ministry',
          }))
        : [],
    views: [
      ...seen('GOVERNMENT', number),
      ...seen('CSO', number + Math.floor(number / 7)),
      ...(number % 6 ? [] : seen('NHRI', number)),
    ],
    joint: pick(joints, number),
    indicators: number % 4 ? [] : indicatorsOf(number),
  });
}

const indicatorsOf = (number: number): ReportRow['indicators'] => {
  const plain = {
    direction: 'INCREASE',
    title: said(number),
    unit: said(110),
    baselineValue: 1234.5,
    baselineOn: '2024-01-01',
    targetValue: 4000,
    targetOn: '2028-01-01',
    milestones: [],
    sourceOfVerification: said(111),
    lastValue: 2000,
    lastOn: '2026-01-01',
  } as const;
  const milestones = [
    { title: said(112), reachedOn: '2026-01-01' },
    { title: said(113), reachedOn: null },
  ];
  return [
    { ...plain, id: `i${number}`, kind: 'OUTCOME' },
    { ...plain, id: `j${number}`, kind: 'STRUCTURAL', milestones },
    { ...plain, id: `k${number}`, kind: 'PROCESS', lastValue: null, lastOn: null },
  ];
};

/** A review of which everything that a report can say is said: every position, status, joint state and kind of indicator. */
export function richFacts(): ReportFacts {
  const pledges = [31, 32].map((number) => ({
    ...richRow(number),
    kind: 'PLEDGE' as const,
    states: [],
    positions: [],
  }));
  const rows = [...Array.from({ length: 30 }, (_, at) => richRow(at + 1)), ...pledges];
  const plain = facts(rows);
  return {
    ...plain,
    organisations: plain.organisations.map((one, at) => ({ ...one, name: said(120 + at), acronym: null })),
    review: { ...plain.review, decisionSymbol: 'A/HRC/DEC/58/1', nextReviewOn: '2029-05-01' },
    commitments: (['MADE', 'IN_PROGRESS', 'FULFILLED', 'CHANGED', 'WITHDRAWN'] as const).map((status, at) => ({
      id: `c${at}`,
      text: said(130 + at),
      status,
      madeOn: '2026-01-01',
      dueOn: '2026-02-01',
      reason: null,
      organisationId: 'ministry',
      partnerIds: ['watch'],
      references: ['142.1', '142.2'],
    })),
  };
}
