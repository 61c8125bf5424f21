import { useDirection } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWidth } from '../lib/useWidth.js';
import { niceTicks } from './chart-scale.js';
import { DataTable } from './DataTable.js';
import { LinePlot } from './LinePlot.js';
import classes from './LineChart.module.css';

export interface ChartPoint {
  /** `YYYY-MM-DD`. */
  date: string;
  value: number;
  /** Date and value in words. */
  dateLabel: string;
  valueLabel: string;
  /** Where the value comes from; a column of the table. */
  source?: string;
}

export interface ChartTarget {
  date: string;
  value: number;
  /** e.g. “target 25 %, end of 2027”. */
  label: string;
}

export interface LineChartLabels {
  showTable: string;
  showChart: string;
  date: string;
  value: string;
  /** Head of the column of sources; without it there is none. */
  source?: string;
}

export interface LineChartProps {
  /** What is measured; names both chart and table. */
  title: string;
  /** In order of date. */
  points: readonly ChartPoint[];
  target?: ChartTarget;
  /** A figure on the axis in words. */
  formatValue: (value: number) => string;
  labels: LineChartLabels;
}

const HEIGHT = 190;
const AIR_BELOW = 0.15;

/** One series over time with its last value and target written where they lie; the same as a table at a press. */
export function LineChart({ title, points, target, formatValue, labels }: LineChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [asTable, setAsTable] = useState(false);
  const values = [...points.map(({ value }) => value), ...(target ? [target.value] : [])];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  // Some air below the lowest value, for the words at the target; a count of things never goes below nothing.
  const air = lowest - (highest - lowest) * AIR_BELOW;
  const ticks = niceTicks(lowest >= 0 ? Math.max(0, air) : air, highest);
  const mirrored = useDirection().dir === 'rtl';
  return (
    <figure className={classes.figure}>
      <div ref={frame}>
        {!asTable && width > 0 && (
          <LinePlot {...{ title, points, target, formatValue, ticks, width, mirrored }} height={HEIGHT} />
        )}
        {asTable && <PointsTable title={title} points={points} labels={labels} />}
      </div>
      <button type="button" className={classes.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {asTable ? labels.showChart : labels.showTable}
      </button>
    </figure>
  );
}

function PointsTable({ title, points, labels }: Pick<LineChartProps, 'title' | 'points' | 'labels'>) {
  const columns = [
    { id: 'date', header: labels.date, rowHeader: true, draw: (point: ChartPoint) => point.dateLabel },
    { id: 'value', header: labels.value, align: 'end' as const, draw: (point: ChartPoint) => point.valueLabel },
    ...(labels.source
      ? [{ id: 'source', header: labels.source, draw: (point: ChartPoint) => point.source ?? '–' }]
      : []),
  ];
  return <DataTable caption={title} columns={columns} rows={points} rowKey={(point) => point.date} />;
}
