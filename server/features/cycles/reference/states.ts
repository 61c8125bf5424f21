import type { RegionalGroup } from '../../../domain/vocabulary.js';
import type { Language } from '../../../language/languages.js';
import { stateKey } from './label-words.js';
import { readReference, type FourLanguages } from './records.js';

/** A State as recommendations name it: the 193 member States of the United Nations and its two observer States. */
export interface State {
  /** ISO 3166-1 alpha-3, as in the symbols of UPR documents (A/HRC/WG.6/{session}/{code}/1). */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2. */
  readonly iso2: string;
  /** The short names of the United Nations terminology database, without a trailing article. */
  readonly names: FourLanguages;
  /** Null for the observer States, which are in no regional group. */
  readonly regionalGroup: RegionalGroup | null;
  /** Other ways to write it: formal, former and everyday names, UPR Info's and OHCHR's forms, abbreviations. */
  readonly spellings: readonly string[];
}

const all = readReference<readonly State[]>('states.json');

const byCode: ReadonlyMap<string, State> = new Map(all.map((state) => [state.iso3, state]));

const swahili = new Intl.DisplayNames('sw', { type: 'region', fallback: 'none' });

/** A State's Swahili name; the United Nations have none, so it is that of the Unicode CLDR. Null where there is none. */
const inSwahili = ({ iso2 }: Pick<State, 'iso2'>): string | null => swahili.of(iso2) ?? null;

/** A State's short name in a language; in Swahili the English one where the CLDR has none. */
const nameIn = (state: State, language: Language): string =>
  language === 'sw' ? (inSwahili(state) ?? state.names.en) : state.names[language];

const bySpelling: ReadonlyMap<string, State> = new Map(
  all.flatMap((state) =>
    [...Object.values(state.names), inSwahili(state) ?? [], ...state.spellings]
      .flat()
      .map((spelling) => [stateKey(spelling), state] as const),
  ),
);

/** The States that can be under review or recommend. */
export const States = {
  all,

  /** The State of an ISO 3166-1 alpha-3 code in capitals, or null. */
  byCode: (iso3: string): State | null => byCode.get(iso3) ?? null,

  /**
   * The State a label names, or null when it names none or more than one ("Korea").
   * Case, accents, apostrophes, hyphens, spaces of any kind, articles, closing punctuation and the order around a comma
   * or parentheses do not matter.
   */
  find: (label: string): State | null => bySpelling.get(stateKey(label)) ?? null,

  inSwahili,

  nameIn,
} as const;
