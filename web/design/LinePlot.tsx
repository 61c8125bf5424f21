import classes from './LineChart.module.css';
import type { ChartPoint, LineChartProps } from './LineChart.js';
import { shareOf, yearsBetween } from './time-axis.js';

export interface LinePlotProps extends Pick<LineChartProps, 'title' | 'points' | 'target' | 'formatValue'> {
  ticks: readonly number[];
  width: number;
  height: number;
  /** Time runs from right to left. */
  mirrored: boolean;
}

const MARGIN = { top: 14, bottom: 24, start: 44, end: 52 };

interface Scales {
  x: (date: string) => number;
  y: (value: number) => number;
}

function scales({ points, target, ticks, width, height, mirrored }: LinePlotProps): Scales {
  const dates = [...points.map(({ date }) => date), ...(target ? [target.date] : [])].sort();
  const [from, to] = [dates[0] ?? '', dates[dates.length - 1] ?? ''];
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  return {
    x: (date) => {
      const along = MARGIN.start + shareOf(date, from, to) * (width - MARGIN.start - MARGIN.end);
      return mirrored ? width - along : along;
    },
    y: (value) => MARGIN.top + (1 - (value - low) / (high - low)) * (height - MARGIN.top - MARGIN.bottom),
  };
}

/** The drawing itself; what it says is in its title and in the table beside it. */
export function LinePlot(props: LinePlotProps) {
  const { title, points, target, ticks, width, height, mirrored, formatValue } = props;
  const { x, y } = scales(props);
  const last = points[points.length - 1];
  const start = mirrored ? width - MARGIN.start : MARGIN.start;
  const end = mirrored ? MARGIN.end : width - MARGIN.end;
  return (
    <svg className={classes.plot} width={width} height={height} role="img" aria-label={summary(title, points, target)}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={classes.grid} x1={start} x2={end} y1={y(tick)} y2={y(tick)} />
          <text className={classes.axis} x={mirrored ? start + 8 : start - 8} y={y(tick) + 4} textAnchor="end">
            {formatValue(tick)}
          </text>
        </g>
      ))}
      <Years {...props} x={x} />
      {target && last && <Target {...{ target, x, y, mirrored }} first={points[0]} />}
      <polyline className={classes.line} points={points.map((p) => `${x(p.date)},${y(p.value)}`).join(' ')} />
      {points.map((point) => (
        <circle key={point.date} className={classes.point} cx={x(point.date)} cy={y(point.value)} r="3.5">
          <title>{`${point.dateLabel}: ${point.valueLabel}`}</title>
        </circle>
      ))}
      {last && (
        <text className={classes.last} x={x(last.date) + (mirrored ? -8 : 8)} y={y(last.value) - 6} textAnchor="start">
          {last.valueLabel}
        </text>
      )}
    </svg>
  );
}

function summary(title: string, points: readonly ChartPoint[], target: LineChartProps['target']) {
  const ends = [points[0], points[points.length - 1]].filter(Boolean);
  const words = ends.map(({ dateLabel, valueLabel }) => `${dateLabel} ${valueLabel}`);
  return [title, ...new Set(words), ...(target ? [target.label] : [])].join('; ');
}

/** Years along the foot, as many as have room. */
function Years({ points, target, width, height, x }: LinePlotProps & { x: Scales['x'] }) {
  const dates = [...points.map(({ date }) => date), ...(target ? [target.date] : [])].sort();
  if (dates.length === 0) return null;
  const years = yearsBetween(`${Number(dates[0].slice(0, 4)) - 1}-12-31`, dates[dates.length - 1]).filter(
    (day) => day >= dates[0],
  );
  const every = Math.ceil(years.length / Math.max(1, Math.floor(width / 60)));
  return years.map((day, index) =>
    index % every === 0 ? (
      <text key={day} className={classes.axis} x={x(day)} y={height - 6} textAnchor="middle">
        {day.slice(0, 4)}
      </text>
    ) : null,
  );
}

interface TargetProps extends Scales {
  target: NonNullable<LineChartProps['target']>;
  first: ChartPoint;
  mirrored: boolean;
}

/** The straight way from the first value to the target. */
function Target({ target, first, mirrored, x, y }: TargetProps) {
  const [cx, cy] = [x(target.date), y(target.value)];
  return (
    <g>
      <line className={classes.path} x1={x(first.date)} y1={y(first.value)} x2={cx} y2={cy} />
      <circle className={classes.goal} cx={cx} cy={cy} r="4.5" />
      <text className={classes.axis} x={cx + (mirrored ? -8 : 8)} y={cy + 18} textAnchor="end">
        {target.label}
      </text>
    </g>
  );
}
