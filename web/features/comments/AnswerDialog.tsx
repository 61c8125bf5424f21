import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { answerQuestionDocument } from './comments.documents.js';
import classes from './comments.module.css';

export interface AnswerDialogProps {
  question: { readonly id: string; readonly body: string };
  onDone: () => void;
  onCancel: () => void;
}

/** Answers a question in the name of the side that was asked. */
export function AnswerDialog({ question, onDone, onCancel }: AnswerDialogProps) {
  const intl = useIntl();
  const [body, setBody] = useState('');
  const [answer, submission] = useSubmission(answerQuestionDocument);
  const problem = useProblem(submission, ['body']);
  const submit = async () => {
    const outcome = await answer({ questionId: question.id, body });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'comments.answerTitle' })}
      submitLabel={intl.formatMessage({ id: 'comments.answerForAll' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <blockquote className={classes.asked} dir="auto">
        {question.body}
      </blockquote>
      <Textarea
        label={intl.formatMessage({ id: 'comments.answer' })}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        error={atField(submission, 'body')}
        maxLength={4000}
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
