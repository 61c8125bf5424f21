import type { ReactElement } from 'react';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { openRoom, type LabRoom } from './lab-room.js';
import { aRow } from './matrix/lab-matrix.js';

export const coalition = { organisationId: 'o-cso', organisation: 'Testland Coalition', person: null };
export const ministry = { organisationId: 'o-gov', organisation: 'Ministry of Justice', person: null };

/** An assessment as the other side reads it. */
export const shown = (side: 'CSO' | 'GOVERNMENT', status: string, more: object = {}) => ({
  __typename: 'ShownAssessment',
  versionId: `v-${side}`,
  organisation: side === 'CSO' ? coalition.organisation : ministry.organisation,
  side,
  status,
  rationale: `What ${side} saw.`,
  noEvidenceReason: null,
  asOf: '2026-09-02',
  evidence: [],
  ...more,
});

/** A joint record; nothing proposed unless said otherwise. */
export const jointStatus = (more: object = {}) => ({
  __typename: 'JointStatus',
  id: 'e1',
  state: 'NONE',
  value: null,
  proposedBy: null,
  reason: null,
  csoValue: null,
  csoReason: null,
  governmentValue: null,
  governmentReason: null,
  reconfirmedBy: [],
  csoVersionId: 'v-CSO',
  governmentVersionId: 'v-GOVERNMENT',
  isStale: false,
  version: 3,
  changedAt: '2026-10-22T09:00:00Z',
  allowedCommands: [],
  ...more,
});

/** A version of an assessment as the page reads it. */
export const version = (side: string, status: string, asOf: string, more: object = {}) => ({
  __typename: 'AssessmentVersion',
  id: `${side} ${asOf}`,
  number: 1,
  side,
  audience: 'JOINT',
  status,
  rationale: `${side} on ${asOf}`,
  noEvidenceReason: null,
  asOf,
  writtenAt: `${asOf}T12:00:00Z`,
  author: { __typename: 'Author', ...(side === 'CSO' ? coalition : ministry) },
  evidence: [],
  mayWithdraw: false,
  mayAdopt: false,
  ...more,
});

export const evidence = (id: string, citation: string, more: object = {}) => ({
  __typename: 'Evidence',
  id,
  citation,
  url: 'https://www.survey.example/report',
  datedOn: '2026-08-31',
  audience: 'ORGANISATION',
  withdrawnAt: null,
  version: 1,
  isShared: false,
  hasSource: false,
  file: null,
  cleanedFile: null,
  sharedWith: null,
  author: { __typename: 'Author', ...coalition },
  viewerCan: { __typename: 'EvidenceViewerCan', change: true, share: true, withdraw: false },
  ...more,
});

const all = {
  revisePlan: true,
  reviseInstitutions: false,
  revisePartners: true,
  reviseTime: false,
  reviseMoney: false,
  reviseTags: true,
  assess: true,
  share: true,
  moveJointStatus: true,
  editRecommendations: false,
  planActions: true,
  addOrganisation: true,
  comment: true,
  commentToAll: true,
  addEvidence: true,
  proposePlan: true,
};

/** A recommendation's page of row `e1`. */
export const page = (more: object = {}, rights: object = {}) => ({
  __typename: 'RecommendationPage',
  id: 'e1',
  workspaceId: 'w1',
  reviewId: 'r1',
  recommendationId: 'rec1',
  governmentHasJoined: true,
  recommendation: { __typename: 'Recommendation', id: 'rec1', version: 1 },
  row: { ...aRow('142.74'), id: 'e1', text: 'Reduce pre-trial detention' },
  positions: [],
  organisations: [],
  neighbours: { __typename: 'Neighbours', previous: null, next: null, place: 1, count: 1 },
  jointStatus: { ...jointStatus(), events: [] },
  ownAssessment: null,
  assessmentHistory: { __typename: 'AssessmentHistory', cso: [], government: [], nhri: [], own: [], inside: [] },
  adoptions: [],
  withdrawals: [],
  actions: [],
  proposedPlans: [],
  evidence: [],
  comments: [],
  mentionable: [],
  history: [],
  viewerCan: { __typename: 'RecommendationViewerCan', ...all, ...rights },
  ...more,
});

/** Opens a room as a member of one side. */
export function openAs(
  side: Viewer['side'],
  path: string,
  element: ReactElement,
  answers: LabRoom['answers'],
  at = path,
) {
  const viewer = { personId: Math.random().toString(), side, organisationId: `o-${side}` } as Viewer;
  return openRoom({
    routes: [{ path, element: <ViewerContext value={viewer}>{element}</ViewerContext> }],
    at,
    answers,
  });
}

export const refusal = (code: string, message: string, field: string | null = null) => ({
  __typename: 'Refusal',
  code,
  message,
  field,
});

/** A thing as others read it. */
export const shownThing = (text: string, more: object = {}) => ({
  __typename: 'ShownThing',
  organisation: 'Coalition',
  side: 'CSO',
  status: null,
  text,
  facts: [],
  evidence: [],
  ...more,
});

/** One way to share a thing. */
export const shareOffer = (audience: string, text: string, more: object = {}) => ({
  __typename: 'ShareOffer',
  audience,
  shown: shownThing(text),
  before: null,
  fingerprint: `${audience} fingerprint`,
  needsSecond: false,
  makesOutdated: false,
  refusal: null,
  ...more,
});

/** A thing with the ways to share it. */
export const shareable = (kind: string, id: string, offers: object[], expectedVersion = 1) => ({
  shareable: { __typename: 'Shareable', id, kind, audience: 'ORGANISATION', expectedVersion, offers },
});

/** What sharing a thing answers. */
export const sharedThing = (id: string, more: object = {}) => ({
  shareThing: { __typename: 'SharedThing', id, isWaiting: false, madeOutdated: false, ...more },
});
