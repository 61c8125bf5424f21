import type { ChangeIndicatorInput, Direction, IndicatorKind } from '../../graphql/generated/graphql.js';
import type { Indicator } from './indicator-figures.js';
import { parseNumber } from './parse-number.js';

export interface MilestoneDraft {
  /** Tells the lines of the form apart while they move. */
  readonly key: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly reachedOn: string | null;
}

/** An indicator as it is being written down; figures as they were typed. */
export interface IndicatorDraft {
  readonly kind: IndicatorKind;
  readonly title: string;
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly baselineValue: string;
  readonly baselineOn: string | null;
  readonly targetValue: string;
  readonly targetOn: string | null;
  readonly milestones: readonly MilestoneDraft[];
  readonly sourceOfVerification: string;
}

export const noIndicator: IndicatorDraft = {
  kind: 'OUTCOME',
  title: '',
  definition: '',
  unit: '',
  direction: 'INCREASE',
  baselineValue: '',
  baselineOn: null,
  targetValue: '',
  targetOn: null,
  milestones: [],
  sourceOfVerification: '',
};

/** A figure as its language writes it, to be changed in a field. */
export const typedNumber = (value: number | null | undefined, locale: string): string =>
  typeof value === 'number'
    ? new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15 }).format(value)
    : '';

export const draftOf = (of: Indicator, locale: string): IndicatorDraft => ({
  kind: of.kind,
  title: of.title,
  definition: of.definition,
  unit: of.unit,
  direction: of.direction,
  baselineValue: typedNumber(of.baselineValue, locale),
  baselineOn: of.baselineOn ?? null,
  targetValue: typedNumber(of.targetValue, locale),
  targetOn: of.targetOn ?? null,
  milestones: of.milestones.map(({ title, dueOn, reachedOn }, index) => ({
    key: `${index}`,
    title,
    dueOn: dueOn ?? null,
    reachedOn: reachedOn ?? null,
  })),
  sourceOfVerification: of.sourceOfVerification,
});

/** Message ids of what is missing or no number, by field. What the rules say against it comes from the server. */
export function flawsOf(draft: IndicatorDraft, locale: string): Readonly<Record<string, string>> {
  const flaws: Record<string, string> = {};
  if (draft.title.trim() === '') flaws.title = 'indicators.needed';
  if (draft.kind === 'STRUCTURAL') return flaws;
  if (draft.unit.trim() === '') flaws.unit = 'indicators.needed';
  for (const field of ['baselineValue', 'targetValue'] as const) {
    if (draft[field].trim() !== '' && parseNumber(draft[field], locale) === null) flaws[field] = 'indicators.noNumber';
  }
  return flaws;
}

/** What the form says, ready to be sent. A structural indicator has steps instead of figures; its unit is its steps. */
export function definitionOf(draft: IndicatorDraft, locale: string, unitOfSteps: string) {
  const isStructural = draft.kind === 'STRUCTURAL';
  const figure = (typed: string) => (isStructural ? null : parseNumber(typed, locale));
  const day = (on: string | null) => (isStructural ? null : on);
  return {
    title: draft.title.trim(),
    definition: draft.definition.trim(),
    unit: draft.unit.trim() || (isStructural ? unitOfSteps : ''),
    direction: isStructural ? ('INCREASE' as const) : draft.direction,
    baselineValue: figure(draft.baselineValue),
    baselineOn: day(draft.baselineOn),
    targetValue: figure(draft.targetValue),
    targetOn: day(draft.targetOn),
    milestones: isStructural ? stepsOf(draft.milestones) : [],
    sourceOfVerification: draft.sourceOfVerification.trim(),
  };
}

const stepsOf = (milestones: readonly MilestoneDraft[]) =>
  milestones.map(({ title, dueOn, reachedOn }) => ({ title: title.trim(), dueOn, reachedOn }));

type Changes = Omit<ChangeIndicatorInput, 'id' | 'expectedVersion' | 'mutationId'>;

/** Only what differs from the indicator as it was opened, so that others' changes of other fields stay. */
export function changesOf(of: Indicator, draft: IndicatorDraft, locale: string): Changes {
  const opened = draftOf(of, locale);
  const before = definitionOf(opened, locale, of.unit);
  const now = definitionOf({ ...draft, kind: of.kind }, locale, of.unit);
  const differs = (field: keyof typeof now) => JSON.stringify(now[field]) !== JSON.stringify(before[field]);
  return Object.fromEntries(
    (Object.keys(now) as (keyof typeof now)[]).filter(differs).map((field) => [field, now[field]]),
  );
}
