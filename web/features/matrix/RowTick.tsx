import type { MouseEvent } from 'react';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixRow } from './matrix-row.js';
import { useChoosingRows, useIsChosen, type ChoosingRows } from './row-choice.js';
import classes from './chosen-rows.module.css';

export interface RowTickProps {
  readonly row: Pick<MatrixRow, 'id' | 'reference'>;
  readonly tabIndex?: 0 | -1;
}

/** Chooses the row, to do something with several at once; with Shift all from the one ticked before. */
export function RowTick(props: RowTickProps) {
  const choosing = useChoosingRows();
  return choosing && <Tick {...props} choosing={choosing} />;
}

function Tick({ row, tabIndex, choosing }: RowTickProps & { choosing: ChoosingRows }) {
  const { intl } = useColumnWorld();
  const { choice, order } = choosing;
  const isChosen = useIsChosen(choice, row.id);
  const tick = ({ shiftKey }: MouseEvent) => (shiftKey ? choice.extendTo(row.id, order()) : choice.toggle(row.id));
  return (
    <span className={classes.tick}>
      <input
        type="checkbox"
        checked={isChosen}
        tabIndex={tabIndex}
        aria-label={sayWith(intl)('many.choose', { row: row.reference })}
        onClick={tick}
        onChange={nothing}
      />
    </span>
  );
}

/** The press says more than the change does: whether Shift is held. */
const nothing = () => undefined;
