import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../design/Icon.js';
import type { GridColumn } from '../../design/grid/grid-types.js';
import { todayHere } from '../../lib/parse-date.js';
import { useViewer } from '../workspaces/viewer.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { matrixColumns } from './matrix-columns.js';
import type { Group } from './matrix-headings.js';
import type { MatrixScreenProps } from './MatrixScreen.js';
import type { MatrixRow } from './matrix-row.js';
import { useMatrixState } from './useMatrixState.js';
import { useShownRows } from './useShownRows.js';
import classes from './print.module.css';

/** What a sheet of paper across holds and stays legible; the rest of the columns travels in the spreadsheet. */
const ON_PAPER = [
  'reference',
  'text',
  'position',
  'expectedResult',
  'leadInstitutionId',
  'deadline',
  'assessmentCSO',
  'assessmentGOVERNMENT',
  'assessmentNHRI',
  'joint',
  'actions',
];

/** The rows that the address shows, whole, as one plain table to be printed: black on white, its head on every page. */
export function MatrixPrint({ rows, edits }: MatrixScreenProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const { workspace, review } = useViewer();
  const { search } = useLocation();
  const { filters, view } = useMatrixState();
  const hasNhri = rows.some(({ nhriAssessment }) => nhriAssessment !== null);
  const all = useMemo(() => matrixColumns(world, hasNhri, null), [world, hasNhri]);
  const { shown, groups, isFlat } = useShownRows({ rows, edits, filters, view, columns: all });
  const isKept = (id: string) => id === 'reference' || id === 'text' || !view.hide.includes(id);
  const columns = all.filter(({ id }) => ON_PAPER.includes(id) && isKept(id));
  const cycle = review && world.intl.formatMessage({ id: 'shell.reviewOfCycle' }, { cycle: review.cycleNumber });
  return (
    <div className={classes.sheet}>
      <div className={classes.tools}>
        <Link to={`..${search}`} relative="path">
          {say('print.back')}
        </Link>
        <Button leftSection={<Icon name="document" />} onClick={() => window.print()}>
          {say('print.now')}
        </Button>
      </div>
      <h1 dir="auto">
        {review?.stateName ?? workspace.name}, {cycle}
      </h1>
      <p className={classes.facts}>
        {say('print.facts', { count: shown.length, all: rows.length, date: world.format.date(todayHere()) })}
      </p>
      <table className={classes.table}>
        <caption className={classes.caption}>{say('title')}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header }) => (
              <th key={id} scope="col" data-column={id}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <RowsOf key={group.heading.id} {...{ group, columns, isFlat }} />
        ))}
      </table>
    </div>
  );
}

interface RowsOfProps {
  readonly group: Group;
  readonly columns: readonly GridColumn<MatrixRow>[];
  readonly isFlat: boolean;
}

function RowsOf({ group: { heading, rows }, columns, isFlat }: RowsOfProps) {
  const { intl } = useColumnWorld();
  return (
    <tbody>
      {!isFlat && (
        <tr className={classes.group}>
          <th colSpan={columns.length} scope="rowgroup" dir="auto">
            {heading.label ?? sayWith(intl)('noTheme')} ({intl.formatNumber(rows.length)})
          </th>
        </tr>
      )}
      {rows.map((row) => (
        <tr key={row.id}>
          {columns.map(({ id, text, dir }) =>
            id === 'reference' ? (
              <th key={id} scope="row">
                <bdi dir="ltr">{text(row)}</bdi>
              </th>
            ) : (
              <td key={id} dir={dir ?? 'auto'}>
                {text(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}
