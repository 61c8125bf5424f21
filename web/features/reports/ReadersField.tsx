import { Radio, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { ReportReaders } from '../../graphql/generated/graphql.js';
import { allReaders } from './readers.js';

export interface ReadersFieldProps {
  value: ReportReaders;
  onChange: (value: ReportReaders) => void;
  error?: string;
}

/** Whom a report is written for, and what that means for what is in it. */
export function ReadersField({ value, onChange, error }: ReadersFieldProps) {
  const intl = useIntl();
  return (
    <Radio.Group
      label={intl.formatMessage({ id: 'reports.field.readers' })}
      description={intl.formatMessage({ id: 'reports.field.readersHelp' })}
      value={value}
      onChange={(chosen) => onChange(chosen as ReportReaders)}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        {allReaders.map((readers) => (
          <Radio
            key={readers}
            value={readers}
            label={intl.formatMessage({ id: `reports.readers.${readers}` })}
            description={intl.formatMessage({ id: `reports.contains.${readers}` })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
