import { useIntl } from 'react-intl';
import { DraftNote } from '../matrix/DraftNote.js';
import { useDraftedText } from '../matrix/useRowDrafts.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { RemovalDialog } from '../recommendations/RemovalDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { changeCommentDocument, removeCommentDocument } from './comments.documents.js';
import classes from './comments.module.css';
import type { Comment } from './OneComment.js';
import { LongTextField } from '../recommendations/TextFields.js';

interface CommentDialogProps {
  comment: Comment;
  onDone: () => void;
  onCancel: () => void;
}

export interface ChangeCommentDialogProps extends CommentDialogProps {
  /** The row it was said of. */
  entryId: string;
}

/** Writes one's own words anew, as long as nobody outside the organisation has read them. */
export function ChangeCommentDialog({ entryId, comment, onDone, onCancel }: ChangeCommentDialogProps) {
  const intl = useIntl();
  const at = { entryId, place: 'CHANGED_COMMENT', about: comment.id } as const;
  const { text: body, seenVersion, typed, write, discard } = useDraftedText(at, comment.body, comment.version);
  const [change, submission] = useSubmission(changeCommentDocument);
  const { conflict } = submission;
  const problem = useProblem({ ...submission, conflict: null }, ['body']);
  const submit = async (expectedVersion: number) => {
    const outcome = await change({ id: comment.id, expectedVersion, body });
    if (outcome.kind === 'saved') leave();
  };
  const leave = () => {
    discard();
    onDone();
  };
  if (conflict) {
    const keep = () => void submit(conflict.currentVersion);
    return <LostRace race={conflict} busy={submission.busy} onKeepMine={keep} onTakeTheirs={leave} />;
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'comments.changeTitle' })}
      submitLabel={intl.formatMessage({ id: 'comments.save' })}
      onSubmit={() => void submit(seenVersion ?? comment.version)}
      onCancel={onCancel}
      onDiscard={discard}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <DraftNote typed={typed} onDiscard={discard} />
      <LongTextField
        label={intl.formatMessage({ id: 'comments.words' })}
        value={body}
        onChange={(event) => write(event.currentTarget.value)}
        error={atField(submission, 'body')}
        most={4000}
        minRows={3}
        autosize
        dir="auto"
        withAsterisk
        data-autofocus
      />
    </FormDialog>
  );
}

/** Takes one's own words away for good, after saying what stays. */
export function RemoveCommentDialog({ comment, onDone, onCancel }: CommentDialogProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(removeCommentDocument);
  const submit = async () => {
    const outcome = await remove({ id: comment.id, expectedVersion: comment.version });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <RemovalDialog
      title={intl.formatMessage({ id: 'comments.removeTitle' })}
      submitLabel={intl.formatMessage({ id: 'comments.remove' })}
      submission={submission}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <blockquote className={classes.asked} dir="auto">
        {comment.body}
      </blockquote>
      <p>{intl.formatMessage({ id: 'comments.removeHelp' })}</p>
    </RemovalDialog>
  );
}
