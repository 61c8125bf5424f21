import { Button, Radio, Textarea } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { writeCommentDocument } from './comments.documents.js';
import classes from './comments.module.css';

const NEAR = ['PERSONAL', 'ORGANISATION', 'SIDE'] as const;

export interface CommentComposerProps {
  entryId: string;
  /** May speak to everybody, in the name of the organisation. */
  canReachAll: boolean;
  onWritten: () => void;
}

/** A remark, and beside the button who will read it. It starts with the own organisation each time. */
export function CommentComposer({ entryId, canReachAll, onWritten }: CommentComposerProps) {
  const intl = useIntl();
  const [body, setBody] = useState('');
  const [audience, setAudience] = useState<(typeof NEAR)[number] | 'JOINT'>('ORGANISATION');
  const [write, submission] = useSubmission(writeCommentDocument);
  const problem = useProblem(submission, ['body']);
  const readers = useId();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await write({ entryId, body, audience });
    if (outcome.kind !== 'saved') return;
    setBody('');
    setAudience('ORGANISATION');
    onWritten();
  };
  const audiences = canReachAll ? ([...NEAR, 'JOINT'] as const) : NEAR;
  return (
    <form className={classes.composer} onSubmit={(event) => void submit(event)} noValidate>
      <Textarea
        label={intl.formatMessage({ id: 'comments.write' })}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={atField(submission, 'body')}
        maxLength={4000}
        minRows={2}
        autosize
        dir="auto"
      />
      <Radio.Group
        label={intl.formatMessage({ id: 'comments.readers' })}
        value={audience}
        onChange={(value) => setAudience(value as typeof audience)}
      >
        <div className={classes.audiences}>
          {audiences.map((one) => (
            <Radio key={one} value={one} label={intl.formatMessage({ id: `words.audience.${one}` })} />
          ))}
        </div>
      </Radio.Group>
      {problem && (
        <Notice tone="error" live="assertive">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={classes.send}>
        <p id={readers} className={classes.readers} data-wide={audience === 'JOINT' || undefined} aria-live="polite">
          {intl.formatMessage({ id: `comments.willRead.${audience}` })}
        </p>
        <Button type="submit" variant="default" loading={submission.busy} aria-describedby={readers}>
          {intl.formatMessage({ id: 'comments.send' })}
        </Button>
      </div>
    </form>
  );
}
