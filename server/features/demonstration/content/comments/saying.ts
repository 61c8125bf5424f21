/** Short forms for writing comments: remarks, questions from side to side, and answers. */
import type { NegotiatingSide } from '../../../../domain/vocabulary.js';
import type { DemonstrationComment, OrganisationKey, PersonKey, RecommendationNumber } from '../types.js';

/** Who speaks: an organisation, or one of its accounts. */
interface Speaker {
  readonly organisation: OrganisationKey;
  readonly person: PersonKey | null;
}

export const speakers = {
  nadia: { organisation: 'coalition', person: 'nadia' },
  joseph: { organisation: 'legalNetwork', person: 'joseph' },
  amina: { organisation: 'womensForum', person: 'amina' },
  samuel: { organisation: 'coalition', person: 'samuel' },
  daniel: { organisation: 'nationalMechanism', person: 'daniel' },
  leila: { organisation: 'justice', person: 'leila' },
  ines: { organisation: 'humanRightsCommission', person: 'ines' },
  interior: { organisation: 'interior', person: null },
  education: { organisation: 'education', person: null },
  childObservatory: { organisation: 'childObservatory', person: null },
  disabilityFederation: { organisation: 'disabilityFederation', person: null },
  gender: { organisation: 'gender', person: null },
} as const satisfies Readonly<Record<string, Speaker>>;

type Said = Pick<DemonstrationComment, 'recommendation' | 'at' | 'body'>;

/** Where, when and what: `said('142.70', '2026-11-03T09:20:00Z', '…')`. */
export const said = (recommendation: RecommendationNumber, at: string, body: string): Said => ({
  recommendation,
  at,
  body,
});

/** A note for the speaker's own organisation. */
export const noted = (speaker: Speaker, what: Said): DemonstrationComment => ({
  ...what,
  ...speaker,
  audience: 'ORGANISATION',
  kind: 'REMARK',
  askedSide: null,
  key: null,
  answers: null,
});

/** A remark that both sides read. */
export const remarked = (speaker: Speaker, what: Said): DemonstrationComment => ({
  ...noted(speaker, what),
  audience: 'JOINT',
});

/** A question to the other side; the key is for the answer to point at. */
export const asked = (speaker: Speaker, askedSide: NegotiatingSide, key: string, what: Said): DemonstrationComment => ({
  ...remarked(speaker, what),
  kind: 'QUESTION',
  askedSide,
  key,
});

/** The answer to the question of that key. */
export const answered = (speaker: Speaker, key: string, what: Said): DemonstrationComment => ({
  ...remarked(speaker, what),
  kind: 'ANSWER',
  answers: key,
});
