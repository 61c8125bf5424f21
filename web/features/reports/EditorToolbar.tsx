import { ActionIcon, Tooltip } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { EditorIcon, type EditorIconName } from './editor-icons.js';
import classes from './EditorToolbar.module.css';
import { InsertTable } from './InsertTable.js';
import { LinkControl } from './LinkControl.js';
import type { DrawnTable } from './SectionTable.js';

/** One control: what it does to the text, and whether it is on where the caret stands. */
interface Control {
  readonly name: Exclude<EditorIconName, 'link'>;
  readonly run: (editor: Editor) => void;
  readonly isOn?: (editor: Editor) => boolean;
  readonly isOff?: (editor: Editor) => boolean;
}

const controls: readonly (readonly Control[])[] = [
  [
    {
      name: 'heading',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      name: 'subheading',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
    },
  ],
  [
    {
      name: 'bold',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive('bold'),
    },
    {
      name: 'italic',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive('italic'),
    },
  ],
  [
    {
      name: 'bullets',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
    },
    {
      name: 'letters',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
    },
    {
      name: 'quotation',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      isOn: (editor) => editor.isActive('blockquote'),
    },
  ],
  [
    { name: 'undo', run: (editor) => editor.chain().focus().undo().run(), isOff: (editor) => !editor.can().undo() },
    { name: 'redo', run: (editor) => editor.chain().focus().redo().run(), isOff: (editor) => !editor.can().redo() },
  ],
];

/** Moves between the controls with the arrow keys; Tab goes past them, as toolbars do. */
function useArrowKeys() {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(bar.current?.querySelectorAll<HTMLButtonElement>('[data-control]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (!step || at < 0) return;
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    buttons[(at + (isMirrored ? -step : step) + buttons.length) % buttons.length].focus();
    event.preventDefault();
  };
  return { ref: bar, onKeyDown };
}

/** What can be done to the text. */
export function EditorToolbar({ editor, tables }: { editor: Editor; tables: readonly DrawnTable[] }) {
  const intl = useIntl();
  const [first, setFirst] = useState('heading');
  const states = useEditorState({
    editor,
    selector: ({ editor: of }) => controls.flat().map(({ isOn, isOff }) => [isOn?.(of) ?? false, isOff?.(of) ?? false]),
  });
  const say = (name: string) => intl.formatMessage({ id: `reports.editor.${name}` });
  const stateOf = (control: Control) => states[controls.flat().indexOf(control)];
  return (
    <div role="toolbar" aria-label={say('toolbar')} className={classes.bar} {...useArrowKeys()}>
      {controls.map((group, at) => (
        <Group key={at}>
          {group.map((control) => {
            const [isOn, isOff] = stateOf(control);
            return (
              <Tooltip key={control.name} label={say(control.name)}>
                <ActionIcon
                  data-control
                  aria-label={say(control.name)}
                  aria-pressed={control.isOn ? isOn : undefined}
                  aria-disabled={isOff || undefined}
                  data-on={isOn || undefined}
                  className={classes.control}
                  tabIndex={control.name === first ? 0 : -1}
                  onFocus={() => setFirst(control.name)}
                  onClick={() => !isOff && control.run(editor)}
                >
                  <EditorIcon name={control.name} />
                </ActionIcon>
              </Tooltip>
            );
          })}
          {at === 1 && <LinkControl editor={editor} isFirst={first === 'link'} onFocus={() => setFirst('link')} />}
        </Group>
      ))}
      {tables.length > 0 && (
        <InsertTable editor={editor} tables={tables} isFirst={first === 'insert'} onFocus={() => setFirst('insert')} />
      )}
    </div>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className={classes.group}>{children}</div>;
}
