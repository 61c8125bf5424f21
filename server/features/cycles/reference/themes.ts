import type { ThemeScheme } from '../../../domain/vocabulary.js';
import { labelKey } from './label-words.js';
import { readReference } from './records.js';

/** A scheme whose labels are known beforehand; a workspace's own themes are not reference data. */
export type KnownThemeScheme = Exclude<ThemeScheme, 'WORKSPACE'>;

/**
 * A theme label of one scheme. Each list is a floor, not the whole thesaurus: one country's list does not show every
 * label, so a label that is not found here is kept as the source wrote it.
 */
export interface KnownTheme {
  readonly scheme: KnownThemeScheme;
  /** OHCHR's code in the 2nd cycle ("A12"); null where the scheme has none. */
  readonly code: string | null;
  readonly label: string;
  /** Older or shorter forms of the same label. */
  readonly spellings: readonly string[];
}

const all = readReference<readonly KnownTheme[]>('themes.json');

const keyOf = (scheme: KnownThemeScheme, word: string): string => `${scheme} ${word}`;

const byCode: ReadonlyMap<string, KnownTheme> = new Map(
  all.flatMap((theme) => (theme.code === null ? [] : [[keyOf(theme.scheme, theme.code), theme] as const])),
);

const byLabel: ReadonlyMap<string, KnownTheme> = new Map(
  all.flatMap((theme) =>
    [theme.label, ...theme.spellings].map((label) => [keyOf(theme.scheme, labelKey(label)), theme] as const),
  ),
);

const CODE = /^\s*([A-H]\d{1,2})(?=\s|$)/;

export const Themes = {
  all,

  /** The known labels of one scheme, in the scheme's own order. */
  of: (scheme: KnownThemeScheme): readonly KnownTheme[] => all.filter((theme) => theme.scheme === scheme),

  /**
   * The theme a printed label stands for within one scheme, or null. A code goes before the words
   * ("A12 Acceptance of international norms"); an unknown code falls back to nothing, never to a similar label.
   */
  find: (scheme: KnownThemeScheme, label: string): KnownTheme | null => {
    const code = CODE.exec(label)?.[1];
    const found = code === undefined ? byLabel.get(keyOf(scheme, labelKey(label))) : byCode.get(keyOf(scheme, code));
    return found ?? null;
  },

  /** As the scheme's own documents print it: with the code, where there is one. */
  print: (theme: KnownTheme): string => (theme.code === null ? theme.label : `${theme.code} ${theme.label}`),
} as const;
