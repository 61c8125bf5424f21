import { RecommendationKind } from '../../../domain/vocabulary.js';
import type { ParsedRow, ProblemList } from './parsed-file.js';

/** Notes what is odd in one row of a thematic list, naming it by its number as the document prints it. */
export function noteOddities(
  parsed: ParsedRow,
  unknownStates: readonly string[],
  isSourceRegular: boolean,
  problems: ProblemList,
) {
  const { row } = parsed.where;
  const name = parsed.number === null ? `Row ${row} of the table` : `Recommendation ${parsed.number}`;
  if (parsed.number === null) {
    problems.add('NUMBER_MISSING', `${name} has no paragraph number; it is kept without one.`, {
      row,
      value: parsed.text,
    });
  }
  if (parsed.positionVerbatim === '') {
    problems.add('POSITION_MISSING', `${name} has no position; it is kept without one.`, { row });
  }
  if (parsed.recommendingStates.length === 0 && parsed.kind === RecommendationKind.RECOMMENDATION) {
    const message = `${name} does not end with the State that recommends it; it is kept without one.`;
    problems.add('STATE_MISSING', message, { row, value: parsed.text.slice(-160) });
  }
  for (const label of unknownStates) {
    const message = `${name}: “${label.slice(0, 60)}” stands where the recommending State does, but is no State’s name in any known spelling; it is kept as written.`;
    problems.add('STATE_NOT_KNOWN', message, { row, value: label });
  }
  if (!isSourceRegular) {
    const message = `${name}: the source of the position looks misprinted; it is kept as written.`;
    problems.add('SOURCE_NOT_UNDERSTOOD', message, { row, value: parsed.sourceVerbatim ?? '' });
  }
  for (const { label } of parsed.sdgs.filter(({ goal }) => goal === null)) {
    problems.add('SDG_NOT_UNDERSTOOD', `${name}: no goal’s number stands before this SDG.`, { row, value: label });
  }
}
