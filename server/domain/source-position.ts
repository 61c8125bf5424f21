import { tidyText } from './text-likeness.js';
import { Position, RecommendationKind } from './vocabulary.js';

/** What a source's own words say of the State's response. */
export interface SourcePosition {
  readonly position: Position;
  /** A voluntary pledge stands in the same column of UPR Info's database, as if it were a response. */
  readonly kind: RecommendationKind;
  /** The State considers it implemented already, or in the process of implementation. */
  readonly isClaimedAlreadyImplemented: boolean;
  /** The words as they stood, tidied of white space only. */
  readonly verbatim: string;
}

/** Whole words in a row, a star for any ending, in lower case without accents: English, French, Spanish. */
const anyOf = (...phrases: string[]) =>
  new RegExp(`(?<![^ ])(${phrases.map((phrase) => phrase.replaceAll('*', '[^ ]*')).join('|')})(?![^ ])`);

const inPrinciple = ['in principle', 'en principe', 'en principio', 'no clear', 'general response', 'accepted noted'];
const inPart = ['in part', 'part', 'partial*', 'partly', 'partiel*', 'en partie', 'en parte', 'parcial*'];
const note = ['noted', 'note', 'notee', 'notees', 'tak* note', 'prend* note', 'pris* note', 'tom* nota', 'anotad*'];
const yes = ['support*', 'accept*', 'enjoy*', 'agreed', 'appu*', 'soutenu*', 'adhesion', 'approuv*', 'acept*', 'apoy*'];
const no = ['not', 'cannot', 'non', 'pas', 'no', 'sin'].map((word) => `${word}( .+)? (${yes.join('|')})`);
const rejection = ['unsupported', 'reject*', 'refus*', 'declined', 'rejet*', 'rechaz*'];
const examination = [
  ...['pending', 'will be examined', 'to be examined', 'under examination', 'under consideration', 'in due time'],
  ...['in due course', 'en attente', 'sera examin*', 'seront examin*', 'a l examen', 'en cours d examen'],
  ...['pendiente*', 'sera examinad*', 'seran examinad*', 'en estudio'],
];

/** The first that fits counts, so what says more stands before what says less: "not supported" before "supported". */
const wording: readonly (readonly [Position, RegExp])[] = [
  [Position.UNCLEAR, anyOf(...inPrinciple, 'supported noted')],
  [Position.SUPPORTED_IN_PART, anyOf(...inPart)],
  [Position.NOTED, new RegExp(`^(${anyOf(...note).source})`)],
  [Position.NOT_SUPPORTED, anyOf(...no, ...rejection)],
  [Position.NOTED, anyOf(...note)],
  [Position.PENDING, anyOf(...examination)],
  [Position.SUPPORTED, anyOf(...yes)],
];

const pledge = anyOf(
  ...['pledge', 'pledges', 'voluntary commitment*', 'engagement* volontaire*'],
  ...['compromiso* voluntario*', 'promesa* voluntaria*'],
);
const alreadyImplemented = anyOf(
  ...['already implemented', 'already been implemented', 'already being implemented', 'being implemented'],
  ...['in process of implement*', 'in the process of implement*'],
  ...['deja mis*', 'deja ete mis*', 'deja appliqu*', 'deja realis*', 'en cours de mis*', 'en cours d appl*'],
  ...[
    'ya aplicad*',
    'ya ha* sido aplicad*',
    'ya implementad*',
    'ya cumplid*',
    'en proceso de aplica*',
    'en proceso de implement*',
  ],
);

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const plain = (text: string) =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads a source's response: "Supported", "Accepted" (the older word), "Noted", "Not Supported", "Supported in part",
 * "Voluntary Pledge" … An empty cell is PENDING, for no answer is on record; words nobody knows are UNCLEAR, and a person
 * decides. Never derived from a paragraph number: the same number stands for different responses in different reports.
 */
export function readPosition(words: string): SourcePosition {
  const verbatim = tidyText(words);
  const said = plain(verbatim);
  const isPledge = pledge.test(said);
  const position = said === '' ? Position.PENDING : wording.find(([, pattern]) => pattern.test(said))?.[0];
  return {
    position: isPledge ? Position.SUPPORTED : (position ?? Position.UNCLEAR),
    kind: isPledge ? RecommendationKind.PLEDGE : RecommendationKind.RECOMMENDATION,
    isClaimedAlreadyImplemented: alreadyImplemented.test(said),
    verbatim,
  };
}

/** Where a position is written down. */
export interface PositionSource {
  /** The document, like `A/HRC/28/15/Add.1`; null when none can be read. */
  readonly symbol: string | null;
  /** The paragraph or paragraphs in it, as text: `3`, `3-5`. */
  readonly paragraph: string | null;
  /** The line as it stood. */
  readonly verbatim: string;
}

const sourceLabel = /^\s*(source (of|de la|du) position|fuente de la posici[oó]n)\s*[:：]?\s*/i;
const documentSymbol = /A\s?\/\s?HRC(?:\s?\/\s?(?:(?:Add|Corr|Rev|WG)\s?\.\s?\d+|[A-Z]{2,5}\b|\d+))+/gi;
const paragraphs =
  /(?:(?<![a-z])par(?:as?|agraphe?s?|rs?|rafos?|s)?\.?|§+)\s*(\d+(?:\.\d+)*(?:\s*(?:[-–,]|and|et|y|to)\s*\d+(?:\.\d+)*)*)/gi;

const tidySymbol = (symbol: string) =>
  symbol
    .replace(/\s+/g, '')
    .replace(/^a\/hrc/i, 'A/HRC')
    .replace(
      /\/(add|corr|rev)\./gi,
      (_, part: string) => `/${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}.`,
    );

/**
 * Reads the line that ends OHCHR's cell, "Source of position: A/HRC/28/15/Add.1 - Para. 3", with the slips that occur in
 * it ("Para.3vv", other dashes, missing spaces). Of several paragraphs named, the last is OHCHR's own. Null when the
 * line is none of these.
 */
export function readPositionSource(line: string): PositionSource | null {
  const verbatim = tidyText(line);
  if (!sourceLabel.test(verbatim)) return null;
  const symbol = verbatim.match(documentSymbol)?.[0];
  const paragraph = [...withoutAccents(verbatim).matchAll(paragraphs)].at(-1)?.[1] ?? null;
  return {
    symbol: symbol ? tidySymbol(symbol) : null,
    paragraph: paragraph?.replace(/–/g, '-').replace(/\s*-\s*/g, '-') ?? null,
    verbatim,
  };
}
