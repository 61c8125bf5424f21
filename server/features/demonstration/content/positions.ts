/** Position histories in the few forms the invented State's documents use. */
import { review } from './review.js';
import type { PositionEntry } from './types.js';

/** Every recommendation was examined first: the review left all of them open. */
const examined: PositionEntry = {
  value: 'PENDING',
  verbatim: 'Will be examined by Mandara',
  isClaimedAlreadyImplemented: false,
  sourceSymbol: review.reportSymbol,
  sourceParagraph: '142',
  asOf: review.reviewedOn,
};

const answered = (value: PositionEntry['value'], verbatim: string, sourceParagraph: string): PositionEntry => ({
  value,
  verbatim,
  isClaimedAlreadyImplemented: false,
  sourceSymbol: review.addendumSymbol,
  sourceParagraph,
  asOf: review.adoptedOn,
});

/** Left open at the review, supported in the addendum. */
export const supported: readonly PositionEntry[] = [examined, answered('SUPPORTED', 'Supported', '4')];

/** Supported, and claimed in the addendum to be implemented or on the way already. */
export const supportedAsDone: readonly PositionEntry[] = [
  examined,
  {
    ...answered('SUPPORTED', 'Supported: considered already implemented or in the process of implementation', '5'),
    isClaimedAlreadyImplemented: true,
  },
];

/** Supported in part; gives the addendum's paragraph and its words on the part left out. */
export const supportedInPart = (paragraph: string, verbatim: string): readonly PositionEntry[] => [
  examined,
  answered('SUPPORTED_IN_PART', verbatim, paragraph),
];

/** Noted; gives the paragraph of the addendum that explains why. */
export const noted = (paragraph: string): readonly PositionEntry[] => [examined, answered('NOTED', 'Noted', paragraph)];

/** Noted in the addendum and supported later, by a statement to the Human Rights Council. */
export const notedThenSupported = (paragraph: string, asOf: string): readonly PositionEntry[] => [
  ...noted(paragraph),
  {
    value: 'SUPPORTED',
    verbatim: 'Supported, by statement under item 6 of the agenda of the Human Rights Council',
    isClaimedAlreadyImplemented: false,
    sourceSymbol: null,
    sourceParagraph: null,
    asOf,
  },
];

/** Answered in words that leave the position open. */
export const answeredUnclearly = (paragraph: string, verbatim: string): readonly PositionEntry[] => [
  examined,
  answered('UNCLEAR', verbatim, paragraph),
];

/** Still open after the adoption: the addendum asked for more time. */
export const stillPending = (paragraph: string, verbatim: string): readonly PositionEntry[] => [
  examined,
  answered('PENDING', verbatim, paragraph),
];

/** A voluntary pledge is the State's own word from the review onward. */
export const pledged: readonly PositionEntry[] = [
  {
    value: 'SUPPORTED',
    verbatim: 'Voluntary pledge',
    isClaimedAlreadyImplemented: false,
    sourceSymbol: review.reportSymbol,
    sourceParagraph: '9',
    asOf: review.reviewedOn,
  },
];
