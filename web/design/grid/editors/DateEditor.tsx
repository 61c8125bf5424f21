import { useLayoutEffect, useRef } from 'react';
import { later } from '../../../lib/later.js';
import { changeDraft, commitEdit } from '../grid-edits.js';
import type { EditorProps } from './CellEditor.js';
import classes from './editors.module.css';

const CalendarButton = later(() => import('../../CalendarButton.js'), 'CalendarButton');

/** A day, typed as people write it, or picked from the calendar, which also ends the edit. */
export function DateEditor<Row>({ session, edit, label, labels, errorId }: EditorProps<Row>) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const node = field.current;
    node?.focus({ preventScroll: true });
    if (edit.seed === null) node?.select();
    // Only on opening: what is written afterwards keeps its own selection.
  }, [edit.seed]);
  const before = typeof edit.before === 'string' ? edit.before : null;
  return (
    <div className={classes.date}>
      <input
        ref={field}
        className={classes.field}
        type="text"
        aria-label={label}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        value={String(edit.draft)}
        onChange={(event) => changeDraft(session, event.currentTarget.value)}
      />
      <CalendarButton
        labels={labels.calendar}
        locale={session.scene()?.locale ?? 'en-GB'}
        value={before}
        onPick={(day) => {
          changeDraft(session, day);
          commitEdit(session, 'down');
        }}
      />
    </div>
  );
}
