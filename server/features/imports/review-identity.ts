import type { ReviewIdentity } from '../recommendations/same-review.js';
import { cycleOfSession } from './readers/review-session.js';

/** What a person says of a review where the file is silent. */
export interface ToldFacts {
  readonly stateName?: string | null;
  readonly cycleNumber?: number | null;
  readonly sessionNumber?: number | null;
}

/** A review as the file and, only where the file is silent, a person identify it; a session settles its cycle. */
export function identityOf(parsed: ReviewIdentity, told: ToldFacts = {}): ReviewIdentity {
  const session = parsed.session ?? told.sessionNumber ?? null;
  return {
    stateLabel: parsed.stateLabel ?? (told.stateName?.trim() || null),
    session,
    cycle: parsed.cycle ?? told.cycleNumber ?? cycleOfSession(session),
  };
}
