import { MultiSelect, Select, Textarea } from '@mantine/core';
import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { useFormat } from '../../lib/useFormat.js';
import { isList, isText, type PlanField } from '../matrix/plan-fields.js';
import { inPlace } from '../recommendations/in-place.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import type { Page } from './usePageOf.js';

export type PlanValue = string | string[] | null;

export interface PlanFieldInputProps {
  field: PlanField;
  value: PlanValue;
  onChange: (value: PlanValue) => void;
  organisations: Page['organisations'];
  error?: string;
}

/** The control that fits a field of the plan: words, a day, one organisation or several. */
export function PlanFieldInput({ field, value, onChange, organisations, error }: PlanFieldInputProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const label = intl.formatMessage({ id: `plan.${field}` });
  const sides = field === 'partnerIds' ? ['CSO'] : ['GOVERNMENT'];
  const options = organisations
    .filter(({ id, side }) => sides.includes(side) || [value].flat().includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const none = intl.formatMessage({ id: 'plan.noOrganisation' });
  if (isText(field)) {
    return (
      <Textarea
        label={label}
        value={(value as string | null) ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        maxLength={10_000}
        minRows={2}
        maxRows={10}
        autosize
        dir="auto"
      />
    );
  }
  if (isList(field)) {
    return (
      <MultiSelect
        label={label}
        data={options}
        value={(value as string[] | null) ?? []}
        onChange={onChange}
        error={error}
        nothingFoundMessage={none}
        comboboxProps={inPlace}
        withScrollArea={false}
        styles={{ dropdown: { maxBlockSize: '14rem', overflowY: 'auto' } }}
        searchable
      />
    );
  }
  if (field === 'leadInstitutionId') {
    return (
      <Select
        label={label}
        data={options}
        value={value as string | null}
        onChange={onChange}
        error={error}
        nothingFoundMessage={none}
        comboboxProps={inPlace}
        withScrollArea={false}
        styles={{ dropdown: { maxBlockSize: '14rem', overflowY: 'auto' } }}
        clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'plan.clear' }) }}
        searchable
        clearable
      />
    );
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
