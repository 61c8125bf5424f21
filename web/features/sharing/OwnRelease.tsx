import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Mark } from '../../design/Mark.js';
import { Notice } from '../../design/Notice.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { takeBackReleaseDocument } from './releases.documents.js';
import type { Release } from './ReleaseList.js';
import classes from './releases.module.css';

/** What became of a release the own organisation asked for. */
export function OwnRelease({ release, onTakenBack }: { release: Release; onTakenBack: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [takeBack, submission] = useSubmission(takeBackReleaseDocument);
  const problem = useProblem(submission);
  const { id, state, reason } = release;
  const submit = async () => {
    const outcome = await takeBack({ id });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'release.done.TAKEN_BACK' }));
    onTakenBack();
  };
  if (state !== 'WAITING') {
    return (
      <Notice tone="warning" title={intl.formatMessage({ id: `release.is.${state}` })}>
        <p dir="auto">{reason ?? intl.formatMessage({ id: 'release.askAgain' })}</p>
      </Notice>
    );
  }
  return (
    <div className={classes.decide}>
      <Mark icon="clock" tone="accent">
        {intl.formatMessage({ id: 'release.is.WAITING' })}
      </Mark>
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button variant="default" loading={submission.busy} onClick={() => void submit()}>
          {intl.formatMessage({ id: 'release.takeBack' })}
        </Button>
      </div>
    </div>
  );
}
