import { memo, useLayoutEffect, useRef } from 'react';
import { Icon } from '../Icon.js';
import classes from './grid.module.css';
import { useSession, type GridSession } from './grid-session.js';
import { focusInView } from './keep-in-view.js';
import type { GridSection } from './grid-types.js';

export interface GridGroupRowProps<Row> {
  session: GridSession<Row>;
  itemKey: string;
  section: GridSection;
  isCollapsed: boolean;
  columnCount: number;
  onToggle: (sectionId: string, collapsed: boolean) => void;
  /** Is the one stop of Tab while nothing has had the focus yet. */
  isFirst: boolean;
}

function HeadOfSection<Row>(props: GridGroupRowProps<Row>) {
  const { session, itemKey, section, isCollapsed, columnCount, onToggle, isFirst } = props;
  const button = useRef<HTMLButtonElement>(null);
  const isFocused = useSession(session, ({ focus }) => focus?.item === itemKey);
  const calls = useSession(session, (state) => (state.focus?.item === itemKey ? state.calls : 0));
  const isStop = useSession(session, ({ focus }) => (focus ? focus.item === itemKey : isFirst));
  useLayoutEffect(() => {
    if (isStop && button.current) session.stopAt(button.current);
  }, [isStop, session]);
  useLayoutEffect(() => {
    if (isFocused && button.current && session.takeFocus()) focusInView(button.current);
  }, [isFocused, calls, session]);
  return (
    <div role="gridcell" aria-colindex={1} aria-colspan={columnCount} className={classes.groupCell}>
      <div className={classes.groupHead}>
        <button
          ref={button}
          type="button"
          className={classes.groupButton}
          aria-expanded={!isCollapsed}
          tabIndex={-1}
          data-grid-stop
          data-pinned
          data-item={itemKey}
          onClick={() => onToggle(section.id, !isCollapsed)}
        >
          <Icon name={isCollapsed ? 'chevronEnd' : 'chevronDown'} size={12} />
          <strong dir="auto">{section.label}</strong>
          {section.count !== undefined && <span className={classes.count}>{section.count}</span>}
        </button>
        {section.aside}
      </div>
    </div>
  );
}

/** The head of a section: one cell across, with a button that folds its rows away. */
export const GridGroupRow = memo(HeadOfSection) as typeof HeadOfSection;
