import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { foldText } from '../../lib/fold-text.js';

/** No organisation has it for an id. */
const NEW = 'new';

export interface OrganisationInputProps {
  label: string;
  /** One id or none, or several. */
  value: string | null | string[];
  onChange: (value: string | null | string[]) => void;
  options: readonly { readonly value: string; readonly label: string }[];
  error?: string;
  /** Hears of a name that is none of theirs, where one may be added. */
  onWanted?: (name: string) => void;
}

/** Chooses one organisation or several by name; offers to add the one that was typed and is not there. */
export function OrganisationInput({ label, value, onChange, options, error, onWanted }: OrganisationInputProps) {
  const intl = useIntl();
  const [search, setSearch] = useState('');
  const typed = search.trim();
  const isKnown = options.some((option) => foldText(option.label) === foldText(typed));
  const canAdd = onWanted !== undefined && typed !== '' && !isKnown;
  const offer = { value: NEW, label: intl.formatMessage({ id: 'people.addTyped' }, { typed }) };
  const shared = {
    label,
    error,
    data: canAdd ? [...options, offer] : [...options],
    searchValue: search,
    onSearchChange: setSearch,
    filter: ({ options: all, search: query }: { options: unknown[]; search: string }) =>
      matching(all, query) as never[],
    nothingFoundMessage: intl.formatMessage({ id: 'plan.noOrganisation' }),
    searchable: true,
    // A form with one field would open with its list over the buttons.
    openOnFocus: false,
  };
  if (Array.isArray(value)) {
    const take = (ids: string[]) => (ids.includes(NEW) ? onWanted?.(typed) : onChange(ids));
    return <MultiSelect {...shared} value={value} onChange={take} />;
  }
  return (
    <Select
      {...shared}
      value={value}
      onChange={(id) => (id === NEW ? onWanted?.(typed) : onChange(id))}
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'plan.clear' }) }}
      clearable
    />
  );
}

/** The options that the search finds, and always the offer. */
function matching(options: unknown[], search: string): unknown[] {
  const wanted = foldText(search.trim());
  return (options as OrganisationInputProps['options'][number][]).filter(
    (option) => option.value === NEW || foldText(option.label).includes(wanted),
  );
}
