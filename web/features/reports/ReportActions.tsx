import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { Report } from './ReportPage.js';
import { ReportSettings } from './ReportSettings.js';

/** What can be done with the report as a whole. */
export function ReportActions({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  if (!report.viewerCan.write) return null;
  return (
    <>
      <Button variant="default" leftSection={<Icon name="settings" />} onClick={() => setIsOpen(true)}>
        {intl.formatMessage({ id: 'reports.settings' })}
      </Button>
      <ReportSettings
        key={`${report.version}-${isOpen}`}
        report={report}
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        onChanged={onChanged}
      />
    </>
  );
}
