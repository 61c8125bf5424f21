import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import { hasBegun } from './day-begun.js';
import { Refusal } from './refusal.js';
import { onDay, say } from './sentence.js';

/** Longest citation and longest address, in characters. */
export const citationMaxLength = 500;
export const urlMaxLength = 2000;

/** A piece of evidence as a person writes it down. */
export interface EvidenceClaim {
  readonly citation: string;
  readonly url: string | null;
  /** The day of the document, `YYYY-MM-DD`. */
  readonly datedOn: CalendarDate | null;
}

/** A web address as it is kept: `www.ohchr.org` as written on paper gets its `https://`; null for nothing written. */
export function asWebAddress(written: string | null | undefined): string | null {
  const address = written?.trim() ?? '';
  if (address === '') return null;
  return /^www\./i.test(address) ? `https://${address}` : address;
}

const webAddress = (text: string) => {
  try {
    const { protocol, username, password } = new URL(text);
    return { isWeb: protocol === 'https:' || protocol === 'http:', isSigned: username !== '' || password !== '' };
  } catch {
    return { isWeb: false, isSigned: false };
  }
};

function checkUrl(url: string | null): Refusal | null {
  if (url === null) return null;
  if (url.length > urlMaxLength) {
    return new Refusal(
      'TOO_LONG',
      say('evidence.addressTooLong', { length: url.length, allowed: urlMaxLength }),
      'url',
    );
  }
  const { isWeb, isSigned } = webAddress(url);
  if (!isWeb) {
    return new Refusal('NOT_A_WEB_ADDRESS', say('evidence.notAWebAddress'), 'url');
  }
  if (!isSigned) return null;
  return new Refusal('ADDRESS_WITH_PASSWORD', say('evidence.addressWithPassword'), 'url');
}

/**
 * Refuses evidence that cites nothing (`CITATION_NEEDED`), is too long (`TOO_LONG`), links elsewhere than to the web
 * (`NOT_A_WEB_ADDRESS`) or with a password in it, or is dated after `today` (`IN_THE_FUTURE`); null when it may be kept.
 */
export function checkEvidence(claim: EvidenceClaim, today: CalendarDate): Refusal | null {
  const citation = claim.citation.trim();
  if (citation === '') {
    return new Refusal('CITATION_NEEDED', say('evidence.citationNeeded'), 'citation');
  }
  if (citation.length > citationMaxLength) {
    const message = say('evidence.citationTooLong', { length: citation.length, allowed: citationMaxLength });
    return new Refusal('TOO_LONG', message, 'citation');
  }
  return checkUrl(claim.url) ?? checkDay(claim.datedOn, today);
}

function checkDay(datedOn: CalendarDate | null, today: CalendarDate): Refusal | null {
  if (datedOn === null) return null;
  if (!isCalendarDate(datedOn)) {
    return new Refusal('NOT_A_DATE', say('dates.notADate', { written: datedOn }), 'datedOn');
  }
  if (hasBegun(datedOn, today)) return null;
  return new Refusal('IN_THE_FUTURE', say('evidence.inTheFuture', { day: onDay(datedOn) }), 'datedOn');
}
