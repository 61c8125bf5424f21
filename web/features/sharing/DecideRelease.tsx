import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { decideReleaseDocument } from './releases.documents.js';
import type { Release } from './ReleaseList.js';
import { LongTextField } from '../recommendations/TextFields.js';
import classes from './releases.module.css';

/** Yes, or no with a reason. A yes shares exactly what is shown above it. */
export function DecideRelease({ release, onDecided }: { release: Release; onDecided: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [isOvertaken, setOvertaken] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isDeclining) field.current?.focus();
  }, [isDeclining]);
  const [decide, submission] = useSubmission(decideReleaseDocument);
  const problem = useProblem(submission, ['reason']);
  const say = async (isApproved: boolean) => {
    const outcome = await decide({ id: release.id, isApproved, reason: isApproved ? null : reason });
    if (outcome.kind !== 'saved') return;
    if (outcome.value.state === 'OVERTAKEN') return setOvertaken(true);
    announce(intl.formatMessage({ id: `release.done.${outcome.value.state}` }));
    onDecided();
  };
  if (isOvertaken) {
    const close = <Button onClick={onDecided}>{intl.formatMessage({ id: 'share.close' })}</Button>;
    return (
      <Notice tone="warning" live="assertive" action={close}>
        <p>{intl.formatMessage({ id: 'release.overtaken' })}</p>
      </Notice>
    );
  }
  return (
    <div className={classes.decide}>
      {isDeclining && (
        <LongTextField
          label={intl.formatMessage({ id: 'release.whyNot' })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={atField(submission, 'reason')}
          most={1000}
          minRows={2}
          autosize
          ref={field}
          dir="auto"
        />
      )}
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
      <div className={classes.buttons}>
        {isDeclining ? (
          <>
            <Button variant="default" onClick={() => setDeclining(false)}>
              {intl.formatMessage({ id: 'row.cancel' })}
            </Button>
            <Button color="red" loading={submission.busy} onClick={() => void say(false)}>
              {intl.formatMessage({ id: 'release.decline' })}
            </Button>
          </>
        ) : (
          <>
            <Button loading={submission.busy} onClick={() => void say(true)}>
              {intl.formatMessage({ id: 'release.approve' })}
            </Button>
            <Button variant="default" onClick={() => setDeclining(true)}>
              {intl.formatMessage({ id: 'release.decline' })}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
