import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import type { Report } from './ReportPage.js';
import { regenerateReportDocument } from './report-changes.documents.js';
import { useOutcomeText } from './useOutcomeText.js';

export interface StaleFiguresProps {
  report: Report;
  onChanged: () => void;
}

/** Tells that the data moved on since the text was written, and brings the sections nobody has edited up to date. */
export function StaleFigures({ report, onChanged }: StaleFiguresProps) {
  const intl = useIntl();
  const outcomeText = useOutcomeText();
  const [regenerate, { busy }] = useMutationResult(regenerateReportDocument);
  const [failure, setFailure] = useState<string | null>(null);
  const stale = report.sections.filter(({ hasChangedFigures }) => hasChangedFigures);
  const unedited = stale.filter(({ isEdited }) => !isEdited).length;
  if (!stale.length) return null;

  const bringUpToDate = async () => {
    const outcome = await regenerate({
      input: { mutationId: newMutationId(), id: report.id, expectedVersion: report.version },
    });
    setFailure(outcomeText(outcome));
    onChanged();
  };

  return (
    <div style={{ marginBlockEnd: '1rem' }}>
      <Notice
        tone="warning"
        live="polite"
        title={intl.formatMessage({ id: 'reports.stale' }, { count: stale.length })}
        action={
          report.viewerCan.write && unedited > 0 ? (
            <Button variant="default" loading={busy} onClick={() => void bringUpToDate()}>
              {intl.formatMessage({ id: 'reports.bringUpToDate' })}
            </Button>
          ) : undefined
        }
      >
        <p>
          {failure ?? intl.formatMessage({ id: 'reports.staleHelp' }, { unedited, edited: stale.length - unedited })}
        </p>
      </Notice>
    </div>
  );
}
