import { LongTextField } from '../recommendations/TextFields.js';

export interface ReasonFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (reason: string) => void;
  error?: string;
}

/** Why something is done that goes back on what was said; stays in the record. */
export function ReasonField({ onChange, ...field }: ReasonFieldProps) {
  return (
    <LongTextField
      {...field}
      onChange={(event) => onChange(event.currentTarget.value)}
      most={500}
      minRows={2}
      autosize
      dir="auto"
      withAsterisk
    />
  );
}
