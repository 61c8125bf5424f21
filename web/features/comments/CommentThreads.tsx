import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { Typed } from '../matrix/row-drafts.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import { AnswerDialog } from './AnswerDialog.js';
import { ChangeCommentDialog, RemoveCommentDialog } from './ChangeCommentDialogs.js';
import { CommentComposer, type Colleague } from './CommentComposer.js';
import classes from './comments.module.css';
import { CommentThread } from './CommentThread.js';
import { LeftComments } from './LeftComments.js';
import { useBegun } from './useBegun.js';
import type { Comment, CommentAct } from './OneComment.js';
import { threadsOf } from './threads.js';

export interface CommentThreadsProps {
  entryId: string;
  comments: readonly Comment[];
  /** Colleagues a comment can name. */
  mentionable: readonly Colleague[];
  viewerCan: { readonly comment: boolean; readonly commentToAll: boolean };
  /** The cell in hand: what stands on it comes first, and a new remark is about it. */
  cell?: string | null;
  /** Something was said or done. */
  onChanged: () => void;
}

/** What was remarked, asked, replied and answered, each with who reads it; and the place to write. */
export function CommentThreads(props: CommentThreadsProps) {
  const { entryId, comments, mentionable, viewerCan, cell = null, onChanged } = props;
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<{ kind: CommentAct; comment: Comment } | null>(null);
  const [showsResolved, setShowsResolved] = useState(false);
  const [goneOn, setGoneOn] = useState<{ from: string | null; to: string | null } | null>(null);
  // Gone on with what was left on another cell, until the cell in hand is another.
  const about = goneOn?.from === cell ? goneOn.to : cell;
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const list = useRef<HTMLUListElement>(null);
  const said = (id: string) => {
    announce(intl.formatMessage({ id }));
    done();
    // A thread that is done with leaves the list, and its button with it.
    if (id === 'comments.resolved') list.current?.focus();
  };
  const all = threadsOf(comments);
  const begun = useBegun(entryId, comments);
  const isBegun = (id: string) => begun.some(({ at }) => at.about === id);
  const hasBox = ({ at }: Typed) => {
    if (at.place === 'ANSWER') return comments.some(({ id, viewerCan: can }) => id === at.about && can.answer);
    if (at.place === 'CHANGED_COMMENT') return comments.some(({ id, viewerCan: can }) => id === at.about && can.change);
    return at.about === (about ?? '') || all.some(({ first }) => first.id === at.about && first.viewerCan.reply);
  };
  const resolved = all.filter(({ first }) => first.resolvedAt !== null).length;
  const shown = inOrder(all, cell).filter(
    ({ first }) => showsResolved || first.resolvedAt === null || isBegun(first.id),
  );
  return (
    <>
      {shown.length === 0 && (
        <p className={classes.empty}>{intl.formatMessage({ id: resolved ? 'comments.noneOpen' : 'comments.none' })}</p>
      )}
      <ul ref={list} tabIndex={-1} className={classes.list} aria-label={intl.formatMessage({ id: 'comments.title' })}>
        {shown.map((thread) => (
          <li key={thread.first.id} className={classes.thread}>
            <CommentThread
              {...{ thread, entryId, mentionable }}
              canReachAll={viewerCan.commentToAll}
              onOpen={(kind, comment) => setOpen({ kind, comment })}
              onSaid={said}
            />
          </li>
        ))}
      </ul>
      {resolved > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={showsResolved}
          onClick={() => setShowsResolved(!showsResolved)}
        >
          {intl.formatMessage(
            { id: showsResolved ? 'comments.hideResolved' : 'comments.showResolved' },
            { count: resolved },
          )}
        </Button>
      )}
      {viewerCan.comment && (
        <>
          <LeftComments
            entryId={entryId}
            left={begun.filter((one) => one.keptAt !== null && !hasBox(one))}
            onGoOn={(to) => setGoneOn({ from: cell, to })}
          />
          <CommentComposer
            key={`${entryId} ${about ?? ''}`}
            {...{ entryId, mentionable }}
            cell={about}
            takesFocus={goneOn?.from === cell}
            canReachAll={viewerCan.commentToAll}
            onWritten={() => said('comments.sent')}
          />
        </>
      )}
      {open && <OpenDialog {...open} {...{ entryId }} said={said} onDone={done} onCancel={close} />}
    </>
  );
}

/** What stands on the cell in hand first; the rest in its order. */
function inOrder<T extends { readonly first: Comment }>(threads: readonly T[], cell: string | null): readonly T[] {
  if (cell === null) return threads;
  const isHere = ({ first }: T) => first.cell === cell;
  return [...threads.filter(isHere), ...threads.filter((thread) => !isHere(thread))];
}

interface OpenDialogProps {
  entryId: string;
  kind: CommentAct;
  comment: Comment;
  said: (id: string) => void;
  onDone: () => void;
  onCancel: () => void;
}

function OpenDialog({ entryId, kind, comment, said, onDone, onCancel }: OpenDialogProps) {
  const { id, audience, body: text } = comment;
  switch (kind) {
    case 'answer':
      return (
        <AnswerDialog
          {...{ entryId }}
          question={comment}
          onDone={() => said('comments.answered')}
          onCancel={onCancel}
        />
      );
    case 'share':
      return <ShareThingDialog kind="COMMENT" id={id} onDone={onDone} onCancel={onCancel} />;
    case 'withdraw': {
      const thing = { kind: 'COMMENT', id, audience: audience === 'JOINT' ? 'JOINT' : 'SIDE', text } as const;
      return <WithdrawThingDialog thing={thing} onDone={onDone} onCancel={onCancel} />;
    }
    case 'change':
      return (
        <ChangeCommentDialog
          {...{ entryId }}
          comment={comment}
          onDone={() => said('comments.changed')}
          onCancel={onCancel}
        />
      );
    case 'remove':
      return <RemoveCommentDialog comment={comment} onDone={() => said('comments.removed')} onCancel={onCancel} />;
  }
}
