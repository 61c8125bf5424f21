import { Popover } from '@mantine/core';
import { useState } from 'react';
import classes from './MonthSheet.module.css';
import { Icon } from './Icon.js';
import { MonthSheet } from './MonthSheet.js';

export interface CalendarLabels {
  open: string;
  previousMonth: string;
  nextMonth: string;
}

export interface CalendarButtonProps {
  labels: CalendarLabels;
  /** `YYYY-MM-DD` or nothing. */
  value: string | null;
  locale: string;
  onPick: (day: string) => void;
  disabled?: boolean;
}

/** Opens a month to pick a day from, beside a field where days are typed. */
export function CalendarButton({ labels, value, locale, onPick, disabled }: CalendarButtonProps) {
  const [opened, setOpened] = useState(false);
  const pick = (day: string) => {
    setOpened(false);
    onPick(day);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <button
          type="button"
          className={classes.open}
          aria-label={labels.open}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="calendar" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={labels.open} className={classes.sheet}>
        <MonthSheet labels={labels} value={value} locale={locale} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
}
