import { textKey } from '../../../domain/text-likeness.js';
import { shorten, type ParsedRow, type ParsedTheme, type ProblemList } from './parsed-file.js';
import { distinctLabels } from './state-labels.js';
import type { UprInfoRow } from './upr-info-row.js';
import { say, type SaidValue, type Sentence } from '../../../domain/sentence.js';

/**
 * Unites the rows of one review that have the same text (but for punctuation at its end) and position: UPR Info writes
 * one row for each recommending State of a paragraph. The order is that of the first rows.
 */
export function uniteRows(rows: readonly UprInfoRow[], problems: ProblemList): ParsedRow[] {
  const groups = new Map<string, UprInfoRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, textKey(row.text), row.response.toLowerCase()]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const united = [...groups.values()].map((group) => unite(group, problems));
  noteOtherPositions(united, problems);
  return united;
}

function unite(group: readonly UprInfoRow[], problems: ProblemList): ParsedRow {
  const [first] = group;
  if (!first) throw new RangeError('A group of rows has at least one');
  noteDifferences(group, problems);
  const states = distinctLabels(group.flatMap(({ recommendingState }) => recommendingState ?? []));
  return {
    where: { row: first.row },
    fromRows: group.map(({ row }) => row),
    kind: first.kind,
    number: null,
    text: first.text,
    parts: [{ text: first.text, states }],
    recommendingStates: states,
    positionVerbatim: first.response,
    sourceSymbol: null,
    sourceParagraph: null,
    sourceVerbatim: null,
    actionCategory: group.find(({ action }) => action !== null)?.action ?? null,
    themes: distinctThemes(group.flatMap(({ themes }) => themes)),
    groups: [],
    sdgs: [],
  };
}

/** Themes without repetitions, in order. */
export function distinctThemes(themes: readonly ParsedTheme[]): ParsedTheme[] {
  const seen = new Set<string>();
  return themes.filter(({ code, label }) => {
    const key = `${code ?? ''} ${label.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function noteDifferences(group: readonly UprInfoRow[], problems: ProblemList) {
  const actions = new Set(group.map(({ action }) => action).filter((action) => action !== null));
  const [first] = group;
  if (first && actions.size > 1) {
    const rows = listed(group.map(({ row }) => row));
    const message = say('imports.unitedRowsDiffer', { rows, categories: [...actions] });
    problems.add('UNITED_ROWS_DIFFER', message, { row: first.row, value: first.text });
  }
  const seen = new Set<string>();
  for (const { row, recommendingState, text } of group) {
    const key = recommendingState?.toLowerCase();
    if (key === undefined) continue;
    if (seen.has(key)) {
      const message = say('imports.rowRepeated', { row, state: recommendingState ?? '' });
      problems.add('ROW_REPEATED', message, { row, value: text });
    }
    seen.add(key);
  }
}

function noteOtherPositions(united: readonly ParsedRow[], problems: ProblemList) {
  const byText = new Map<string, ParsedRow[]>();
  for (const row of united) {
    const key = textKey(row.text);
    const same = byText.get(key);
    if (same) same.push(row);
    else byText.set(key, [row]);
  }
  for (const same of byText.values()) {
    const [first] = same;
    if (!first || same.length < 2) continue;
    const where = listed(
      same.map(({ positionVerbatim, where: { row } }) =>
        say('imports.positionInRow', { position: shorten(positionVerbatim), row }),
      ),
    );
    const message = say('imports.sameTextOtherPosition', { where });
    problems.add('SAME_TEXT_OTHER_POSITION', message, { row: first.where.row, value: first.text });
  }
}

/** The first few of what may be thousands. */
const listed = (things: readonly (number | Sentence)[]): readonly SaidValue[] =>
  things.length > 8 ? [...things.slice(0, 8), say('imports.more', { count: things.length - 8 })] : things;
