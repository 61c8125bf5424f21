import { type KnownOrganisation, nameKey } from './organisation-rules.js';
import { tidyText, trigramLikeness } from './text-likeness.js';

/** How sure it is that a written name means a known organisation. */
export type NameCertainty =
  /** It is the organisation's name or short form, but for case, marks on letters, white space and stops. */
  | 'SAME'
  /** It is its initials ("MoJ"), the same words in another order, or the name with a slip of the pen. */
  | 'LIKELY'
  /** It fits several equally. */
  | 'SEVERAL'
  | 'NONE';

/** What a written name was taken for. Only `SAME` may be used without asking; `LIKELY` is shown to a person first. */
export interface NamedOrganisation<Known extends KnownOrganisation = KnownOrganisation> {
  /** The name as it was written, tidied. */
  readonly written: string;
  readonly certainty: NameCertainty;
  /** The one it means; none where several fit or nothing does. */
  readonly organisation: Known | null;
  /** All that fit equally, where `certainty` is `SEVERAL`; else none. */
  readonly several: readonly Known[];
}

/** From this likeness on, a name counts as the known one with a slip of the pen, like "Minstry of Justice". */
const slipLikeness = 0.68;

/** A slip is taken for a name only when no other is about as near. */
const clearlyNearer = 0.12;

const smallWords = new Set(['of', 'the', 'and', 'for', 'de', 'des', 'du', 'la', 'le', 'les', 'et', 'del', 'y', 'el']);
const wordsOf = (text: string) => nameKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const lettersOf = (text: string) => wordsOf(text).join('');
const initialsOf = (words: readonly string[]) => words.map((word) => [...word][0]).join('');
const weighty = (words: readonly string[]) => words.filter((word) => !smallWords.has(word));
const bagOf = (text: string) => weighty(wordsOf(text)).sort().join(' ');

/** "Ministry of Justice (MoJ)" names the body twice; both halves are tried. */
function writings(text: string): string[] {
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(text);
  return both ? [text, both[1], both[2]] : [text];
}

function isSame(written: string, { name, acronym }: KnownOrganisation): boolean {
  if (nameKey(written) === nameKey(name)) return true;
  return acronym !== null && lettersOf(acronym) !== '' && lettersOf(written) === lettersOf(acronym);
}

/** A name of one word has no initials worth the name; one letter stands for nothing. */
function isInitials(written: string, { name }: KnownOrganisation): boolean {
  const letters = lettersOf(written);
  if (letters.length < 2 || letters.length > 8 || /\s/.test(written.trim())) return false;
  const words = wordsOf(name);
  return words.length > 1 && (letters === initialsOf(words) || letters === initialsOf(weighty(words)));
}

const isReordered = (written: string, { name }: KnownOrganisation) =>
  bagOf(written) !== '' && bagOf(written) === bagOf(name);

/** A slip spares the first letters: "Ministry of Wealth" is no miswritten "Ministry of Health". */
const keepsInitials = (written: string, { name }: KnownOrganisation) =>
  initialsOf(weighty(wordsOf(written))) === initialsOf(weighty(wordsOf(name)));

/** The known ones a slip of the pen away, the nearest alone when it is clearly the nearest. */
function slips<Known extends KnownOrganisation>(written: string, known: readonly Known[]): readonly Known[] {
  const near = known
    .filter((one) => keepsInitials(written, one))
    .map((one) => ({ one, likeness: trigramLikeness(nameKey(written), nameKey(one.name)) }))
    .filter(({ likeness }) => likeness >= slipLikeness - clearlyNearer)
    .sort((a, b) => b.likeness - a.likeness);
  const [first, second] = near;
  if (!first || first.likeness < slipLikeness) return [];
  const isClear = !second || first.likeness - second.likeness >= clearlyNearer;
  return isClear ? [first.one] : near.map(({ one }) => one);
}

/**
 * The organisation that a name written by hand means: "moj", "M.o.J." and "Ministry of justice " all mean the Ministry
 * of Justice. Nothing is guessed where several fit. The practice of the field: matrices come from many hands.
 */
export function organisationNamed<Known extends KnownOrganisation>(
  text: string,
  known: readonly Known[],
): NamedOrganisation<Known> {
  const written = tidyText(text);
  const fitting = (fits: (one: Known) => boolean) => known.filter(fits);
  const anyWriting = (fits: (written: string, one: Known) => boolean) =>
    fitting((one) => writings(written).some((writing) => fits(writing, one)));
  const same = written === '' ? [] : anyWriting(isSame);
  if (same.length > 0) return found(written, 'SAME', same);
  const alike = [() => anyWriting(isReordered), () => anyWriting(isInitials), () => slips(written, known)];
  for (const find of alike) {
    const likely = find();
    if (likely.length > 0) return found(written, 'LIKELY', likely);
  }
  return { written, certainty: 'NONE', organisation: null, several: [] };
}

function found<Known extends KnownOrganisation>(
  written: string,
  certainty: 'SAME' | 'LIKELY',
  fitting: readonly Known[],
): NamedOrganisation<Known> {
  if (fitting.length === 1) return { written, certainty, organisation: fitting[0], several: [] };
  return { written, certainty: 'SEVERAL', organisation: null, several: fitting };
}

const betweenNames = /[\n;•|]+/u;
const insideNames = /\s*[,،/]\s*/u;

/**
 * The organisations a cell names, in its order: apart by line breaks and semicolons, and by commas and slashes where
 * the text between them is not one known name ("Ministry of Labour, Housing and Trade" stays whole when it is known).
 */
export function organisationsNamed<Known extends KnownOrganisation>(
  text: string,
  known: readonly Known[],
): NamedOrganisation<Known>[] {
  return text
    .split(betweenNames)
    .filter((part) => tidyText(part) !== '')
    .flatMap((part) => inList(part, known));
}

function inList<Known extends KnownOrganisation>(part: string, known: readonly Known[]): NamedOrganisation<Known>[] {
  const whole = organisationNamed(part, known);
  const pieces = part.split(insideNames).filter((piece) => tidyText(piece) !== '');
  if (whole.certainty === 'SAME' || pieces.length < 2) return [whole];
  const named: NamedOrganisation<Known>[] = [];
  for (let at = 0; at < pieces.length;) {
    const length = longestKnown(pieces, at, known);
    named.push(organisationNamed(pieces.slice(at, at + length).join(', '), known));
    at += length;
  }
  const isList = named.some(({ certainty }) => certainty !== 'NONE');
  return isList || whole.certainty === 'NONE' ? named : [whole];
}

/** How many pieces from here on make one known name together; 1 where no two do. */
function longestKnown(pieces: readonly string[], at: number, known: readonly KnownOrganisation[]): number {
  for (let length = Math.min(5, pieces.length - at); length > 1; length -= 1) {
    if (organisationNamed(pieces.slice(at, at + length).join(', '), known).certainty === 'SAME') return length;
  }
  return 1;
}
