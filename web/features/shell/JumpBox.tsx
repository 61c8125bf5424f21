import { useLazyQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import { Icon } from '../../design/Icon.js';
import { foldText } from '../../lib/fold-text.js';
import { reviewUrl } from '../workspaces/urls.js';
import classes from './JumpBox.module.css';
import { paragraphsDocument } from './shell.documents.js';
import { useViewer } from '../workspaces/viewer.js';

/** How many matches are offered at once. */
const OFFERED = 8;

/** Ctrl+K: to a paragraph by its number, or to a recommendation by words of its text. */
export function JumpBox() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { workspace, review } = useViewer();
  const [load, { data, called }] = useLazyQuery(paragraphsDocument);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  const wanted = foldText(typed.trim());
  const found = (data?.matrix.rows ?? [])
    .filter(({ reference, text }) => wanted && (reference.startsWith(wanted) || foldText(text).includes(wanted)))
    .slice(0, OFFERED);
  const open = () => {
    if (!called && review) void load({ variables: { reviewId: review.id } });
    combobox.openDropdown();
  };
  const go = (entryId: string) => {
    setTyped('');
    combobox.closeDropdown();
    input.current?.blur();
    if (review) void navigate(`${reviewUrl(workspace.id, review.id)}/recommendations/${entryId}`);
  };
  const label = intl.formatMessage({ id: 'shell.jump' });
  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.Target>
        <TextInput
          ref={input}
          className={classes.box}
          size="sm"
          type="search"
          aria-label={label}
          placeholder={label}
          leftSection={<Icon name="search" />}
          rightSection={<kbd className={classes.key}>Ctrl K</kbd>}
          rightSectionWidth={58}
          value={typed}
          onFocus={open}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            open();
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options>
          {found.map(({ id, reference, text }) => (
            <Combobox.Option key={id} value={id} className={classes.option}>
              <strong>
                <Bdi>{reference}</Bdi>
              </strong>{' '}
              <span dir="auto">{text}</span>
            </Combobox.Option>
          ))}
          {!found.length && <Combobox.Empty>{intl.formatMessage({ id: 'shell.jumpNothing' })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
