import { ActionIcon, Button, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { IconName } from '../../design/icons.js';
import { Mark } from '../../design/Mark.js';
import { Tag } from '../../design/Tag.js';
import type { CommentFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { BegunForm } from '../matrix/BegunForm.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import classes from './comments.module.css';

export type Comment = CommentFieldsFragment;

/** What can be done with a comment in a dialog of its own. */
export type CommentAct = 'answer' | 'share' | 'withdraw' | 'change' | 'remove';

export interface OneCommentProps {
  /** The row it was said of. */
  entryId: string;
  comment: Comment;
  /** What it replies to is not here (any more). */
  isAlone: boolean;
  onOpen: (kind: CommentAct, comment: Comment) => void;
}

/** So many characters tell one comment from another. */
const GIST = 60;

/** One comment: whose, when, about what, for whom, and its words. */
export function OneComment({ entryId, comment, isAlone, onOpen }: OneCommentProps) {
  const intl = useIntl();
  const format = useFormat();
  const { author, kind, audience, askedSide, body, cell, writtenAt, removedAt, isWaiting, mentioned, viewerCan } =
    comment;
  const theSide = askedSide && intl.formatMessage({ id: `words.theSide.${askedSide}` });
  const by = author.person ?? author.organisation;
  return (
    <article>
      <div className={classes.head}>
        <strong dir="auto">{by}</strong>
        <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
        {kind === 'QUESTION' && <span>{intl.formatMessage({ id: 'comments.asks' }, { theSide })}</span>}
        {kind === 'ANSWER' && <span>{intl.formatMessage({ id: 'comments.answers' })}</span>}
        {cell && <Tag icon="table">{intl.formatMessage({ id: `matrix.column.${cell}` })}</Tag>}
        <AudienceTag audience={audience} />
        <CommentMenu comment={comment} onOpen={onOpen} />
      </div>
      {isAlone && <p className={classes.note}>{intl.formatMessage({ id: 'comments.alone' })}</p>}
      {removedAt ? (
        <p className={classes.note}>
          {intl.formatMessage({ id: 'comments.removedOn' }, { day: format.day(removedAt) })}
        </p>
      ) : (
        <p className={classes.body} dir="auto">
          {body}
        </p>
      )}
      {mentioned.length > 0 && (
        <p className={classes.named}>
          {intl.formatMessage({ id: 'comments.names' }, { who: format.list(mentioned.map(({ name }) => name)) })}
        </p>
      )}
      {isWaiting && (
        <p className={classes.foot}>
          <Mark icon="clock" tone="accent">
            {intl.formatMessage({ id: 'comments.waits' })}
          </Mark>
          {viewerCan.answer && (
            <Button variant="default" size="compact-sm" onClick={() => onOpen('answer', comment)}>
              {intl.formatMessage({ id: 'comments.answer' })}
            </Button>
          )}
        </p>
      )}
      {viewerCan.answer && (
        <BegunForm
          at={{ entryId, place: 'ANSWER', about: comment.id }}
          title={intl.formatMessage({ id: 'comments.begunAnswer' })}
          onGoOn={() => onOpen('answer', comment)}
        />
      )}
      {viewerCan.change && (
        <BegunForm
          at={{ entryId, place: 'CHANGED_COMMENT', about: comment.id }}
          title={intl.formatMessage({ id: 'comments.begunChange' })}
          onGoOn={() => onOpen('change', comment)}
        />
      )}
    </article>
  );
}

function CommentMenu({ comment, onOpen }: Pick<OneCommentProps, 'comment' | 'onOpen'>) {
  const intl = useIntl();
  const { body, viewerCan } = comment;
  if (!viewerCan.share && !viewerCan.withdraw && !viewerCan.change) return null;
  const item = (kind: CommentAct, icon: IconName, id: string) => (
    <Menu.Item leftSection={<Icon name={icon} />} onClick={() => onOpen(kind, comment)}>
      {intl.formatMessage({ id })}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={intl.formatMessage({ id: 'comments.menu' }, { words: body.slice(0, GIST) })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.share && item('share', 'share', 'share.act')}
        {viewerCan.withdraw && item('withdraw', 'undo', 'withdraw.act')}
        {viewerCan.change && item('change', 'pencil', 'comments.change')}
        {viewerCan.change && item('remove', 'close', 'comments.remove')}
      </Menu.Dropdown>
    </Menu>
  );
}
