import type { ReviseTagsInput, TagChoicesQuery } from '../../graphql/generated/graphql.js';
import { foldText } from '../../lib/fold-text.js';
import type { MatrixRow } from './matrix-row.js';

export type Theme = TagChoicesQuery['tagChoices']['themes'][number];
type Scheme = Theme['scheme'];

/** The tags of a row while they are chosen. A theme is its id, or `new:` and the name of one that is not there yet. */
export interface TagDraft {
  readonly themes: readonly string[];
  readonly affectedGroups: readonly string[];
  readonly sdgTargets: readonly string[];
}

const NEW = 'new:';
const isNew = (value: string) => value.startsWith(NEW);
const nameOf = (value: string) => value.slice(NEW.length);

export const draftOf = ({ themes, affectedGroups, sdgTargets }: Pick<MatrixRow, keyof TagDraft>): TagDraft => ({
  themes: themes.map(({ id }) => id),
  affectedGroups,
  sdgTargets,
});

/** The kinds of tag that were changed, as the server takes them; nothing for none. */
export function changesOf(before: TagDraft, { themes, affectedGroups, sdgTargets }: TagDraft) {
  const isSame = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other);
  const changes: Partial<ReviseTagsInput> = {};
  if (!isSame(before.themes, themes)) {
    changes.themeIds = themes.filter((value) => !isNew(value));
    changes.newThemes = themes.filter(isNew).map(nameOf);
  }
  if (!isSame(before.affectedGroups, affectedGroups)) changes.affectedGroups = [...affectedGroups];
  if (!isSame(before.sdgTargets, sdgTargets)) changes.sdgTargets = [...sdgTargets];
  return changes;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ThemeGroup {
  readonly group: string;
  readonly items: Option[];
}

export interface ThemeWords {
  readonly ofScheme: (scheme: Scheme) => string;
  /** What a theme is called in the reader's language. */
  readonly ofLabel: (label: string) => string;
  readonly add: (name: string) => string;
}

/**
 * The themes to choose from, scheme by scheme: those the row uses first, then the workspace's own, then the others, the
 * newest first. What is typed and is no theme yet can be added as the workspace's own.
 */
export function themeOptions(
  known: readonly Theme[],
  row: Pick<MatrixRow, 'themes'>,
  { themes: chosen, typed }: { themes: readonly string[]; typed: string },
  words: ThemeWords,
): (ThemeGroup | Option)[] {
  const used = new Set(row.themes.map(({ scheme }) => scheme));
  const all: Scheme[] = ['WORKSPACE', 'OHCHR_4', 'UPR_INFO', 'OHCHR_3', 'OHCHR_2'];
  const schemes = [...all.filter((one) => used.has(one)), ...all.filter((one) => !used.has(one))];
  const added = chosen.filter(isNew);
  const name = typed.trim();
  const isKnown = [...known.flatMap(({ label }) => [label, words.ofLabel(label)]), ...added.map(nameOf)].some(
    (one) => foldText(one) === foldText(name),
  );
  const own = added.map((value): Option => ({ value, label: nameOf(value) }));
  // Last of all: who presses Enter too soon takes a theme that is there.
  const toAdd: Option[] = name && !isKnown ? [{ value: NEW + name, label: words.add(name) }] : [];
  const groups = schemes
    .map((scheme) => ({
      group: words.ofScheme(scheme),
      items: [
        ...known
          .filter((theme) => theme.scheme === scheme)
          .map(({ id, label }) => ({ value: id, label: words.ofLabel(label) })),
        ...(scheme === 'WORKSPACE' ? own : []),
      ],
    }))
    .filter(({ items }) => items.length > 0);
  return [...groups, ...toAdd];
}

/** Groups of persons by their names in the reader's language, each once, and the way back to the label that is kept. */
export function groupNames(labels: readonly string[], ofLabel: (label: string) => string) {
  const byName = new Map<string, string>();
  for (const label of labels) if (!byName.has(ofLabel(label))) byName.set(ofLabel(label), label);
  return { names: [...byName.keys()], labelOf: (name: string) => byName.get(name) ?? name };
}
