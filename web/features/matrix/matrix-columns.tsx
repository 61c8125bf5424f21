import type { GridCellView, GridColumn } from '../../design/grid/grid-types.js';
import { mayOpenPanel, type PanelColumn } from './cell-panels.js';
import { actionsText, commitmentsText, indicatorsText, jointText, sideText } from './cell-text.js';
import { wordWith, sayWith, type ColumnWorld } from './column-world.js';
import { isFollowed, labelsOf, positionOf, type AssessingSide, type MatrixRow } from './matrix-row.js';
import { PanelCell } from './PanelCell.js';
import { clusterColumn, organisationColumn, planColumn, type MakeOrganisation } from './plan-columns.js';
import { AssessmentCell, DeadlineCell, JointCell, Lines, nameOfRow, NumberCell } from './RowCells.js';
import classes from './matrix.module.css';

type Column = GridColumn<MatrixRow>;

/** A column that is read here and changed elsewhere, and says where. */
function readOnly(
  world: ColumnWorld,
  id: string,
  where: 'document' | 'plan' | 'assessment' | 'joint',
  more: Omit<Column, 'id' | 'header' | 'editor' | 'locked'> & { header?: string },
): Column {
  const say = sayWith(world.intl);
  const lock = say(`locked.${where}`);
  return { id, header: say(`column.${id}`), editor: 'text', locked: () => lock, ...more };
}

/** What the document says. */
function documentColumns(world: ColumnWorld): Column[] {
  const word = wordWith(world.intl);
  return [
    readOnly(world, 'reference', 'document', {
      ...(world.hasNumbers ? {} : { header: sayWith(world.intl)('column.ourNumber') }),
      width: 92,
      dir: 'ltr',
      text: ({ reference }) => reference,
      name: (row) => nameOfRow(row, world),
      draw: (row, view: GridCellView) => <NumberCell row={row} view={view} />,
    }),
    readOnly(world, 'text', 'document', { width: 192, long: true, text: ({ text }) => text }),
    readOnly(world, 'states', 'document', {
      width: 100,
      text: ({ recommendingStates }) => world.format.row(recommendingStates.map(world.names.ofState)),
    }),
    readOnly(world, 'position', 'document', {
      width: 108,
      text: (row) => word(positionOf(row) ?? 'PLEDGE'),
      draw: (row) => (
        <span className={isFollowed(row) ? undefined : classes.muted}>{word(positionOf(row) ?? 'PLEDGE')}</span>
      ),
    }),
  ];
}

/** Several things in one cell, changed in a panel by whoever may; else read here, and the column says where it is changed. */
function panelColumn(
  world: ColumnWorld,
  id: PanelColumn,
  where: 'document' | 'plan',
  more: Omit<Column, 'id' | 'header' | 'editor' | 'locked' | 'draw' | 'long'>,
): Column {
  const column = readOnly(world, id, where, {
    ...more,
    long: true,
    draw: (row, view) => <PanelCell rowId={row.id} columnId={id} text={more.text(row)} view={view} />,
  });
  if (!mayOpenPanel(world, id)) return column;
  const lock = sayWith(world.intl)('locked.panel');
  return { ...column, locked: () => lock };
}

/** Words of the plan, changed in the cell. */
const textColumn = (
  world: ColumnWorld,
  field: 'expectedResult' | 'challenges' | 'nextSteps' | 'budget',
  width: number,
) => planColumn(world, field, { width, long: true, editor: 'longText', text: (row) => row[field] });

const lines = (world: ColumnWorld, id: string, width: number, text: (row: MatrixRow, world: ColumnWorld) => string) =>
  readOnly(world, id, 'plan', {
    width,
    long: true,
    text: (row) => text(row, world),
    draw: (row) => <Lines text={text(row, world)} />,
  });

function assessmentColumn(world: ColumnWorld, side: AssessingSide, header?: string): Column {
  const text = sideText(side);
  return readOnly(world, `assessment${side}`, 'assessment', {
    width: 132,
    text: (row) => text(row, world),
    draw: (row, view) => <AssessmentCell row={row} side={side} view={view} />,
    ...(header ? { header } : {}),
  });
}

/** Where the row stands, side by side. */
function progressColumns(world: ColumnWorld, hasNhri: boolean): Column[] {
  const say = sayWith(world.intl);
  const isAlone = !world.matrix.governmentHasJoined;
  return [
    assessmentColumn(world, 'CSO'),
    assessmentColumn(world, 'GOVERNMENT', isAlone ? say('column.governmentNotJoined') : undefined),
    readOnly(world, 'joint', 'joint', {
      width: 106,
      text: (row) => jointText(row, world),
      draw: (row) => <JointCell row={row} />,
      ...(isAlone ? { header: say('column.jointNotYet') } : {}),
    }),
    ...(hasNhri ? [assessmentColumn(world, 'NHRI')] : []),
  ];
}

/** All columns in their order: the document, the plan's core, where it stands, then the rest of the plan. */
export function matrixColumns(world: ColumnWorld, hasNhri: boolean, make: MakeOrganisation | null): readonly Column[] {
  return [
    ...documentColumns(world),
    textColumn(world, 'expectedResult', 146),
    organisationColumn(world, 'leadInstitutionId', { width: 122, make }),
    planColumn(world, 'deadline', {
      width: 112,
      editor: 'date',
      text: ({ deadline }) => (deadline ? world.format.date(deadline) : ''),
      copy: ({ deadline }) => deadline ?? '',
      draw: (row) => <DeadlineCell row={row} />,
    }),
    ...progressColumns(world, hasNhri),
    panelColumn(world, 'actions', 'plan', { width: 240, text: (row) => actionsText(row, world) }),
    organisationColumn(world, 'supportingInstitutionIds', { width: 140, make }),
    organisationColumn(world, 'partnerIds', { width: 140, make }),
    lines(world, 'indicators', 220, indicatorsText),
    lines(world, 'commitments', 220, commitmentsText),
    textColumn(world, 'challenges', 200),
    textColumn(world, 'nextSteps', 200),
    textColumn(world, 'budget', 140),
    planColumn(world, 'startsOn', {
      width: 92,
      editor: 'date',
      text: ({ startsOn }) => (startsOn ? world.format.date(startsOn) : ''),
      copy: ({ startsOn }) => startsOn ?? '',
    }),
    ...(world.matrix.clusters.length ? [clusterColumn(world, 130)] : []),
    panelColumn(world, 'themes', 'document', {
      width: 180,
      text: (row) => world.format.row(labelsOf(row).map(world.names.ofLabel)),
    }),
    panelColumn(world, 'sdg', 'document', { width: 90, text: ({ sdgTargets }) => sdgTargets.join(', '), dir: 'ltr' }),
  ];
}
