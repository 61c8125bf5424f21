import { useLayoutEffect, useRef } from 'react';
import { changeSeed } from '../grid-edits.js';
import type { EditorProps } from './CellEditor.js';
import classes from './editors.module.css';

/** Where a choice is to be made and its list is still on its way: takes the letters typed, with which the list opens. */
export function WaitingField<Row>({ session, column, edit, label }: EditorProps<Row>) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <input
      ref={field}
      className={classes.field}
      aria-label={label}
      aria-busy="true"
      autoComplete="off"
      value={edit.seed ?? ''}
      placeholder={column.text(edit.row)}
      onChange={(event) => changeSeed(session, event.currentTarget.value)}
    />
  );
}
