import { useIntl } from 'react-intl';
import { LineChart, type ChartPoint } from '../../design/LineChart.js';
import { useFormat } from '../../lib/useFormat.js';
import { progressInWords, shortValue, valueInWords, type Indicator, type IndicatorWhole } from './indicator-figures.js';
import classes from './indicators.module.css';

/** The day's value that counts: of several the one entered last, as the server lists them first. */
const sourceOf = (indicator: Indicator | IndicatorWhole, day: string): string | undefined =>
  'measurements' in indicator
    ? indicator.measurements.find(({ measuredOn, withdrawnAt }) => measuredOn === day && !withdrawnAt)?.source
    : undefined;

/** The series with its baseline as first point, in words for the chart. */
function useChartPoints(indicator: Indicator | IndicatorWhole): ChartPoint[] {
  const intl = useIntl();
  const format = useFormat();
  const { points, baselineOn, baselineValue, unit } = indicator;
  const draw = (day: string, value: number, source?: string): ChartPoint => ({
    date: day,
    value,
    dateLabel: format.date(day),
    valueLabel: shortValue(intl, value, unit),
    source,
  });
  const measured = points.map(({ measuredOn, value }) => draw(measuredOn, value, sourceOf(indicator, measuredOn)));
  const isBaselineApart = baselineOn && !points.some(({ measuredOn }) => measuredOn === baselineOn);
  if (!isBaselineApart || typeof baselineValue !== 'number') return measured;
  const baseline = draw(baselineOn, baselineValue, intl.formatMessage({ id: 'indicators.baseline' }));
  return [...measured, baseline].sort((one, other) => one.date.localeCompare(other.date));
}

/** An indicator's series with the way to its target, and the same as a table. Nothing where there is no value yet. */
export function IndicatorChart({ indicator }: { indicator: Indicator | IndicatorWhole }) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string) => intl.formatMessage({ id: `indicators.chart.${id}` });
  const points = useChartPoints(indicator);
  const { title, unit, targetOn, targetValue } = indicator;
  if (points.length === 0) return null;
  const target =
    targetOn && typeof targetValue === 'number'
      ? {
          date: targetOn,
          value: targetValue,
          label: intl.formatMessage(
            { id: 'indicators.chart.target' },
            { value: shortValue(intl, targetValue, unit), on: format.month(targetOn) },
          ),
        }
      : undefined;
  return (
    <LineChart
      title={title}
      points={points}
      target={target}
      formatValue={(value) => format.number(value)}
      labels={{
        showTable: say('table'),
        showChart: say('drawing'),
        date: say('date'),
        value: intl.formatMessage({ id: 'indicators.chart.value' }, { unit }),
        source: say('source'),
      }}
    />
  );
}

/** What is counted, in which unit, and which way is good: “outcome · % of detainees · lower is better”. */
export function useIndicatorKindLine({ kind, unit, direction }: Indicator): string {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const kindWord = say(`kind.${kind}`);
  return kind === 'STRUCTURAL' ? kindWord : [kindWord, unit, say(`direction.${direction}`)].join(' · ');
}

/** The progress with its terms, and where its values come from. */
export function ProgressLine({ indicator }: { indicator: Indicator }) {
  const intl = useIntl();
  const { sourceOfVerification } = indicator;
  return (
    <p className={classes.terms}>
      <span>{progressInWords(intl, indicator)}</span>
      {sourceOfVerification !== '' && <span dir="auto">{sourceOfVerification}</span>}
    </p>
  );
}

/** The last value in full with its day; how it went since the one before is said elsewhere. */
export function LastValue({ indicator }: { indicator: Indicator }) {
  const intl = useIntl();
  const format = useFormat();
  const last = indicator.points.at(-1);
  if (!last) return null;
  return (
    <span className={classes.last}>
      <strong>{valueInWords(intl, last.value, indicator.unit)}</strong>
      <span>{format.date(last.measuredOn)}</span>
    </span>
  );
}
