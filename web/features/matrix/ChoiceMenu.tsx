import { Popover } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Icon } from '../../design/Icon.js';
import classes from './matrix.module.css';

interface ChoiceMenuProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few; a press with the pointer also closes the list, the arrow keys try one after the other. */
export function ChoiceMenu({ label, choices, value, onChoose }: ChoiceMenuProps) {
  const [opened, setOpened] = useState(false);
  const name = useId();
  const isPointer = useRef(false);
  const choose = (chosen: string) => {
    onChoose(chosen);
    if (isPointer.current) setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.control} onClick={() => setOpened(!opened)}>
          {label}
          <Icon name="chevronDown" size={12} />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={label}
        onPointerDown={() => (isPointer.current = true)}
        onKeyDown={() => (isPointer.current = false)}
      >
        <fieldset className={classes.optionList} aria-label={label}>
          {choices.map((choice) => (
            <label key={choice.value}>
              <input
                type="radio"
                name={name}
                checked={choice.value === value}
                data-autofocus={choice.value === value || undefined}
                onChange={() => choose(choice.value)}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
