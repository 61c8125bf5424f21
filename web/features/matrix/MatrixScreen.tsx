import { Button, TextInput } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import type { GridHandle } from '../../design/grid/Grid.js';
import type { GridNewOption } from '../../design/grid/grid-types.js';
import { Icon } from '../../design/Icon.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import { later, useLoadedSoon } from '../../lib/later.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { DrawerButton } from './DrawerButton.js';
import { DrawerFrame } from './DrawerFrame.js';
import { FilterBar } from './FilterBar.js';
import { matrixColumns } from './matrix-columns.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { ChosenRowsBarProps } from './ChosenRowsBar.js';
import { matrixParts } from './loaded-soon.js';
import type { Group } from './matrix-headings.js';
import { filtersInForce } from './matrix-filter.js';
import { MatrixFooter } from './MatrixFooter.js';
import { MatrixGrid } from './MatrixGrid.js';
import type { MatrixRow } from './matrix-row.js';
import { RowDrawer } from './row-drawer.js';
import { useRowTools } from './row-tools.js';
import { ChoosingRowsContext, useChosen } from './row-choice.js';
import { useChoosing } from './useChoosing.js';
import { useCountAnnounced } from './useCountAnnounced.js';
import { useHasOffers } from './useHasOffers.js';
import { useLiveColumns } from './useColumnWays.js';
import { useMatrixState } from './useMatrixState.js';
import { useSearchKeys } from './useSearchKeys.js';
import { useShownRows } from './useShownRows.js';
import { ViewControls } from './ViewControls.js';
import classes from './matrix.module.css';

const AddToCellDialog = later(() => import('./AddToCellDialog.js'), 'AddToCellDialog');
const ChosenRowsBar = later(() => import('./ChosenRowsBar.js'), 'ChosenRowsBar');
const DraftOffers = later(() => import('./DraftOffers.js'), 'DraftOffers');
const MatrixCards = later(() => import('./MatrixCards.js'), 'MatrixCards');

export interface MatrixScreenProps {
  readonly rows: readonly MatrixRow[];
  readonly edits: MatrixEdits;
}

/** Search, filters and layout above, the rows, and below how many there are and whether everything is saved. */
export function MatrixScreen({ rows, edits }: MatrixScreenProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const tools = useRowTools();
  const state = useMatrixState();
  const { filters, view } = state;
  const isNarrow = useMediaQuery(NARROW);
  const [isOpen, setIsOpen] = useState(false);
  const grid = useRef<GridHandle>(null);
  const [drawer] = useState(() => new RowDrawer());
  const goTo = useCallback((rowId: string, field: string) => grid.current?.focusCell(rowId, field), []);
  const hasNhri = world.reader.side === 'NHRI' || rows.some(({ nhriAssessment }) => nhriAssessment !== null);
  const [wanted, setWanted] = useState<GridNewOption<MatrixRow> | null>(null);
  const mayAdd = world.matrix.viewerCan.addOrganisation;
  const made = useMemo(() => matrixColumns(world, hasNhri, mayAdd ? setWanted : null), [world, hasNhri, mayAdd]);
  const columns = useLiveColumns(made);
  const { shown, groups, facts, isFlat } = useShownRows({ rows, edits, filters, view, columns });
  useLoadedSoon(matrixParts);
  useCountAnnounced(shown.length, JSON.stringify(filters));
  const {
    field,
    goTo: goToSearch,
    ...searchKeys
  } = useSearchKeys({ edits, grid, groups, clear: () => state.setTyped('') });
  const inForce = filtersInForce(filters).filter((name) => name !== 'q').length;
  const choosing = useChoosing(groups);
  const hasOffers = useHasOffers();
  if (rows.length === 0) return <NoRows />;
  return (
    <ChoosingRowsContext value={choosing}>
      <div className={classes.page}>
        {tools.views}
        <div className={classes.head}>
          <h1 className={classes.title}>{say('title')}</h1>
          <TextInput
            ref={field}
            type="search"
            className={classes.search}
            aria-label={say('search')}
            placeholder={say('search')}
            leftSection={<Icon name="search" size={14} />}
            value={state.typed}
            onChange={(event) => state.setTyped(event.currentTarget.value)}
            {...searchKeys}
          />
          {isNarrow && (
            <button type="button" className={classes.control} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              <Icon name="filter" size={14} />
              {inForce ? say('filtersOn', { count: inForce }) : say('filters')}
            </button>
          )}
          <ViewControls view={view} onChange={state.change} isNarrow={isNarrow} columns={columns} />
          {!isNarrow && <DrawerButton drawer={drawer} />}
          {tools.toolbar?.({ entryIds: idsOf(groups), all: rows.length })}
        </div>
        {(!isNarrow || isOpen) && (
          <FilterBar {...{ rows, filters, facts }} onChange={state.change} onClear={state.clear} />
        )}
        {hasOffers && <DraftOffers edits={edits} gridRef={grid} drawer={drawer} />}
        <div className={classes.body}>
          <DrawerFrame {...{ drawer, edits, grid }}>
            {shown.length === 0 ? (
              <NoMatch onClear={state.clear} />
            ) : isNarrow ? (
              <MatrixCards {...{ edits, groups, isFlat }} gridRef={grid} />
            ) : (
              <MatrixGrid
                {...{ edits, groups, isFlat, columns, view }}
                onChange={state.change}
                gridRef={grid}
                onSearch={goToSearch}
              />
            )}
          </DrawerFrame>
        </div>
        {choosing && <ChosenRows choice={choosing.choice} {...{ shown, edits }} gridRef={grid} />}
        <MatrixFooter edits={edits} {...{ shown, rows }} onGoTo={goTo} />
        {wanted && (
          <AddToCellDialog
            wanted={wanted}
            edits={edits}
            onClose={() => {
              setWanted(null);
              grid.current?.focusCell(wanted.rowId, wanted.columnId);
            }}
          />
        )}
      </div>
    </ChoosingRowsContext>
  );
}

/** The rows from top to bottom, those under several headings where they stand first. */
const idsOf = (groups: readonly Group[]) => [...new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)))];

/** What can be done with several rows is there once one is chosen. */
const ChosenRows = (props: ChosenRowsBarProps) => useChosen(props.choice).size > 0 && <ChosenRowsBar {...props} />;

/** Nothing imported yet: says what to do next to whoever may do it. */
function NoRows() {
  const { intl, matrix } = useColumnWorld();
  const { workspaceId = '' } = useParams();
  const say = sayWith(intl);
  const mayImport = matrix.viewerCan.editRecommendations;
  return (
    <div className={classes.padded}>
      <h1 className={classes.title}>{say('title')}</h1>
      <EmptyState
        title={say('none')}
        icon="table"
        action={
          mayImport && (
            <Button component={Link} to={`/w/${workspaceId}/import`}>
              {say('noneImport')}
            </Button>
          )
        }
      >
        {say(mayImport ? 'noneHelp' : 'noneWait')}
      </EmptyState>
    </div>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  return (
    <EmptyState
      title={say('noMatch')}
      icon="filter"
      action={
        <Button variant="default" onClick={onClear}>
          {say('clearAll')}
        </Button>
      }
    >
      {say('noMatchHelp')}
    </EmptyState>
  );
}
