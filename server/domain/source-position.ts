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

/**
 * Words of each position in lower case without accents: English, French, Spanish. The first line that fits counts, so
 * what says more stands before what says less: "not supported" before "supported".
 */
const wording: readonly (readonly [Position, RegExp])[] = [
  [Position.UNCLEAR, /\bin principle\b|\ben principe\b|\ben principio\b|\bno clear\b|\bgeneral response\b/],
  [
    Position.SUPPORTED_IN_PART,
    /\bin part\b|\bpart(ial|ially|ly)\b|\bpartiel(le)?(ment|s)?\b|\ben parti?e\b|\bparcial(mente)?\b/,
  ],
  [
    Position.NOTED,
    /^noted\b|^note[es]*\b|^pris(e|es)? note\b|^tomad[ao]s? nota\b|^(se )?tom(a|o) nota\b|^anotad[ao]s?\b/,
  ],
  [
    Position.NOT_SUPPORTED,
    /\b(not|did not|do not|does not|cannot|could not|non|pas|no|sin)\b.*\b(support|accept|enjoy|agree|appu|soutenu|adhesion|acept|apoy)|\bunsupported\b|\breject|\brefus|\bdeclined\b|\brejet|\brechaz/,
  ],
  [
    Position.NOTED,
    /\bnoted\b|\btak(e|es|en|ing) note\b|\bnotee?s?\b|\bprend(re)? note\b|\bpris(e|es)? note\b|\btom(a|o|ar|an|ado|ada) nota\b/,
  ],
  [
    Position.PENDING,
    /\bpending\b|\b(will|to) be (examined|considered|reviewed)\b|\bunder (examination|consideration|review)\b|\bin due (time|course)\b|\ben attente\b|\b(sera|seront) examine|\ba l.?examen\b|\bpendiente|\b(sera|seran) examinad|\ben estudio\b/,
  ],
  [
    Position.SUPPORTED,
    /\bsupport|\baccept|\bagreed\b|\bappu(i|y)|\bsoutenu|\badhesion\b|\bapprouv|\bacept|\bapoy|\bapoyo\b/,
  ],
];

const pledge =
  /\bpledges?\b|\bvoluntary commitments?\b|\bengagements? volontaires?\b|\b(compromisos?|promesas?) voluntari[ao]s?\b/;
const alreadyImplemented =
  /\balready (been )?(being )?implement|\bin (the )?process\b|\bbeing implemented\b|\bdeja\b|\ben cours\b|\bya (se |ha |han |esta |estan )?(sido )?(aplicad|cumplid|implementad|ejecutad)|\ben (proceso|curso|vias)\b/;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
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
const documentSymbol = /\bA\s?\/\s?HRC(?:\s?\/\s?[A-Z0-9][A-Z0-9.]*)+(?:\s?\/\s?(?:Add|Corr|Rev)\s?\.\s?\d+)*/gi;
const paragraphs =
  /(?:\bpar(?:a|as|agraphs?|agraphes?|[aá]grafos?|r)?s?\b\.?|\bp[aá]rrs?\.|§+)\s*(\d+(?:\.\d+)*(?:\s*(?:[-–,]|and|et|y|to)\s*\d+(?:\.\d+)*)*)/giu;

const tidySymbol = (symbol: string) =>
  symbol
    .replace(/\s+/g, '')
    .replace(/\.+$/, '')
    .replace(/\/(add|corr|rev)\./gi, (_, part: string) => `/${part[0]?.toUpperCase()}${part.slice(1).toLowerCase()}.`)
    .replace(/^a\/hrc/i, 'A/HRC');

/**
 * Reads the line that ends OHCHR's cell, "Source of position: A/HRC/28/15/Add.1 - Para. 3", with the slips that occur in
 * it ("Para.3vv", other dashes, missing spaces). Of several paragraphs named, the last is OHCHR's own. Null when the
 * line is none of these.
 */
export function readPositionSource(line: string): PositionSource | null {
  const verbatim = tidyText(line);
  const symbols = [...verbatim.matchAll(documentSymbol)].map(([symbol]) => tidySymbol(symbol));
  if (!sourceLabel.test(verbatim)) return null;
  const paragraph = [...verbatim.matchAll(paragraphs)].at(-1)?.[1] ?? null;
  return {
    symbol: symbols[0] ?? null,
    paragraph: paragraph?.replace(/–/g, '-').replace(/\s*-\s*/g, '-') ?? null,
    verbatim,
  };
}
