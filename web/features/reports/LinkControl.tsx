import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { EditorIcon } from './editor-icons.js';
import classes from './EditorToolbar.module.css';

/** Only what leads to a page or a mailbox can be kept. */
const isAddress = (text: string) => /^(https?:\/\/|mailto:)\S+$/i.test(text);

export interface LinkControlProps {
  editor: Editor;
  /** Whether Tab reaches this control of the bar. */
  isFirst: boolean;
  onFocus: () => void;
}

/** Puts a link on the words selected, changes it, or takes it away by an empty address. */
export function LinkControl({ editor, isFirst, onFocus }: LinkControlProps) {
  const intl = useIntl();
  const say = (name: string) => intl.formatMessage({ id: `reports.editor.${name}` });
  const [isOpen, setIsOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const isOn = useEditorState({ editor, selector: ({ editor: of }) => of.isActive('link') });

  const open = () => {
    setAddress(String(editor.getAttributes('link').href ?? ''));
    setIsWrong(false);
    setIsOpen(true);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = address.trim();
    if (href && !isAddress(href)) return setIsWrong(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (href) chain.setLink({ href }).run();
    else chain.unsetLink().run();
    setIsOpen(false);
  };

  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <Tooltip label={say('link')}>
          <ActionIcon
            data-control
            aria-label={say('link')}
            aria-pressed={isOn}
            data-on={isOn || undefined}
            className={classes.control}
            tabIndex={isFirst ? 0 : -1}
            onFocus={onFocus}
            onClick={open}
          >
            <EditorIcon name="link" />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('link')}>
        <form className={classes.link} onSubmit={keep} noValidate>
          <TextInput
            label={say('linkAddress')}
            placeholder="https://"
            value={address}
            error={isWrong ? say('linkWrong') : undefined}
            data-autofocus
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Button type="submit">{say('linkSave')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
