import { tidyText } from '../../../domain/text-likeness.js';
import type { ProblemList } from './parsed-file.js';
import { cycleOfSession, parseSession } from './review-session.js';
import { say } from '../../../domain/sentence.js';

/** Which review a document is about. */
export interface ReviewName {
  readonly stateLabel: string | null;
  readonly cycle: number | null;
  readonly session: number | null;
}

const ORDINAL = '(?:\\d{1,2} ?(?:st|nd|rd|th)|first|second|third|fourth|fifth)';
const STATE = new RegExp(
  `\\b(?:UPR|Universal Periodic Review) of (?:the )?(.{2,80}?)(?= ?[(,]? ?${ORDINAL} (?:cycle|session)| [-–—] | thematic list|$)`,
  'i',
);
const CYCLE = new RegExp(`\\b(${ORDINAL}) (?:UPR )?cycle\\b`, 'i');
const SESSION = /\b(\d{1,2}) ?(?:st|nd|rd|th) (?:UPR |working group )?session\b/i;
const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * Reads `UPR of Slovenia (2nd Cycle – 20th session)`, which OHCHR prints in the page header of its lists. The first of
 * the given texts that names a State decides; what it leaves open may come from the others.
 */
export function findReview(texts: readonly string[], problems: ProblemList): ReviewName {
  const candidates = texts.map((text) => tidyText(text).slice(0, 1_000));
  const own = candidates.find((text) => STATE.test(text));
  const searched = own === undefined ? candidates : [own, ...candidates];
  const first = (pattern: RegExp) => searched.map((text) => pattern.exec(text)?.[1]).find((found) => found) ?? '';
  const stateLabel = own === undefined ? null : (STATE.exec(own)?.[1]?.trim() ?? null);
  const session = parseSession(first(SESSION));
  const cycle = cycleNumber(first(CYCLE));
  if (stateLabel === null) {
    problems.add('REVIEW_NOT_NAMED', say('imports.reviewNotNamed'));
  }
  return { stateLabel, session, cycle: agreedCycle(cycle, session, problems) };
}

function cycleNumber(ordinal: string): number | null {
  const cycle = Number.parseInt(ordinal, 10) || ORDINAL_WORDS.indexOf(ordinal.toLowerCase()) + 1;
  return cycle >= 1 && cycle <= 5 ? cycle : null;
}

function agreedCycle(cycle: number | null, session: number | null, problems: ProblemList): number | null {
  const ofSession = cycleOfSession(session);
  if (cycle !== null && ofSession !== null && cycle !== ofSession) {
    const message = say('imports.cycleAndSessionDisagree', { cycle, session: session ?? 0, ofSession });
    problems.add('CYCLE_AND_SESSION_DISAGREE', message);
  }
  return ofSession ?? cycle;
}
