import { Button, Radio } from '@mantine/core';
import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { DraftNote } from '../matrix/DraftNote.js';
import { useRowDraft } from '../matrix/useRowDrafts.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { writeCommentDocument } from './comments.documents.js';
import classes from './comments.module.css';
import { MentionField } from './MentionField.js';
import type { Comment } from './OneComment.js';
import { LongTextField } from '../recommendations/TextFields.js';

const FROM_NEAR = ['PERSONAL', 'ORGANISATION', 'SIDE', 'JOINT'] as const;
type Choice = (typeof FROM_NEAR)[number];

/** Somebody of the own organisation. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
}

export interface CommentComposerProps {
  entryId: string;
  /** May speak to everybody, in the name of the organisation. */
  canReachAll: boolean;
  /** The cell it can be about, by the name of its column; left out: it is about the row. */
  cell?: string | null;
  /** Colleagues it can name. */
  mentionable: readonly Colleague[];
  /** What it replies to; its readers are at most those of the thread. */
  thread?: Comment;
  takesFocus?: boolean;
  onWritten: () => void;
  /** Leaves a reply unwritten. */
  onLeave?: () => void;
}

/** A remark or a reply, and beside the button who will read it. It starts with the own organisation each time. */
export function CommentComposer(props: CommentComposerProps) {
  const { entryId, canReachAll, mentionable, cell = null, thread, takesFocus, onWritten, onLeave } = props;
  const intl = useIntl();
  const { typed, type, settle } = useRowDraft({ entryId, place: 'COMMENT', about: thread?.id ?? cell ?? '' });
  const body = typed?.text ?? '';
  const audiences = FROM_NEAR.slice(0, widest(canReachAll, thread) + 1);
  const usual = audiences[Math.min(1, audiences.length - 1)];
  const [audience, setAudience] = useState<Choice>(usual);
  const [isOfRow, setOfRow] = useState(false);
  const [named, setNamed] = useState<string[]>([]);
  const [write, submission] = useSubmission(writeCommentDocument);
  const problem = useProblem(submission, ['body', 'mentionedIds']);
  const readers = useId();
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const where = thread ? { repliesToId: thread.id } : cell && !isOfRow ? { cell } : {};
    const mentionedIds = audience === 'PERSONAL' ? [] : named;
    const outcome = await write({ entryId, body, audience, ...where, ...(mentionedIds.length && { mentionedIds }) });
    if (outcome.kind !== 'saved') return;
    settle();
    setNamed([]);
    setAudience(usual);
    words.current?.focus();
    onWritten();
  };
  return (
    <form className={classes.composer} onSubmit={(event) => void submit(event)} noValidate>
      <DraftNote
        typed={typed}
        onDiscard={() => {
          settle();
          words.current?.focus();
        }}
      />
      <LongTextField
        ref={words}
        label={intl.formatMessage({ id: thread ? 'comments.writeReply' : 'comments.write' })}
        value={body}
        onChange={(event) => type(event.currentTarget.value)}
        error={atField(submission, 'body')}
        most={4000}
        minRows={2}
        autosize
        dir="auto"
      />
      {cell && <About {...{ cell, isOfRow }} onChange={setOfRow} />}
      <Radio.Group
        label={intl.formatMessage({ id: 'comments.readers' })}
        value={audience}
        onChange={(value) => setAudience(value as Choice)}
      >
        <div className={classes.audiences}>
          {audiences.map((one) => (
            <Radio key={one} value={one} label={intl.formatMessage({ id: `words.audience.${one}` })} />
          ))}
        </div>
      </Radio.Group>
      {audience !== 'PERSONAL' && mentionable.length > 0 && (
        <MentionField {...{ mentionable, named }} onChange={setNamed} error={atField(submission, 'mentionedIds')} />
      )}
      {problem && (
        <Notice tone="error" live="assertive">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={classes.send}>
        <p id={readers} className={classes.readers} data-wide={audience === 'JOINT' || undefined} aria-live="polite">
          {intl.formatMessage({ id: `comments.willRead.${audience}` })}
        </p>
        {onLeave && (
          <Button variant="subtle" onClick={onLeave}>
            {intl.formatMessage({ id: 'recommendations.cancel' })}
          </Button>
        )}
        <Button type="submit" variant="default" loading={submission.busy} aria-describedby={readers}>
          {intl.formatMessage({ id: 'comments.send' })}
        </Button>
      </div>
    </form>
  );
}

/** The widest audience there is to choose, by its place in the list. */
function widest(canReachAll: boolean, thread: Comment | undefined): number {
  const own = FROM_NEAR.indexOf(canReachAll ? 'JOINT' : 'SIDE');
  return thread ? Math.min(own, FROM_NEAR.indexOf(thread.audience as Choice)) : own;
}

function About({ cell, isOfRow, onChange }: { cell: string; isOfRow: boolean; onChange: (isOfRow: boolean) => void }) {
  const intl = useIntl();
  const column = intl.formatMessage({ id: `matrix.column.${cell}` });
  return (
    <Radio.Group
      label={intl.formatMessage({ id: 'comments.about' })}
      value={isOfRow ? 'row' : 'cell'}
      onChange={(value) => onChange(value === 'row')}
    >
      <div className={classes.audiences}>
        <Radio value="cell" label={intl.formatMessage({ id: 'comments.aboutCell' }, { column })} />
        <Radio value="row" label={intl.formatMessage({ id: 'comments.aboutRow' })} />
      </div>
    </Radio.Group>
  );
}
