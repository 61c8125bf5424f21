import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { useFormat } from '../../lib/useFormat.js';
import { isList, isText, type PlanField } from '../matrix/plan-fields.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import { OrganisationInput } from './OrganisationInput.js';
import type { Page } from './usePageOf.js';
import { LongTextField } from '../recommendations/TextFields.js';

export type PlanValue = string | string[] | null;

export interface PlanFieldInputProps {
  field: PlanField;
  value: PlanValue;
  onChange: (value: PlanValue) => void;
  organisations: Page['organisations'];
  error?: string;
  /** Hears of an organisation that was typed and is not there, where one may be added. */
  onWanted?: (name: string) => void;
}

/** The control that fits a field of the plan: words, a day, one organisation or several. */
export function PlanFieldInput({ field, value, onChange, organisations, error, onWanted }: PlanFieldInputProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const label = intl.formatMessage({ id: `plan.${field}` });
  const sides = field === 'partnerIds' ? ['CSO'] : ['GOVERNMENT'];
  const options = organisations
    .filter(({ id, side }) => sides.includes(side) || [value].flat().includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  if (isText(field)) {
    return (
      <LongTextField
        label={label}
        value={(value as string | null) ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        most={10_000}
        minRows={2}
        maxRows={10}
        autosize
        dir="auto"
      />
    );
  }
  if (isList(field) || field === 'leadInstitutionId') {
    const chosen = isList(field) ? ((value as string[] | null) ?? []) : (value as string | null);
    return <OrganisationInput value={chosen} {...{ label, onChange, options, error, onWanted }} />;
  }
  return (
    <DateField
      label={label}
      value={value as string | null}
      onChange={onChange}
      format={format.date}
      locale={intl.locale}
      calendar={calendar.labels}
      notADay={calendar.notADay}
      error={error}
    />
  );
}
