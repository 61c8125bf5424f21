import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { changeDraft } from '../grid-edits.js';
import { insertLineBreak } from '../line-break.js';
import type { EditorProps } from './CellEditor.js';
import classes from './editors.module.css';

/** Writing in the cell: grows with the text. Alt+Enter breaks the line where the column holds running text. */
export function TextEditor<Row>({ session, column, edit, label }: EditorProps<Row>) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const node = field.current;
    node?.focus({ preventScroll: true });
    node?.setSelectionRange(node.value.length, node.value.length);
  }, []);
  const draft = String(edit.draft);
  const breakLine = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !event.altKey) return;
    event.preventDefault();
    if (column.editor === 'longText') insertLineBreak(event.currentTarget);
  };
  return (
    <div className={classes.growing} data-draft={draft}>
      <textarea
        ref={field}
        className={classes.text}
        dir={column.dir ?? 'auto'}
        rows={1}
        aria-label={label}
        value={draft}
        onChange={(event) => changeDraft(session, event.currentTarget.value)}
        onKeyDown={breakLine}
      />
    </div>
  );
}
