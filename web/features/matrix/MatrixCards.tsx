import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react';
import type { GridHandle } from '../../design/grid/Grid.js';
import { useRow } from '../../design/grid/row-store.js';
import { CardEdits, PeopleInRow } from './CardEdits.js';
import { sayWith, useColumnWorld } from './column-world.js';
import { GroupAside } from './GroupAside.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { Group } from './matrix-headings.js';
import { MatrixCard } from './MatrixCard.js';
import classes from './cards.module.css';

export interface MatrixCardsProps {
  readonly edits: MatrixEdits;
  readonly groups: readonly Group[];
  readonly isFlat: boolean;
  /** The way to a card, as to a cell of the grid. */
  readonly gridRef: RefObject<GridHandle | null>;
}

type Item = { readonly key: string; readonly group?: Group; readonly rowId?: string; readonly place: number };

function itemsOf(groups: readonly Group[], isFlat: boolean): readonly Item[] {
  let place = 0;
  return groups.flatMap((group) => [
    ...(isFlat ? [] : [{ key: `group ${group.heading.id}`, group, place }]),
    ...group.rows.map(({ id }) => ({ key: `row ${id}`, rowId: id, place: (place += 1) })),
  ]);
}

/** About what a card and a heading take, in px, until they have been drawn. */
const CARD = 236;
const HEADING = 56;

/** The rows as cards, one below the other, for narrow screens; only those in view are drawn. */
export function MatrixCards({ edits, groups, isFlat, gridRef }: MatrixCardsProps) {
  const { intl } = useColumnWorld();
  const frame = useRef<HTMLDivElement>(null);
  const items = useMemo(() => itemsOf(groups, isFlat), [groups, isFlat]);
  const count = items.at(-1)?.place ?? 0;
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => (items[index].group ? HEADING : CARD),
    getItemKey: (index) => items[index].key,
    overscan: 4,
  });
  useReturn(edits, (index) => virtualizer.scrollToIndex(index, { align: 'start' }), items);
  useImperativeHandle(gridRef, () => ({
    focusCell: (rowId) => {
      const index = items.findIndex((item) => item.rowId === rowId);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'start' });
    },
    chooseCells: () => 0,
    rangeRows: () => [],
    writeOn: () => false, // cards are read; what is written is written as a whole
  }));
  return (
    <div ref={frame} className={classes.frame}>
      <div
        className={classes.list}
        role="list"
        aria-label={sayWith(intl)('title')}
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={classes.item}
              style={{ '--item-start': `${start}px` } as CSSProperties}
              role="listitem"
              {...(item.rowId ? { 'aria-posinset': item.place, 'aria-setsize': count } : {})}
            >
              {item.group && <Heading group={item.group} />}
              {item.rowId && <PeopleInRow rowId={item.rowId} />}
              {item.rowId && <CardOf rowId={item.rowId} edits={edits} />}
              {item.rowId && <CardEdits rowId={item.rowId} edits={edits} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Who comes back from a row's page finds its card at the top. */
function useReturn(edits: MatrixEdits, scrollTo: (index: number) => void, items: readonly Item[]) {
  const [first] = useState(() => items.findIndex(({ rowId }) => rowId === edits.place()?.rowId));
  const scroll = useEffectEvent(scrollTo);
  useEffect(() => {
    if (first > 0) scroll(first);
  }, [first]);
}

function Heading({ group: { heading, rows } }: { group: Group }) {
  const { intl, reader, matrix } = useColumnWorld();
  const label = heading.label ?? sayWith(intl)('noTheme');
  return (
    <div className={classes.heading}>
      <h2>
        <bdi>{label}</bdi> <span className={classes.count}>{rows.length}</span>
      </h2>
      <GroupAside {...{ label, rows, reader }} governmentHasJoined={matrix.governmentHasJoined} />
    </div>
  );
}

function CardOf({ rowId, edits }: { rowId: string; edits: MatrixEdits }) {
  const row = useRow(edits.rows, rowId);
  return row ? <MatrixCard row={row} onLeave={() => edits.notePlace({ rowId, columnId: 'reference' })} /> : null;
}
