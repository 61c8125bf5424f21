import { memo, use, useCallback, useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { Grid, type GridHandle } from '../../design/grid/Grid.js';
import { controlLetterOf } from '../../design/grid/grid-keys.js';
import type { GridCommit, GridFocus, GridMenuItem, GridSection } from '../../design/grid/grid-types.js';
import { later } from '../../lib/later.js';
import type { CellEdit } from './cell-edit.js';
import { withNotes } from './cell-notes.js';
import { PanelContext } from './cell-panels.js';
import { cellStates } from './cell-states.js';
import { sayWith, useColumnWorld, type Say } from './column-world.js';
import { gridLabels } from './grid-labels.js';
import { GroupAside } from './GroupAside.js';
import type { matrixColumns } from './matrix-columns.js';
import type { CellChange } from './edits-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { Group } from './matrix-headings.js';
import type { MatrixRow } from './matrix-row.js';
import type { PasteStripProps } from './PasteStrip.js';
import { isPlanField, versionOf } from './plan-fields.js';
import { DrawerContext, drawerTabs, type RowDrawer } from './row-drawer.js';
import { useRowTools } from './row-tools.js';
import { matrixRowUrl, type MatrixView } from './urls.js';
import { useChoosingByKey } from './useChoosing.js';
import { useColumnWays } from './useColumnWays.js';
import { useCellPanels } from './useCellPanels.js';
import { useCellPresence } from './useCellPresence.js';
import { usePaste } from './usePaste.js';
import { useRetracing } from './useRetracing.js';

const KeysDialog = later(() => import('./KeysDialog.js'), 'KeysDialog');
const PasteStrip = later<PasteStripProps, 'PasteStrip'>(() => import('./PasteStrip.js'), 'PasteStrip');
const MergeDialog = later(() => import('./MergeDialog.js'), 'MergeDialog');

export interface MatrixGridProps {
  readonly edits: MatrixEdits;
  /** The rows to show under their headings; one group without a heading when they stand flat. */
  readonly groups: readonly Group[];
  readonly isFlat: boolean;
  readonly columns: ReturnType<typeof matrixColumns>;
  readonly view: MatrixView;
  readonly onChange: (patch: Partial<MatrixView>) => void;
  readonly gridRef: RefObject<GridHandle | null>;
  /** Goes to the search of the matrix. */
  readonly onSearch: () => void;
}

function RowsInGrid({ edits, groups, isFlat, columns, view, onChange, gridRef, onSearch }: MatrixGridProps) {
  const { intl, reader } = useColumnWorld();
  const { assess, openComments } = useRowTools();
  const drawer = use(DrawerContext);
  const [merging, setMerging] = useState<CellEdit | null>(null);
  const [isListing, setIsListing] = useState(false);
  const listKeys = useCallback(() => setIsListing(true), []);
  const pasting = usePaste(edits);
  const retracing = useRetracing(edits, gridRef);
  const chooseByKey = useChoosingByKey(gridRef);
  const menuOf = useRowMenu();
  const backToCell = () => {
    const place = edits.place();
    if (place) gridRef.current?.focusCell(place.rowId, place.columnId, true);
  };
  const say = useMemo(() => sayWith(intl), [intl]);
  const labels = useMemo(() => gridLabels(say), [say]);
  const own = useMemo(() => cellStates({ edits, say, onMerge: setMerging }), [edits, say]);
  const noted = useMemo(
    () => withNotes({ states: own, openComments, drawer, hidden: view.hide, say }),
    [own, openComments, drawer, view.hide, say],
  );
  const present = useCellPresence(noted);
  const ways = useColumnWays(columns, view, onChange);
  const sections = useSections(groups, isFlat, say);
  const panels = useCellPanels(edits, gridRef);
  useReturn(edits, gridRef);
  return (
    <PanelContext value={panels.open}>
      <Grid<MatrixRow>
        ref={gridRef}
        label={say('title')}
        locale={intl.locale}
        rows={edits.rows}
        height={view.rows}
        onCommit={(commit) => take(edits, commit)}
        onCommits={(commits) => void edits.changeMany(commits.flatMap(changeOf))}
        onPaste={(paste) => void pasting.take(paste)}
        onKeys={listKeys}
        strip={pasting.state && <PasteStrip {...{ edits, pasting }} onDone={backToCell} />}
        onFocusChange={(focus) => {
          note(edits, drawer, focus);
          present.onPlace(focus);
        }}
        onWriting={present.onWriting}
        onKey={(event, focus) => {
          putBack(edits, event, focus);
          findOn(event, onSearch);
          chooseByKey(event, focus);
          panels.onKey(event, focus);
          if (assess && reader.side) openOwn(event, focus, { columnId: `assessment${reader.side}`, assess });
        }}
        states={present.states}
        {...{ columns, sections, labels, menuOf, ...ways, ...retracing }}
      />
      {merging && <MergeDialog edit={merging} edits={edits} onClose={() => setMerging(null)} />}
      {panels.panel}
      {isListing && <KeysDialog onClose={() => setIsListing(false)} />}
    </PanelContext>
  );
}

/** The spreadsheet of the rows; drawn again when they or their layout are others, not with each letter of a search. */
export const MatrixGrid = memo(RowsInGrid);

function useSections(groups: readonly Group[], isFlat: boolean, say: Say): readonly GridSection[] {
  const { reader, matrix } = useColumnWorld();
  const { governmentHasJoined } = matrix;
  return useMemo(
    () =>
      groups.map(({ heading, rows }) => {
        const rowIds = rows.map(({ id }) => id);
        if (isFlat) return { id: heading.id, rowIds };
        const label = heading.label ?? say('noTheme');
        const aside = <GroupAside {...{ label, rows, reader, governmentHasJoined }} />;
        return { id: heading.id, rowIds, label, count: String(rows.length), aside };
      }),
    [groups, isFlat, say, reader, governmentHasJoined],
  );
}

/** Who comes back from a row's page is where they were. */
function useReturn(edits: MatrixEdits, grid: RefObject<GridHandle | null>) {
  useEffect(() => {
    const place = edits.place();
    if (place) grid.current?.focusCell(place.rowId, place.columnId);
  }, [edits, grid]);
}

function note(edits: MatrixEdits, drawer: RowDrawer | null, focus: GridFocus | null) {
  const place = focus?.rowId ? { rowId: focus.rowId, columnId: focus.columnId } : null;
  edits.notePlace(place);
  if (place) drawer?.follow(place);
}

function changeOf({ rowId, columnId, value, row }: GridCommit<MatrixRow>): CellChange[] {
  if (!isPlanField(columnId)) return [];
  return [{ rowId, field: columnId, value, seenVersion: versionOf(row, columnId) }];
}

function take(edits: MatrixEdits, commit: GridCommit<MatrixRow>) {
  for (const change of changeOf(commit)) void edits.change(change);
}

/** Ctrl+F looks in the matrix, of which the browser sees only the rows in view. */
function findOn(event: KeyboardEvent, onSearch: () => void) {
  if (controlLetterOf(event) !== 'f' || event.shiftKey) return;
  event.preventDefault();
  onSearch();
}

/** The row's own ways in the menu of a cell. */
function useRowMenu() {
  const { intl, reader } = useColumnWorld();
  const { assess, drawer: draw } = useRowTools();
  const drawer = use(DrawerContext);
  const navigate = useNavigate();
  const { search } = useLocation();
  const { workspaceId = '', reviewId = '' } = useParams();
  return ({ rowId, columnId }: GridFocus): readonly GridMenuItem[] => {
    if (rowId === null) return [];
    const say = sayWith(intl);
    const open = () => void navigate(matrixRowUrl(workspaceId, reviewId, rowId, search.slice(1)));
    const items: GridMenuItem[] = [{ id: 'open', label: say('grid.openRow'), run: open }];
    if (assess && reader.side) items.push({ id: 'assess', label: say('assess'), run: () => assess(rowId) });
    if (!drawer || !draw) return items;
    const beside = drawerTabs.map((tab) => ({
      id: tab,
      label: say(`drawer.menu.${tab}`),
      run: () => drawer.open(tab, { rowId, columnId }),
    }));
    return [...items, ...beside];
  };
}

/** Escape on a cell whose change was refused or did not arrive puts back what the server has. */
function putBack(edits: MatrixEdits, event: KeyboardEvent, { rowId, columnId }: GridFocus) {
  if (event.key !== 'Escape' || !rowId || !isPlanField(columnId)) return;
  const phase = edits.edits.get(rowId)?.[columnId]?.phase;
  if (phase !== 'refused' && phase !== 'failed') return;
  event.preventDefault();
  edits.discard(rowId, columnId);
}

/** F2 on the own side's cell opens its assessment, as it opens the editor of any other cell. */
function openOwn(
  event: KeyboardEvent,
  { rowId, columnId }: GridFocus,
  own: { readonly columnId: string; readonly assess: (entryId: string) => void },
) {
  if (event.key !== 'F2' || !rowId || columnId !== own.columnId) return;
  event.preventDefault();
  own.assess(rowId);
}
