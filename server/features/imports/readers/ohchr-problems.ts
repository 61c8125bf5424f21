import { RecommendationKind } from '../../../domain/vocabulary.js';
import type { ParsedRow, ProblemList } from './parsed-file.js';
import { say } from '../../../domain/sentence.js';

/** Notes what is odd in one row of a thematic list, naming it by its number as the document prints it. */
export function noteOddities(
  parsed: ParsedRow,
  unknownStates: readonly string[],
  isSourceRegular: boolean,
  problems: ProblemList,
) {
  const { row } = parsed.where;
  const name =
    parsed.number === null
      ? say('imports.rowOfTable', { row })
      : say('imports.recommendation', { number: parsed.number });
  if (parsed.number === null) {
    problems.add('NUMBER_MISSING', say('imports.numberMissing', { name }), {
      row,
      value: parsed.text,
    });
  }
  if (parsed.positionVerbatim === '') {
    problems.add('POSITION_MISSING', say('imports.positionMissing', { name }), { row });
  }
  if (parsed.recommendingStates.length === 0 && parsed.kind === RecommendationKind.RECOMMENDATION) {
    const message = say('imports.endsWithoutState', { name });
    problems.add('STATE_MISSING', message, { row, value: parsed.text.slice(-160) });
  }
  for (const label of unknownStates) {
    const message = say('imports.unknownAtEnd', { name, label: label.slice(0, 60) });
    problems.add('STATE_NOT_KNOWN', message, { row, value: label });
  }
  if (!isSourceRegular) {
    const message = say('imports.sourceNotUnderstood', { name });
    problems.add('SOURCE_NOT_UNDERSTOOD', message, { row, value: parsed.sourceVerbatim ?? '' });
  }
  for (const { label } of parsed.sdgs.filter(({ goal }) => goal === null)) {
    problems.add('SDG_NOT_UNDERSTOOD', say('imports.sdgNotUnderstood', { name }), { row, value: label });
  }
}
