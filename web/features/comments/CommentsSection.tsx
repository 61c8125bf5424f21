import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import { Mark } from '../../design/Mark.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { CommentFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import { AnswerDialog } from './AnswerDialog.js';
import { CommentComposer } from './CommentComposer.js';
import classes from './comments.module.css';
import { threadsOf } from './threads.js';

type Comment = CommentFieldsFragment;

export interface CommentsSectionProps {
  entryId: string;
  comments: readonly Comment[];
  viewerCan: { readonly comment: boolean; readonly commentToAll: boolean };
  /** Something was said. */
  onChanged: () => void;
}

/** So many characters tell one comment from another. */
const GIST = 60;

/** What is being done with a comment. */
interface Open {
  readonly kind: 'answer' | 'share' | 'withdraw';
  readonly comment: Comment;
}

/** What was remarked, asked and answered on a row, each with who reads it; and the place to write. */
export function CommentsSection({ entryId, comments, viewerCan, onChanged }: CommentsSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const said = (id: string) => {
    announce(intl.formatMessage({ id }));
    done();
  };
  return (
    <section aria-labelledby="comments">
      <SectionHead id="comments" title={intl.formatMessage({ id: 'comments.title' })} />
      {comments.length === 0 && <p className={classes.empty}>{intl.formatMessage({ id: 'comments.none' })}</p>}
      <ul className={classes.list}>
        {threadsOf(comments).map(({ first, answers }) => (
          <li key={first.id} className={classes.thread}>
            <OneComment comment={first} onOpen={setOpen} />
            {answers.length > 0 && (
              <ul className={classes.answers}>
                {answers.map((answer) => (
                  <li key={answer.id}>
                    <OneComment comment={answer} onOpen={setOpen} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {viewerCan.comment && (
        <CommentComposer
          entryId={entryId}
          canReachAll={viewerCan.commentToAll}
          onWritten={() => said('comments.sent')}
        />
      )}
      {open?.kind === 'answer' && (
        <AnswerDialog question={open.comment} onDone={() => said('comments.answered')} onCancel={close} />
      )}
      {open?.kind === 'share' && (
        <ShareThingDialog kind="COMMENT" id={open.comment.id} onDone={done} onCancel={close} />
      )}
      {open?.kind === 'withdraw' && (
        <WithdrawThingDialog
          thing={{
            kind: 'COMMENT',
            id: open.comment.id,
            audience: open.comment.audience === 'JOINT' ? 'JOINT' : 'SIDE',
            text: open.comment.body,
          }}
          onDone={done}
          onCancel={close}
        />
      )}
    </section>
  );
}

function OneComment({ comment, onOpen }: { comment: Comment; onOpen: (open: Open) => void }) {
  const intl = useIntl();
  const format = useFormat();
  const { author, kind, audience, askedSide, body, writtenAt, isWaiting, viewerCan } = comment;
  const theSide = askedSide && intl.formatMessage({ id: `words.theSide.${askedSide}` });
  return (
    <article>
      <div className={classes.head}>
        <strong dir="auto">{author.person ?? author.organisation}</strong>
        <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
        {kind === 'QUESTION' && <span>{intl.formatMessage({ id: 'comments.asks' }, { theSide })}</span>}
        {kind === 'ANSWER' && <span>{intl.formatMessage({ id: 'comments.answers' })}</span>}
        <AudienceTag audience={audience} />
        {(viewerCan.share || viewerCan.withdraw) && <CommentMenu comment={comment} onOpen={onOpen} />}
      </div>
      <p className={classes.body} dir="auto">
        {body}
      </p>
      {isWaiting && (
        <p className={classes.foot}>
          <Mark icon="clock" tone="accent">
            {intl.formatMessage({ id: 'comments.waits' })}
          </Mark>
          {viewerCan.answer && (
            <Button variant="default" size="compact-sm" onClick={() => onOpen({ kind: 'answer', comment })}>
              {intl.formatMessage({ id: 'comments.answer' })}
            </Button>
          )}
        </p>
      )}
    </article>
  );
}

function CommentMenu({ comment, onOpen }: { comment: Comment; onOpen: (open: Open) => void }) {
  const intl = useIntl();
  const { body, viewerCan } = comment;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={intl.formatMessage({ id: 'comments.menu' }, { words: body.slice(0, GIST) })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.share && (
          <Menu.Item leftSection={<Icon name="share" />} onClick={() => onOpen({ kind: 'share', comment })}>
            {intl.formatMessage({ id: 'share.act' })}
          </Menu.Item>
        )}
        {viewerCan.withdraw && (
          <Menu.Item leftSection={<Icon name="undo" />} onClick={() => onOpen({ kind: 'withdraw', comment })}>
            {intl.formatMessage({ id: 'withdraw.act' })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
