import type { MouseEvent, ReactNode } from 'react';
import type { CellEdit } from './cell-edit.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { mergeLists } from './merge-values.js';
import { isList, isText } from './plan-fields.js';
import { valueInWords } from './plan-columns.js';
import classes from './matrix.module.css';

export interface CellPanelProps {
  readonly edit: CellEdit;
  readonly edits: MatrixEdits;
  readonly tabIndex: 0 | -1;
  /** Opens the three texts side by side, to make one of them. */
  readonly onMerge: (edit: CellEdit) => void;
}

function Way({ tabIndex, onTake, children }: { tabIndex: 0 | -1; onTake: () => void; children: string }) {
  // The button goes away with the answer: the focus stays on its cell.
  const take = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest<HTMLElement>('[data-column]')?.focus();
    onTake();
  };
  return (
    <button type="button" tabIndex={tabIndex} className={classes.way} onClick={take}>
      {children}
    </button>
  );
}

/** Two people wrote the same cell: what the other wrote, what it was, and the ways out. The cell itself shows mine. */
export function ConflictPanel({ edit, edits, tabIndex, onMerge }: CellPanelProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const { rowId, field, value, conflict } = edit;
  if (!conflict) return null;
  const words = (one: unknown) => valueInWords(field, one, world) || say('empty');
  const merge = () => {
    if (isList(field)) void edits.answer(rowId, field, mergeLists(conflict.base, value, conflict.theirs));
    else onMerge(edit);
  };
  return (
    <div className={classes.panel}>
      <p>{say('conflict.by', { by: conflict.theirsBy ?? say('conflict.somebody') })}</p>
      <Version label={say('conflict.theirs')}>{words(conflict.theirs)}</Version>
      {conflict.hasBase && <Version label={say('conflict.base')}>{words(conflict.base)}</Version>}
      <div className={classes.ways}>
        <Way tabIndex={tabIndex} onTake={() => void edits.answer(rowId, field, value)}>
          {say('conflict.keepMine')}
        </Way>
        <Way tabIndex={tabIndex} onTake={() => edits.discard(rowId, field)}>
          {say('conflict.takeTheirs')}
        </Way>
        {(isText(field) || isList(field)) && (
          <Way tabIndex={tabIndex} onTake={merge}>
            {say('conflict.merge')}
          </Way>
        )}
      </div>
    </div>
  );
}

function Version({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className={classes.version}>
      <b>{label}</b> <span dir="auto">{children}</span>
    </p>
  );
}

/** What did not reach the server stays in the cell; it can be sent again or taken back. */
export function FailedPanel({ edit, edits, tabIndex }: Omit<CellPanelProps, 'onMerge'>) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const { rowId, field } = edit;
  return (
    <div className={classes.panel}>
      <p>{say('failed.kept', { message: edit.message })}</p>
      <div className={classes.ways}>
        <Way tabIndex={tabIndex} onTake={() => void edits.retry(rowId, field)}>
          {say('failed.tryAgain')}
        </Way>
        <Way tabIndex={tabIndex} onTake={() => edits.discard(rowId, field)}>
          {say('failed.discard')}
        </Way>
      </div>
    </div>
  );
}
