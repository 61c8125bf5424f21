import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { later } from '../../../lib/later.js';
import { Icon } from '../../Icon.js';
import { cancelEdit, commitEdit } from '../grid-edits.js';
import { fieldEndOf } from '../grid-keys.js';
import { writeToday } from '../insert-text.js';
import { useSession, type GridEdit, type GridSession } from '../grid-session.js';
import type { GridColumn, GridLabels } from '../grid-types.js';
import classes from './editors.module.css';
import type { ChoiceEditor as Choice } from './ChoiceEditor.js';
import { DateEditor } from './DateEditor.js';
import { TextEditor } from './TextEditor.js';
import { WaitingField } from './WaitingField.js';

const ChoiceEditor = later(
  () => import('./ChoiceEditor.js'),
  'ChoiceEditor',
  (props) => <WaitingField {...props} />,
) as unknown as typeof Choice;

export interface CellEditorProps<Row> {
  session: GridSession<Row>;
  column: GridColumn<Row>;
  labels: GridLabels;
}

/** What every kind of editor gets. */
export interface EditorProps<Row> extends CellEditorProps<Row> {
  edit: GridEdit<Row>;
  label: string;
  /** Id of the element that says why the draft was not taken. */
  errorId: string | undefined;
}

/** The editor over a cell. Enter and Tab keep what was written, Escape does not, going elsewhere does. */
export function CellEditor<Row>(props: CellEditorProps<Row>) {
  const { session, column, labels } = props;
  const edit = useSession(session, (state) => state.edit);
  const error = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }), []);
  if (!edit) return null;
  const rowName = session.scene()?.columns[0]?.column.text(edit.row) ?? '';
  const editor = {
    ...props,
    edit,
    label: labels.editCell(column.header, rowName),
    errorId: edit.error ? error : undefined,
  };
  return (
    // The keys and the blur of whatever field is inside pass through here.
    <div
      ref={frame}
      role="presentation"
      className={classes.editor}
      onKeyDown={(event) => onKeyDown(session, event)}
      onBlur={(event) => onBlur(session, event)}
    >
      {column.editor === 'date' && <DateEditor {...editor} />}
      {(column.editor === 'choice' || column.editor === 'choices') && <ChoiceEditor {...editor} />}
      {(column.editor === 'text' || column.editor === 'longText') && <TextEditor {...editor} />}
      {edit.error && (
        <p id={error} className={classes.error} role="alert">
          <Icon name="warning" size={12} />
          {edit.error}
        </p>
      )}
    </div>
  );
}

function onKeyDown<Row>(session: GridSession<Row>, event: KeyboardEvent<HTMLElement>) {
  event.stopPropagation();
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  // The calendar, its button and its days have their own Enter, Tab and Escape.
  if (event.target instanceof Element && event.target.closest('button, [role="dialog"]')) return;
  const after = fieldEndOf(event);
  if (event.key === 'Escape') cancelEdit(session);
  else if (after) commitEdit(session, after);
  else if (!writeToday(session, event)) return;
  event.preventDefault();
}

/** A blur that goes nowhere (another window, a pop-up of the editor's own) does not end the edit. */
function onBlur<Row>(session: GridSession<Row>, event: FocusEvent<HTMLElement>) {
  const next = event.relatedTarget;
  if (document.activeElement === event.target) return;
  if (next instanceof Node && event.currentTarget.contains(next)) return;
  commitEdit(session, 'stay');
}
