import { Refusal } from './refusal.js';
import { say } from './sentence.js';
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

/** Who reads a thing from when it is written: one person alone, or their organisation. */
export type FirstAudience = Extract<Audience, 'PERSONAL' | 'ORGANISATION'>;
export const firstAudiences: readonly FirstAudience[] = [Audience.PERSONAL, Audience.ORGANISATION];

/** The same for what is the organisation's to hand on: what one person alone reads goes to the organisation first. */
export const nextAfter = (audience: Audience): readonly Audience[] =>
  audience === Audience.PERSONAL ? [Audience.ORGANISATION] : widerThan(audience);

/** Refuses to hand on past the organisation what only its writer reads (`ORGANISATION_FIRST`). */
export function checkStep(from: Audience, to: Audience): Refusal | null {
  if (from !== Audience.PERSONAL || to === Audience.ORGANISATION) return null;
  return new Refusal('ORGANISATION_FIRST', say('sharing.organisationFirst'), 'audience');
}

/** Refuses to share with those who read it already (`NOT_WIDER`); null when it would widen. */
export function checkWidening(from: Audience, to: Audience): Refusal | null {
  if (widerThan(from).includes(to)) return null;
  return new Refusal('NOT_WIDER', say('sharing.notWider'), 'audience');
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
    return new Refusal('OWN_REQUEST', say('sharing.ownRequest'));
  }
  const others = coordinators.some(({ organisationId }) => organisationId !== asked.organisationId);
  if (decider.organisationId !== asked.organisationId || !others) return null;
  return new Refusal('OWN_ORGANISATION', say('sharing.ownOrganisation'));
}
