import type { Audience, EvidenceFieldsFragment } from '../../graphql/generated/graphql.js';

export type Evidence = EvidenceFieldsFragment;

/** A source as it is drawn anywhere: cited, perhaps linked and dated. */
export interface Cited {
  readonly citation: string;
  readonly url?: string | null;
  readonly datedOn?: string | null;
  readonly withdrawnAt?: string | null;
  /** The cleaned copy that goes with it, as others will see it named. */
  readonly fileName?: string | null;
  readonly fileKind?: string | null;
  readonly fileBytes?: number | null;
}

/** The host of an address, as a reader recognises it; nothing for what is no address. */
export function hostOf(url: string | null | undefined): string | null {
  return url && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : null;
}

/** Only what a browser may follow safely is made a link. */
export const isFollowable = (url: string | null | undefined): url is string =>
  Boolean(url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));

/** Who reads a source as it is now: those who have a copy that says the same, else its organisation. */
export const readersOf = ({ isShared, sharedWith, audience }: Evidence): Audience =>
  isShared ? 'JOINT' : sharedWith === 'SIDE' ? 'SIDE' : audience;
