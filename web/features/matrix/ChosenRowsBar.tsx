import { Button } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useAnnounce } from '../../design/Announcer.js';
import type { GridHandle } from '../../design/grid/Grid.js';
import { later } from '../../lib/later.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { MatrixRow } from './matrix-row.js';
import { useChosen, type RowChoice } from './row-choice.js';
import { mayChangeRows } from './may-choose-rows.js';
import { useRowTools } from './row-tools.js';
import { useRetracing } from './useRetracing.js';
import classes from './chosen-rows.module.css';

const ChangeRowsDialog = later(() => import('./ChangeRowsDialog.js'), 'ChangeRowsDialog');

export interface ChosenRowsBarProps {
  readonly choice: RowChoice;
  /** The rows on show: a row that the filters hide is not changed unseen. */
  readonly shown: readonly MatrixRow[];
  readonly edits: MatrixEdits;
  readonly gridRef: RefObject<GridHandle | null>;
}

/** What can be done with the rows chosen; nothing while none is. */
export function ChosenRowsBar({ choice, shown, edits, gridRef }: ChosenRowsBarProps) {
  const { intl, matrix } = useColumnWorld();
  const { entrust } = useRowTools();
  const say = sayWith(intl);
  const announce = useAnnounce();
  const chosen = useChosen(choice);
  const { onUndo } = useRetracing(edits);
  const [isChanging, setChanging] = useState(false);
  const [hasChanged, setChanged] = useState(false);
  const rows = shown.filter(({ id }) => chosen.has(id));
  if (rows.length === 0) return null;
  const count = rows.length;
  const ids = rows.map(({ id }) => id);
  const letGo = () => {
    choice.clear();
    announce(say('many.letGone'));
    // The button goes with the choice; the person is in the rows again.
    const place = edits.place();
    gridRef.current?.focusCell(place?.rowId ?? ids[0], place?.columnId);
  };
  return (
    <div role="group" aria-label={say('many.name')} className={classes.bar}>
      <strong>{say('many.chosen', { count })}</strong>
      {mayChangeRows(matrix.viewerCan) && (
        <Button size="compact-sm" onClick={() => setChanging(true)}>
          {say('many.change', { count })}
        </Button>
      )}
      {matrix.viewerCan.entrust && entrust && (
        <Button size="compact-sm" variant="default" onClick={() => entrust(ids)}>
          {say('many.entrust')}
        </Button>
      )}
      {hasChanged && (
        <Button size="compact-sm" variant="default" onClick={onUndo}>
          {say('grid.tool.undo')}
        </Button>
      )}
      {count < shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => choice.toggleAll(shown.map(({ id }) => id))}>
          {say('many.all', { count: shown.length })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={letGo}>
        {say('many.letGo')}
      </Button>
      {isChanging && (
        <ChangeRowsDialog
          rows={rows}
          onApply={(changes) => {
            void edits.changeMany(changes);
            setChanged(true);
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );
}
