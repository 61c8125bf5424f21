import { Menu } from '@mantine/core';
import { Icon } from '../Icon.js';
import type { IconName } from '../icons.js';
import { moveBy, stepWidth, type GridColumnChange, type GridColumnWays } from './grid-column-ways.js';
import type { GridColumnView } from './grid-columns.js';
import { PointMark } from './PointMark.js';
import { drawnWidth } from './useHeaderDrag.js';
import type { MenuPoint } from './useGridPointer.js';

export interface GridColumnMenuProps<Row> {
  readonly view: GridColumnView<Row>;
  readonly columns: readonly GridColumnView<Row>[];
  readonly ways: GridColumnWays;
  readonly change: (change: GridColumnChange) => void;
  readonly at: MenuPoint;
  /** The head of the column, as it is drawn. */
  readonly cell: HTMLElement;
  readonly onClose: () => void;
}

interface Item {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** Nothing where it cannot be done now. */
  readonly change: (() => GridColumnChange) | null;
  /** Stays open, to be pressed again. */
  readonly isStep?: boolean;
}

function sortItems<Row>({ view, ways }: GridColumnMenuProps<Row>): readonly Item[] {
  const { id: columnId, isSortable } = view.column;
  const { labels, sort } = ways;
  if (!isSortable) return [];
  const by = (isDown: boolean) => (): GridColumnChange => ({ kind: 'sort', sort: { columnId, isDown } });
  return [
    { id: 'sortUp', icon: 'arrowUp', label: labels.sortUp, change: by(false) },
    { id: 'sortDown', icon: 'arrowDown', label: labels.sortDown, change: by(true) },
    { id: 'sortNone', icon: 'close', label: labels.sortNone, change: sort && (() => ({ kind: 'sort', sort: null })) },
  ];
}

function widthItems<Row>({ view, ways, cell }: GridColumnMenuProps<Row>): readonly Item[] {
  const { id: columnId } = view.column;
  const { labels } = ways;
  const to = (width: number | null): GridColumnChange => ({ kind: 'width', columnId, width });
  // Measured when it is pressed: the step before has changed it.
  const step = (direction: 1 | -1) => () => to(stepWidth(drawnWidth(cell), direction));
  return [
    { id: 'narrower', icon: 'minus', label: labels.narrower, change: step(-1), isStep: true },
    { id: 'wider', icon: 'plus', label: labels.wider, change: step(1), isStep: true },
    { id: 'ownWidth', icon: 'undo', label: labels.ownWidth, change: view.isSized ? () => to(null) : null },
  ];
}

function placeItems<Row>({ view, columns, ways }: GridColumnMenuProps<Row>): readonly Item[] {
  const { id: columnId, isFixed } = view.column;
  const { labels } = ways;
  if (isFixed) return [];
  const isPinned = !view.wantsPin;
  const move = (direction: 1 | -1) => {
    const change = moveBy(columns, view, direction);
    return change && (() => change);
  };
  return [
    { id: 'back', icon: 'chevronStart', label: labels.moveBack, change: move(-1) },
    { id: 'on', icon: 'chevronEnd', label: labels.moveOn, change: move(1) },
    {
      id: 'pin',
      icon: 'pin',
      label: isPinned ? labels.pin : labels.unpin,
      change: () => ({ kind: 'pin', columnId, isPinned }),
    },
    { id: 'hide', icon: 'eyeOff', label: labels.hide, change: () => ({ kind: 'hide', columnId }) },
  ];
}

/** Everything that can be done to a column without dragging. The focus goes back to its head. */
export function GridColumnMenu<Row>(props: GridColumnMenuProps<Row>) {
  const { view, ways, at, change, onClose } = props;
  const parts = [sortItems(props), widthItems(props), placeItems(props)].filter((part) => part.length > 0);
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      returnFocus={false}
      trapFocus
      closeOnItemClick={false}
    >
      <Menu.Target>
        <PointMark at={at} label={ways.labels.menu(view.column.header)} />
      </Menu.Target>
      <Menu.Dropdown>
        {parts.map((items, part) => [
          part > 0 && <Menu.Divider key={`line ${items[0].id}`} />,
          ...items.map((item) => (
            <Menu.Item
              key={item.id}
              leftSection={<Icon name={item.icon} size={14} />}
              disabled={item.change === null}
              onClick={() => {
                if (item.change) change(item.change());
                if (!item.isStep) onClose();
              }}
            >
              {item.label}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}
