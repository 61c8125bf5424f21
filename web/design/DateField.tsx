import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDate, todayHere } from '../lib/parse-date.js';
import { CalendarButton, type CalendarLabels } from './CalendarButton.js';

export interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD` or nothing. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** A day in words, as it stands in the field. */
  format: (day: string) => string;
  /** Locale of the calendar and of month names typed. */
  locale: string;
  calendar: CalendarLabels;
  /** Said when what is typed is not a day; the value before it stays. */
  notADay: string;
  description?: string;
  error?: string;
  disabled?: boolean;
  required?: boolean;
}

/** A day, typed as people write it (30 Jun 2026, 30/6/26, 2026-06-30) or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, format, locale, calendar, notADay, description, error, disabled, required } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const settle = () => {
    if (typed === null) return;
    const day = typed.trim() === '' ? null : parseDate(typed, { locale, today: todayHere() });
    const understood = day !== null || typed.trim() === '';
    setWrong(!understood);
    if (understood) {
      setTyped(null);
      if (day !== value) onChange(day);
    }
  };
  const pick = (day: string) => {
    setTyped(null);
    setWrong(false);
    onChange(day);
  };
  return (
    <TextInput
      label={label}
      description={description}
      error={wrong ? notADay : error}
      disabled={disabled}
      required={required}
      value={typed ?? (value ? format(value) : '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
      rightSection={<CalendarButton {...{ value, locale, disabled }} labels={calendar} onPick={pick} />}
    />
  );
}
