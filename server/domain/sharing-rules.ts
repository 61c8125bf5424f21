import { Refusal } from './refusal.js';
import { Audience } from './vocabulary.js';

/** From narrow to wide inside one side. PUBLIC is reached by publishing alone. */
const widening: readonly Audience[] = [Audience.PERSONAL, Audience.ORGANISATION, Audience.SIDE, Audience.JOINT];

/** Whom a thing is shared with by a copy of its own. */
export type SharedAudience = Extract<Audience, 'ORGANISATION' | 'SIDE' | 'JOINT'>;

/** Longest reason for a no, in characters. */
export const declineReasonMaxLength = 1000;

/** Whom a thing can still be shared with, the narrowest first. */
export const widerThan = (audience: Audience): readonly Audience[] => {
  const at = widening.indexOf(audience);
  return at < 0 ? [] : widening.slice(at + 1);
};

/** Refuses to share with those who read it already (`NOT_WIDER`); null when it would widen. */
export function checkWidening(from: Audience, to: Audience): Refusal | null {
  if (widerThan(from).includes(to)) return null;
  return new Refusal('NOT_WIDER', 'They read this already. What is shared is withdrawn, not narrowed.', 'audience');
}

/** Somebody who coordinates a side, and for which organisation. */
export interface Coordinator {
  readonly personId: string;
  readonly organisationId: string | null;
}

/**
 * Whether a release to everybody needs a second pair of eyes: where it is switched on and somebody else could look.
 */
export const needsSecond = (isOn: boolean, coordinators: readonly Coordinator[]): boolean =>
  isOn && new Set(coordinators.map(({ personId }) => personId)).size >= 2;

/**
 * Refuses the second pair of eyes to who asked (`OWN_REQUEST`), and to who asked's own organisation where another one of
 * the side has a coordinator (`OWN_ORGANISATION`); null when this coordinator may decide.
 */
export function checkDeciding(
  asked: Coordinator,
  decider: Coordinator,
  coordinators: readonly Coordinator[],
): Refusal | null {
  if (asked.personId === decider.personId) {
    return new Refusal('OWN_REQUEST', 'You asked for this: another coordinator of your side decides it.');
  }
  const others = coordinators.some(({ organisationId }) => organisationId !== asked.organisationId);
  if (decider.organisationId !== asked.organisationId || !others) return null;
  return new Refusal('OWN_ORGANISATION', 'A coordinator of another organisation of your side decides this.');
}
