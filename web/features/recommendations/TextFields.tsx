import { Textarea, TextInput, type TextareaProps, type TextInputProps } from '@mantine/core';
import type { Ref } from 'react';
import { useIntl } from 'react-intl';

/** A text that has room for so many characters, as the server counts them. */
interface Room {
  readonly value: string;
  readonly most: number;
}

/** Why a text cannot be taken as it is: it is longer than its place; nothing where it is not. */
function useTooLong({ value, most }: Room): string | undefined {
  const intl = useIntl();
  const { length } = value.trim();
  if (length <= most) return undefined;
  return intl.formatMessage({ id: 'row.tooLong' }, { length, allowed: most, over: length - most });
}

/**
 * A field of one line. What is typed or pasted beyond its room stays in it and is told: a browser's own limit would cut it
 * off unseen.
 */
export function ShortTextField({ most, error, ...field }: Omit<TextInputProps, 'maxLength'> & Room) {
  const tooLong = useTooLong({ value: field.value, most });
  return <TextInput {...field} error={tooLong ?? error} />;
}

/** The same of several lines. */
export function LongTextField({
  most,
  error,
  ...field
}: Omit<TextareaProps, 'maxLength'> & Room & { ref?: Ref<HTMLTextAreaElement> }) {
  const tooLong = useTooLong({ value: field.value, most });
  return <Textarea {...field} error={tooLong ?? error} />;
}
