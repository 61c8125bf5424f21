import { joiningKey, likelyCorrection } from '../../../domain/text-likeness.js';
import type { ParsedRow, ProblemList } from './parsed-file.js';
import { distinctLabels } from './state-labels.js';
import { distinctThemes } from './unite-rows.js';
import { say } from '../../../domain/sentence.js';

/**
 * A number is a recommendation’s identity within a review. A row that repeats a number with the same text (printed
 * under a second theme) is united with the first, also when it is misprinted in one of them; with another text it is
 * kept, without the number.
 */
export function uniteNumbers(rows: readonly ParsedRow[], problems: ProblemList): ParsedRow[] {
  const kept: ParsedRow[] = [];
  const placeOf = new Map<string, number>();
  for (const row of rows) {
    const place = row.number === null ? undefined : placeOf.get(row.number);
    const earlier = place === undefined ? undefined : kept[place];
    if (place === undefined || !earlier) {
      if (row.number !== null) placeOf.set(row.number, kept.length);
      kept.push(row);
    } else if (isRepetition(earlier, row)) {
      if (joiningKey(earlier.text) !== joiningKey(row.text)) noteMisprint(earlier, row, problems);
      kept[place] = unite(earlier, row);
    } else {
      noteRepeated(earlier, row, problems);
      kept.push({ ...row, number: null });
    }
  }
  return kept;
}

const isRepetition = (one: ParsedRow, other: ParsedRow) =>
  one.positionVerbatim === other.positionVerbatim &&
  (joiningKey(one.text) === joiningKey(other.text) || likelyCorrection(one.text, other.text));

function noteMisprint(earlier: ParsedRow, row: ParsedRow, problems: ProblemList) {
  const message = say('imports.numberMisprinted', {
    number: row.number ?? '',
    first: earlier.where.row,
    second: row.where.row,
  });
  problems.add('NUMBER_REPEATED', message, { row: row.where.row, value: row.text });
}

function unite(one: ParsedRow, other: ParsedRow): ParsedRow {
  return {
    ...one,
    fromRows: [...one.fromRows, ...other.fromRows],
    recommendingStates: distinctLabels([...one.recommendingStates, ...other.recommendingStates]),
    themes: distinctThemes([...one.themes, ...other.themes]),
    groups: distinctLabels([...one.groups, ...other.groups]),
    sdgs: [...one.sdgs, ...other.sdgs.filter(({ label }) => !one.sdgs.some((sdg) => sdg.label === label))],
  };
}

function noteRepeated(earlier: ParsedRow, row: ParsedRow, problems: ProblemList) {
  const message = say('imports.numberRepeated', {
    number: row.number ?? '',
    first: earlier.where.row,
    second: row.where.row,
  });
  problems.add('NUMBER_REPEATED', message, { row: row.where.row, value: row.text });
}
