import { Button, Popover } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import classes from './EditorToolbar.module.css';
import type { DrawnTable } from './SectionTable.js';
import { useTableName } from './useTableName.js';

export interface InsertTableProps {
  editor: Editor;
  tables: readonly DrawnTable[];
  /** Whether Tab reaches this control of the bar. */
  isFirst: boolean;
  onFocus: () => void;
}

/** Puts one of the section's tables where the caret stands: also one that was taken out before. */
export function InsertTable({ editor, tables, isFirst, onFocus }: InsertTableProps) {
  const intl = useIntl();
  const nameOf = useTableName();
  const [isOpen, setIsOpen] = useState(false);
  const label = intl.formatMessage({ id: 'reports.editor.insert' });
  const insert = (key: string) => {
    setIsOpen(false);
    editor
      .chain()
      .focus()
      .insertContent({ type: 'reportTable', attrs: { table: key } })
      .run();
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start">
      <Popover.Target>
        <Button
          data-control
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          tabIndex={isFirst ? 0 : -1}
          onFocus={onFocus}
          onClick={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ul className={classes.tables}>
          {tables.map((table) => (
            <li key={table.key}>
              <Button variant="subtle" fullWidth justify="start" onClick={() => insert(table.key)}>
                {nameOf(table)}
              </Button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
