import type { Side, Status } from '../../server/domain/vocabulary.js';
import type { MatrixAnnexRow, PrintedJointStatus } from '../../server/features/exports/report-document.js';
import { coalitionSays, governmentSays, recommendationTexts, states, themes } from './report-recommendations.js';

export const scale: readonly Status[] = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
];
export const sides: readonly Side[] = ['GOVERNMENT', 'CSO'];

/** The same every time: a row's number decides what it holds. */
export const pick = <Of>(from: readonly Of[], number: number): Of => from[number % from.length];

const jointOf = (number: number, government: Status, cso: Status): PrintedJointStatus | null => {
  const none = { value: null, proposedBy: null, since: null, stands: [] };
  if (number % 5 === 0) return null;
  if (number % 5 === 1) return { ...none, state: 'AGREED', value: cso, since: '2026-05-04' };
  if (number % 5 === 2) return { ...none, state: 'PROPOSED', value: cso, proposedBy: 'CSO', since: '2026-09-14' };
  if (number % 5 === 3) return { ...none, state: 'OUTDATED', value: government, since: '2025-11-20' };
  return {
    ...none,
    state: 'DISPUTED',
    since: '2026-08-01',
    stands: [
      {
        side: 'GOVERNMENT',
        status: government,
        reason: `The Act is in force since May. Dispute ${number} government.`,
      },
      { side: 'CSO', status: cso, reason: `No district applies it. Dispute ${number} coalition.` },
    ],
  };
};

/** Row `number` of the invented matrix, from 1. */
export function sampleRow(number: number): MatrixAnnexRow {
  const theme = pick(themes, number);
  const government = pick(scale, number * 5 + Math.floor(number / 6));
  const cso = pick(scale, number * 3 + Math.floor(number / 4));
  const isAssessed = number % 11 !== 0;
  return {
    number: `142.${number}`,
    text: pick(recommendationTexts, number * 5 + Math.floor(number / 14)),
    states: number % 6 === 0 ? [pick(states, number), pick(states, number + 3)] : [pick(states, number)],
    position: number % 7 === 0 ? 'NOTED' : 'SUPPORTED',
    positionNote: number % 13 === 0 ? 'Considered already implemented' : null,
    positionSource: `A/HRC/59/15/Add.1, para. ${(number % 9) + 2}`,
    themes: number % 4 === 0 ? [theme.label, 'Legal & institutional reform'] : [theme.label],
    groups: [theme.group],
    sdgs: [theme.sdg],
    views: [
      {
        side: 'GOVERNMENT',
        status: government,
        asOf: '2026-09-30',
        rationale: pick(governmentSays, number),
        noEvidenceReason: null,
        sources: [number * 2 - 1],
      },
      ...(isAssessed
        ? [
            {
              side: 'CSO' as const,
              status: cso,
              asOf: '2026-10-12',
              rationale: pick(coalitionSays, number),
              noEvidenceReason: number % 3 === 0 ? 'The witnesses asked not to be cited.' : null,
              sources: number % 3 === 0 ? [] : [number * 2 - 1, number * 2],
            },
          ]
        : []),
    ],
    joint: isAssessed ? jointOf(number, government, cso) : null,
  };
}
