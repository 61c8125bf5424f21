/** Where something is typed that may be lost before it is saved: the texts of a row's plan, and what is said of the row. */
export const DraftPlace = {
  EXPECTED_RESULT: 'EXPECTED_RESULT',
  CHALLENGES: 'CHALLENGES',
  NEXT_STEPS: 'NEXT_STEPS',
  BUDGET: 'BUDGET',
  COMMENT: 'COMMENT',
  CHANGED_COMMENT: 'CHANGED_COMMENT',
  QUESTION: 'QUESTION',
  ANSWER: 'ANSWER',
  JOINT_STATUS: 'JOINT_STATUS',
  ASSESSMENT: 'ASSESSMENT',
} as const;
export type DraftPlace = (typeof DraftPlace)[keyof typeof DraftPlace];

/** Letters one draft may have; more than any field takes, and a form of several. */
export const LONGEST_DRAFT = 20_000;

/**
 * Which of several in one place: a column's name, a command on the joint status, or the id of the comment that is replied
 * to, changed or answered; nothing where there is one.
 */
export const DRAFT_ABOUT = /^(?:[A-Za-z]{1,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;

/** Drafts one person can have on one row; the oldest give way. */
export const MOST_DRAFTS_OF_ROW = 40;
