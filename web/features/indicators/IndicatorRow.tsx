import { useIntl } from 'react-intl';
import { stateOf, trendOf, type Indicator } from './indicator-figures.js';
import { LastValue, ProgressLine, useIndicatorKindLine } from './IndicatorChart.js';
import classes from './indicators.module.css';
import { Sparkline } from './Sparkline.js';
import { StateMark } from './StateMark.js';

export interface IndicatorRowProps {
  indicator: Indicator;
  onOpen: (id: string) => void;
}

/** One indicator in a list: its name, its course, the way gone, how it fares. */
export function IndicatorRow({ indicator, onOpen }: IndicatorRowProps) {
  const intl = useIntl();
  const kindLine = useIndicatorKindLine(indicator);
  const trend = trendOf(indicator);
  return (
    <li className={classes.item}>
      <div className={classes.name}>
        <button type="button" className={classes.open} dir="auto" onClick={() => onOpen(indicator.id)}>
          {indicator.title}
        </button>
        <span className={classes.quiet} dir="auto">
          {kindLine}
        </span>
      </div>
      <div className={classes.run}>
        <Sparkline points={indicator.points} target={indicator.targetValue} />
        <div className={classes.name}>
          <LastValue indicator={indicator} />
          {trend && <span className={classes.quiet}>{intl.formatMessage({ id: `indicators.trend.${trend}` })}</span>}
        </div>
      </div>
      <ProgressLine indicator={indicator} />
      <div className={classes.standing}>
        <StateMark state={stateOf(indicator)} />
      </div>
    </li>
  );
}
