import type { HistoryEvent } from '../recommendations/history-words.js';
import type { Page } from './usePageOf.js';

/** What of a row's page putting back goes by. */
export interface Puttable {
  readonly row: Pick<Page['row'], 'id' | Version>;
  readonly ownAssessment: { readonly id: string; readonly version: number } | null;
  readonly viewerCan: Readonly<Record<Right, boolean>>;
}

/** What would be put back, and the version of it that the reader sees. */
export interface PutBack {
  readonly kind: 'entry' | 'assessment';
  readonly id: string;
  readonly expectedVersion: number;
}

type Right =
  | 'revisePlan'
  | 'reviseInstitutions'
  | 'revisePartners'
  | 'reviseTime'
  | 'reviseMoney'
  | 'reviseTags'
  | 'assess';
type Version = 'planVersion' | 'responsibilityVersion' | 'timeVersion' | 'moneyVersion' | 'tagsVersion';

/** The right each act on the joint plan asks for, as the server told it, and the version it moves. */
const ofPlan: Readonly<Record<string, readonly [Right, Version]>> = {
  'matrixEntry.revisePlan': ['revisePlan', 'planVersion'],
  'matrixEntry.reviseInstitutions': ['reviseInstitutions', 'responsibilityVersion'],
  'matrixEntry.revisePartners': ['revisePartners', 'responsibilityVersion'],
  'matrixEntry.reviseTime': ['reviseTime', 'timeVersion'],
  'matrixEntry.reviseMoney': ['reviseMoney', 'moneyVersion'],
  'matrixEntry.reviseTags': ['reviseTags', 'tagsVersion'],
};

/** How what stood before an event can be put back on the row's own page; null where it cannot. */
export function putBackOf({ row, ownAssessment, viewerCan }: Puttable, event: HistoryEvent): PutBack | null {
  if (!event.isRevertible) return null;
  const [right, version] = ofPlan[event.action] ?? [];
  if (right && version) return viewerCan[right] ? { kind: 'entry', id: row.id, expectedVersion: row[version] } : null;
  if (event.subjectType !== 'Assessment' || !ownAssessment || !viewerCan.assess) return null;
  return { kind: 'assessment', id: ownAssessment.id, expectedVersion: ownAssessment.version };
}
