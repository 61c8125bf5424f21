import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type RefObject } from 'react';
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
  notADay: (typed: string) => string;
  description?: string;
  error?: string;
  disabled?: boolean;
  required?: boolean;
}

/**
 * A day, typed as people write it (30 Jun 2026, 30/6/26, 2026-06-30) or picked from a calendar. A form around it is not sent
 * while what stands in it is no day: it would go with the day before.
 */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, format, locale, calendar, notADay, description, error, disabled, required } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useHeldForm(field, wrong);
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
      ref={field}
      label={label}
      description={description}
      error={wrong ? notADay(typed ?? '') : error}
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

/** Keeps the form of a field from being sent, and leads to the field instead. */
function useHeldForm(field: RefObject<HTMLInputElement | null>, isHeld: boolean) {
  useEffect(() => {
    const form = isHeld ? field.current?.form : null;
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      field.current?.focus();
    };
    form?.addEventListener('submit', hold, true);
    return () => form?.removeEventListener('submit', hold, true);
  }, [field, isHeld]);
}
