import { tidyText } from '../../domain/text-likeness.js';
import { States } from '../cycles/reference/states.js';
import type { ReviewEntity } from './review.entity.js';

/** Which review it is: the State as written, its session and its cycle, each null as long as nobody has said. */
export interface ReviewIdentity {
  readonly stateLabel: string | null;
  readonly session: number | null;
  readonly cycle: number | null;
}

const nameKey = (name: string) => tidyText(name).toLowerCase();

/** Whether a workspace's review is the one meant: of the same State, however spelt, in the same session or else cycle. */
export function isSameReview(one: ReviewEntity, { stateLabel, session, cycle }: ReviewIdentity): boolean {
  if (!stateLabel) return false;
  const isState = one.stateCode
    ? one.stateCode === States.find(stateLabel)?.iso3
    : nameKey(one.stateName) === nameKey(stateLabel);
  const isSession = one.sessionNumber && session ? one.sessionNumber === session : one.cycleNumber === cycle;
  return isState && isSession;
}
