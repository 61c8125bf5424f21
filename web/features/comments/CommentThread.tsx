import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Mark } from '../../design/Mark.js';
import { useFormat } from '../../lib/useFormat.js';
import { useRowDraft } from '../matrix/useRowDrafts.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { CommentComposer, type Colleague } from './CommentComposer.js';
import { reopenThreadDocument, resolveThreadDocument } from './comments.documents.js';
import classes from './comments.module.css';
import { OneComment, type Comment, type CommentAct } from './OneComment.js';
import type { Thread } from './threads.js';

export interface CommentThreadProps {
  thread: Thread<Comment>;
  entryId: string;
  canReachAll: boolean;
  mentionable: readonly Colleague[];
  onOpen: (kind: CommentAct, comment: Comment) => void;
  /** Something was said or done; the id of the message that says so. */
  onSaid: (message: string) => void;
}

/** What began a thread, what was replied, and the ways to go on: reply, resolve, reopen. */
export function CommentThread(props: CommentThreadProps) {
  const { thread, entryId, canReachAll, mentionable, onOpen, onSaid } = props;
  const intl = useIntl();
  const { first, answers } = thread;
  // A reply that was begun before is still there, and does not take the focus.
  const { typed } = useRowDraft({ entryId, place: 'COMMENT', about: first.id });
  const [reply, setReply] = useState<'asked' | 'left' | null>(null);
  const isReplying = reply === 'asked' || (reply === null && typed !== null);
  const again = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setReply('left');
    setTimeout(() => again.current?.focus());
  };
  const isAlone = first.repliesToId !== null || first.answersId !== null;
  const written = () => {
    leave();
    onSaid('comments.sent');
  };
  return (
    <>
      <OneComment comment={first} {...{ entryId, isAlone, onOpen }} />
      {answers.length > 0 && (
        <ul className={classes.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <OneComment comment={answer} isAlone={false} {...{ entryId, onOpen }} />
            </li>
          ))}
        </ul>
      )}
      {first.resolvedAt && <Resolved comment={first} />}
      {isReplying && first.viewerCan.reply ? (
        <CommentComposer
          {...{ entryId, canReachAll, mentionable }}
          thread={first}
          takesFocus={reply === 'asked'}
          onWritten={written}
          onLeave={leave}
        />
      ) : (
        <div className={classes.ways}>
          {first.viewerCan.reply && (
            <Button ref={again} variant="subtle" size="compact-sm" onClick={() => setReply('asked')}>
              {intl.formatMessage({ id: 'comments.reply' })}
            </Button>
          )}
          {first.viewerCan.resolve && <ResolveButton comment={first} onSaid={onSaid} />}
        </div>
      )}
    </>
  );
}

function Resolved({ comment }: { comment: Comment }) {
  const intl = useIntl();
  const format = useFormat();
  const day = format.day(comment.resolvedAt!);
  const by = comment.resolvedBy?.organisation ?? '';
  return (
    <p className={classes.foot}>
      <Mark icon="check" tone="accent">
        {intl.formatMessage({ id: 'comments.resolvedBy' }, { by, day })}
      </Mark>
    </p>
  );
}

function ResolveButton({ comment, onSaid }: { comment: Comment; onSaid: (message: string) => void }) {
  const intl = useIntl();
  const isResolved = comment.resolvedAt !== null;
  const [resolve, resolving] = useSubmission(resolveThreadDocument);
  const [reopen, reopening] = useSubmission(reopenThreadDocument);
  const submission = isResolved ? reopening : resolving;
  const problem = useProblem(submission);
  const submit = async () => {
    const outcome = await (isResolved ? reopen : resolve)({ id: comment.id });
    if (outcome.kind === 'saved') onSaid(isResolved ? 'comments.reopened' : 'comments.resolved');
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={submission.busy} onClick={() => void submit()}>
        {intl.formatMessage({ id: isResolved ? 'comments.reopen' : 'comments.resolve' })}
      </Button>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
