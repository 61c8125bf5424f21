import { type CalendarDate } from './calendar-date.js';
import { contradictsDirection } from './indicator-progress.js';
import { Refusal } from './refusal.js';
import { onDay, say, type Sentence } from './sentence.js';
import { IndicatorKind, type Direction } from './vocabulary.js';

/** A step of a structural indicator: a law tabled, a convention ratified. */
export interface Milestone {
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly reachedOn: CalendarDate | null;
}

/** What of an indicator's definition the rules look at. */
export interface IndicatorDefinition {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly baselineValue: number | null;
  readonly baselineOn: CalendarDate | null;
  readonly targetValue: number | null;
  readonly targetOn: CalendarDate | null;
  readonly milestones: readonly Milestone[];
}

const isNumber = (value: number | null) => value === null || Number.isFinite(value);

/**
 * Refuses a definition whose progress could never be told, null when it holds. Structural indicators record that law
 * and institutions exist (HRI/MC/2008/3), so they go by milestones; process and outcome indicators go from a baseline
 * to a target. Refuses: the terms of the other kind (`MILESTONES_ONLY`, `NO_MILESTONES`), a day without its value
 * (`VALUE_NEEDED`), what is no number (`NOT_A_NUMBER`), no way to go (`TARGET_IS_BASELINE`), a target before its
 * baseline (`TARGET_BEFORE_BASELINE`) or against its direction (`AGAINST_DIRECTION`), and what has not happened yet
 * (`IN_THE_FUTURE`).
 */
export const checkIndicator = (definition: IndicatorDefinition, today: CalendarDate): Refusal | null =>
  definition.kind === IndicatorKind.STRUCTURAL ? checkStructural(definition, today) : checkMeasured(definition, today);

function checkStructural(definition: IndicatorDefinition, today: CalendarDate): Refusal | null {
  const terms = ['baselineValue', 'targetValue', 'baselineOn', 'targetOn'] as const;
  const given = terms.find((term) => definition[term] !== null);
  if (given) {
    return new Refusal('MILESTONES_ONLY', say('indicators.milestonesInstead'), given);
  }
  if (definition.milestones.some(({ title }) => title.trim() === '')) {
    return new Refusal('TITLE_NEEDED', say('indicators.titleNeeded'), 'milestones');
  }
  const early = definition.milestones.find(({ reachedOn }) => reachedOn !== null && reachedOn > today);
  return early
    ? inTheFuture(say('indicators.reachedInFuture', { title: early.title, day: onDay(early.reachedOn!) }), 'milestones')
    : null;
}

function checkMeasured(definition: IndicatorDefinition, today: CalendarDate): Refusal | null {
  const { baselineValue, baselineOn, targetValue, targetOn, direction } = definition;
  if (definition.milestones.length > 0) {
    return new Refusal('NO_MILESTONES', say('indicators.noMilestones'), 'milestones');
  }
  if (!isNumber(baselineValue)) return notANumber('baselineValue');
  if (!isNumber(targetValue)) return notANumber('targetValue');
  if (baselineOn !== null && baselineValue === null)
    return valueNeeded(say('indicators.baselineNeeded'), 'baselineValue');
  if (targetOn !== null && targetValue === null) return valueNeeded(say('indicators.targetNeeded'), 'targetValue');
  if (baselineValue !== null && baselineValue === targetValue) {
    return new Refusal('TARGET_IS_BASELINE', say('indicators.targetIsBaseline'), 'targetValue');
  }
  if (contradictsDirection(direction, baselineValue, targetValue)) {
    const message = say('indicators.againstDirection');
    return new Refusal('AGAINST_DIRECTION', message, 'direction');
  }
  if (baselineOn !== null && baselineOn > today) {
    return inTheFuture(say('indicators.baselineInFuture', { day: onDay(baselineOn) }), 'baselineOn');
  }
  if (baselineOn !== null && targetOn !== null && targetOn <= baselineOn) {
    return new Refusal('TARGET_BEFORE_BASELINE', say('indicators.targetBeforeBaseline'), 'targetOn');
  }
  return null;
}

/** Refuses a dated value that cannot be one: of a structural indicator, not a number, or of a day still to come. */
export function checkMeasurement(
  measured: { readonly kind: IndicatorKind; readonly value: number; readonly measuredOn: CalendarDate },
  today: CalendarDate,
): Refusal | null {
  if (measured.kind === IndicatorKind.STRUCTURAL) {
    return new Refusal('MILESTONES_ONLY', say('indicators.markMilestone'));
  }
  if (!isNumber(measured.value)) return notANumber('value');
  if (measured.measuredOn <= today) return null;
  return inTheFuture(say('indicators.valueInFuture', { day: onDay(measured.measuredOn) }), 'measuredOn');
}

const inTheFuture = (message: Sentence, field: string) => new Refusal('IN_THE_FUTURE', message, field);

const notANumber = (field: string) => new Refusal('NOT_A_NUMBER', say('indicators.notANumber'), field);

const valueNeeded = (message: Sentence, field: string) => new Refusal('VALUE_NEEDED', message, field);
