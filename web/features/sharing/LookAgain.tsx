import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { lookOverDocument } from '../assessments/assessments.documents.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import type { Page } from './usePageOf.js';

/** The row changed after it was assessed: assess it again, or let the assessment stand. */
export function LookAgain({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [lookOver, submission] = useSubmission(lookOverDocument);
  const problem = useProblem(submission);
  const letStand = async () => {
    const outcome = await lookOver({ entryId: page.id });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'page.letStandDone' }));
    onChanged();
  };
  return (
    <Notice
      tone="warning"
      action={
        page.ownAssessment && (
          <Button variant="default" size="compact-sm" loading={submission.busy} onClick={() => void letStand()}>
            {intl.formatMessage({ id: 'page.letStand' })}
          </Button>
        )
      }
    >
      <p>{problem ?? intl.formatMessage({ id: 'page.look' })}</p>
    </Notice>
  );
}
