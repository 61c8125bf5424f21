import { labelKey } from './label-words.js';
import { readReference } from './records.js';

/** The Universal Human Rights Index's list, used in OHCHR's lists of the 2nd and 3rd cycle, and the one of the 4th cycle. */
export type GroupScheme = 'UHRI' | 'OHCHR_4';

/** A group of persons a recommendation affects, in the words of one scheme. */
export interface KnownAffectedGroup {
  readonly scheme: GroupScheme;
  readonly label: string;
  /** The same group as printed in thematic lists. */
  readonly spellings: readonly string[];
}

const all = readReference<readonly KnownAffectedGroup[]>('groups.json');

const keyOf = (scheme: GroupScheme, label: string): string => `${scheme} ${labelKey(label)}`;

const byLabel: ReadonlyMap<string, KnownAffectedGroup> = new Map(
  all.flatMap((group) =>
    [group.label, ...group.spellings].map((label) => [keyOf(group.scheme, label), group] as const),
  ),
);

export const AffectedGroups = {
  all,

  /** The known groups of one scheme, in its own order. */
  of: (scheme: GroupScheme): readonly KnownAffectedGroup[] => all.filter((group) => group.scheme === scheme),

  /** The group a printed label stands for within one scheme, whatever its case, or null: then the source's words are kept. */
  find: (scheme: GroupScheme, label: string): KnownAffectedGroup | null => byLabel.get(keyOf(scheme, label)) ?? null,
} as const;
