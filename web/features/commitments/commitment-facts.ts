import type { IconName } from '../../design/icons.js';
import type { Tone } from '../../design/tones.js';
import type {
  CommitmentFieldsFragment,
  CommitmentsOfReviewQuery,
  CommitmentStatus,
} from '../../graphql/generated/graphql.js';

export type Commitment = CommitmentFieldsFragment;
export type Organisation = CommitmentsOfReviewQuery['matrix']['organisations'][number];

/** The drawing of each place in the life of a commitment. */
export const drawingOf: Readonly<Record<CommitmentStatus, { tone: Tone; icon?: IconName }>> = {
  PROPOSED: { tone: 'unknown' },
  MADE: { tone: 'empty' },
  IN_PROGRESS: { tone: 'half' },
  CHANGED: { tone: 'quarter', icon: 'turn' },
  FULFILLED: { tone: 'full' },
  WITHDRAWN: { tone: 'none' },
};

/** In the order of a commitment's life. */
export const commitmentStatuses = Object.keys(drawingOf) as readonly CommitmentStatus[];

const ended: readonly CommitmentStatus[] = ['FULFILLED', 'WITHDRAWN'];

/** Where a list puts it: what is late before what is open before what has ended. */
export type Standing = 'late' | 'open' | 'ended';

export const standings: readonly Standing[] = ['late', 'open', 'ended'];

export function standingOf({ status, isLate }: Commitment): Standing {
  if (isLate) return 'late';
  return ended.includes(status) ? 'ended' : 'open';
}

/** A private one that was shared goes on as its shared copy, which stands in the same list. */
export const goesOn = (commitments: readonly Commitment[]): readonly Commitment[] =>
  commitments.filter(({ sharedAsId }) => !sharedAsId);

/** The names of those who help. */
export const partnersOf = ({ partnerIds }: Commitment, organisations: readonly Organisation[]): string[] =>
  organisations.filter(({ id }) => partnerIds.includes(id)).map(({ name }) => name);

/** Whether the reader may do anything with it. */
export const mayAct = ({ viewerCan }: Commitment): boolean =>
  viewerCan.change || viewerCan.share || viewerCan.withdraw || viewerCan.steps.length > 0;
