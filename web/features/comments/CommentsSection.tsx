import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Mark } from '../../design/Mark.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { CommentFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
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

/** What was remarked, asked and answered on a row, each with who reads it; and the place to write. */
export function CommentsSection({ entryId, comments, viewerCan, onChanged }: CommentsSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [question, setQuestion] = useState<Comment | null>(null);
  const said = (id: string) => {
    announce(intl.formatMessage({ id }));
    setQuestion(null);
    onChanged();
  };
  return (
    <section aria-labelledby="comments">
      <SectionHead id="comments" title={intl.formatMessage({ id: 'comments.title' })} />
      {comments.length === 0 && <p className={classes.empty}>{intl.formatMessage({ id: 'comments.none' })}</p>}
      <ul className={classes.list}>
        {threadsOf(comments).map(({ first, answers }) => (
          <li key={first.id} className={classes.thread}>
            <OneComment comment={first} onAnswer={setQuestion} />
            {answers.length > 0 && (
              <ul className={classes.answers}>
                {answers.map((answer) => (
                  <li key={answer.id}>
                    <OneComment comment={answer} onAnswer={setQuestion} />
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
      {question && (
        <AnswerDialog question={question} onDone={() => said('comments.answered')} onCancel={() => setQuestion(null)} />
      )}
    </section>
  );
}

function OneComment({ comment, onAnswer }: { comment: Comment; onAnswer: (question: Comment) => void }) {
  const intl = useIntl();
  const format = useFormat();
  const { author, kind, audience, askedSide, body, writtenAt, isWaiting, viewerCan } = comment;
  const theSide = askedSide && intl.formatMessage({ id: `words.theSide.${askedSide}` });
  return (
    <article>
      <p className={classes.head}>
        <strong dir="auto">{author.person ?? author.organisation}</strong>
        <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
        {kind === 'QUESTION' && <span>{intl.formatMessage({ id: 'comments.asks' }, { theSide })}</span>}
        {kind === 'ANSWER' && <span>{intl.formatMessage({ id: 'comments.answers' })}</span>}
        <AudienceTag audience={audience} />
      </p>
      <p className={classes.body} dir="auto">
        {body}
      </p>
      {isWaiting && (
        <p className={classes.foot}>
          <Mark icon="clock" tone="accent">
            {intl.formatMessage({ id: 'comments.waits' })}
          </Mark>
          {viewerCan.answer && (
            <Button variant="default" size="compact-sm" onClick={() => onAnswer(comment)}>
              {intl.formatMessage({ id: 'comments.answer' })}
            </Button>
          )}
        </p>
      )}
    </article>
  );
}
