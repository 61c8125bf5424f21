import { useIntl } from 'react-intl';
import { DraftNote } from '../matrix/DraftNote.js';
import { useDraftedText } from '../matrix/useRowDrafts.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { answerQuestionDocument } from './comments.documents.js';
import { LongTextField } from '../recommendations/TextFields.js';
import classes from './comments.module.css';

export interface AnswerDialogProps {
  /** The row that was asked about. */
  entryId: string;
  question: { readonly id: string; readonly body: string };
  onDone: () => void;
  onCancel: () => void;
}

/** Answers a question in the name of the side that was asked. */
export function AnswerDialog({ entryId, question, onDone, onCancel }: AnswerDialogProps) {
  const intl = useIntl();
  const { text: body, typed, write, discard } = useDraftedText({ entryId, place: 'ANSWER', about: question.id });
  const [answer, submission] = useSubmission(answerQuestionDocument);
  const problem = useProblem(submission, ['body']);
  const submit = async () => {
    const outcome = await answer({ questionId: question.id, body });
    if (outcome.kind !== 'saved') return;
    discard();
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'comments.answerTitle' })}
      submitLabel={intl.formatMessage({ id: 'comments.answerForAll' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      onDiscard={discard}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <blockquote className={classes.asked} dir="auto">
        {question.body}
      </blockquote>
      <DraftNote typed={typed} onDiscard={discard} />
      <LongTextField
        label={intl.formatMessage({ id: 'comments.answer' })}
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
      <p>{intl.formatMessage({ id: 'comments.willRead.JOINT' })}</p>
    </FormDialog>
  );
}
