import { useDirection } from '@mantine/core';
import classes from './indicators.module.css';

const [WIDTH, HEIGHT, EDGE] = [96, 28, 4];

export interface SparklineProps {
  /** Oldest first; the day gives the place along the line. */
  points: readonly { readonly measuredOn: string; readonly value: number }[];
  target: number | null | undefined;
}

/** The course of a series at a glance, with its target as a dashed level. Decoration: the words stand beside it. */
export function Sparkline({ points, target }: SparklineProps) {
  const mirrored = useDirection().dir === 'rtl';
  if (points.length < 2) return null;
  const days = points.map(({ measuredOn }) => Date.parse(measuredOn));
  const values = [...points.map(({ value }) => value), ...(typeof target === 'number' ? [target] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (day: number) => {
    const along = EDGE + ((day - days[0]) / (days[days.length - 1] - days[0] || 1)) * (WIDTH - 2 * EDGE);
    return mirrored ? WIDTH - along : along;
  };
  const y = (value: number) => EDGE + (1 - (value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const last = points[points.length - 1];
  return (
    <svg className={classes.spark} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      {typeof target === 'number' && <line className={classes.goal} x1="0" x2={WIDTH} y1={y(target)} y2={y(target)} />}
      <polyline className={classes.course} points={points.map((p, i) => `${x(days[i])},${y(p.value)}`).join(' ')} />
      <circle className={classes.end} cx={x(days[days.length - 1])} cy={y(last.value)} r="2.5" />
    </svg>
  );
}
