import type { Language } from '../../../language/languages.js';
import { AffectedGroups } from './affected-groups.js';
import { labelKey } from './label-words.js';
import { readReference } from './records.js';
import { Themes } from './themes.js';

/** A theme or group of persons as the English lists print it, with its names in the program's other languages. */
type NamedLabel = Readonly<{ label: string } & Record<Exclude<Language, 'en'>, string>>;

const byKey: ReadonlyMap<string, NamedLabel> = new Map(
  readReference<readonly NamedLabel[]>('label-names.json').map((named) => [labelKey(named.label), named] as const),
);

const printed: readonly string[] = [
  ...new Set([...Themes.all, ...AffectedGroups.all].flatMap(({ label, spellings }) => [label, ...spellings])),
];

/** One label and what it is called in some language. */
export interface LabelName {
  readonly label: string;
  readonly name: string;
}

/**
 * Names of themes and groups of persons in the reader's language. The lists of OHCHR and UPR Info are English only; these
 * translations are the program's, in the terms of the United Nations. A label means the same in every list.
 */
export const LabelNames = {
  /** The name of a label; the label itself in English, and where no list is known to have it. */
  of: (label: string, language: Language): string =>
    language === 'en' ? label : (byKey.get(labelKey(label))?.[language] ?? label),

  /** Every known label, in each spelling, with its name; none in English, in which labels stand as printed. */
  all: (language: Language): readonly LabelName[] =>
    language === 'en' ? [] : printed.map((label) => ({ label, name: LabelNames.of(label, language) })),
} as const;
