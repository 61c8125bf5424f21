import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { Side } from '../../graphql/generated/graphql.js';
import { AssessDialog } from '../assessments/AssessDialog.js';
import { AnswerDialog } from '../comments/AnswerDialog.js';
import { AskDialog } from '../comments/AskDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { documentOf, moveInput, type GivenCommand } from './joint-moves.js';
import { JointMoveDialog } from './JointMoveDialog.js';
import { ShareDialog } from './ShareDialog.js';
import { useSentences } from './useSentences.js';
import classes from './waiting.module.css';
import { otherAnswers, ownView, yesOf, type FirstAnswer, type WaitingItem } from './waiting-queue.js';

export interface WaitingAnswersProps {
  reviewId: string;
  item: WaitingItem;
  ownSide: Side | null;
  first: FirstAnswer | null;
  canAsk: boolean;
  /** The item is answered; `said` tells what was done. */
  onAnswered: (said: FirstAnswer | GivenCommand) => void;
  /** Read again: something else happened to it. */
  onChanged: () => void;
  onAsked: () => void;
}

type Open = GivenCommand | 'ANSWER' | 'ASSESS' | 'SHARE' | 'ASK' | null;

/** One large answer within reach of the thumb, and the others below it. A yes needs one tap. */
export function WaitingAnswers(props: WaitingAnswersProps) {
  const { item, ownSide, first, canAsk, onAnswered, onChanged } = props;
  const intl = useIntl();
  const sentences = useSentences();
  const [open, setOpen] = useState<Open>(null);
  const [sayYes, submission] = useSubmission(documentOf[yesOf(item)]);
  const problem = useProblem(submission);
  const isYes = first === 'ACCEPT' || first === 'RECONFIRM';
  const value = item.jointStatus.value ?? null;
  const press = async () => {
    if (!first) return;
    if (!isYes) return setOpen(first);
    const outcome = await sayYes(moveInput(first, item.jointStatus, { value, reason: '' }));
    if (outcome.kind === 'saved') onAnswered(first);
    if (outcome.kind === 'conflict' || outcome.kind === 'refusal') onChanged();
  };
  const label =
    first === 'ANSWER' || first === 'ASSESS'
      ? intl.formatMessage({ id: `waiting.do.${first}` })
      : first && (isYes ? sentences.button(first, value) : intl.formatMessage({ id: `joint.open.${first}` }));
  return (
    <div className={classes.answers}>
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
      {first && (
        <Button className={classes.large} loading={submission.busy} onClick={() => void press()}>
          {label}
        </Button>
      )}
      <div className={classes.others}>
        {otherAnswers(item, first).map((command) => (
          <Button key={command} variant="default" className={classes.other} onClick={() => setOpen(command)}>
            {intl.formatMessage({ id: `joint.open.${command}` })}
          </Button>
        ))}
        {canAsk && (
          <Button variant="default" className={classes.other} onClick={() => setOpen('ASK')}>
            {intl.formatMessage({ id: 'comments.ask' })}
          </Button>
        )}
      </div>
      <p className={classes.inName}>
        {first
          ? intl.formatMessage(
              { id: 'waiting.inName' },
              { theSide: intl.formatMessage({ id: `words.theSide.${ownSide ?? 'OBSERVER'}` }) },
            )
          : intl.formatMessage({ id: 'waiting.notYours' })}
      </p>
      <Dialogs {...props} open={open} setOpen={setOpen} ownValue={ownView(item, ownSide)?.status ?? null} />
    </div>
  );
}

interface DialogsProps extends WaitingAnswersProps {
  open: Open;
  setOpen: (open: Open) => void;
  ownValue: NonNullable<WaitingItem['csoAssessment']>['status'] | null;
}

function Dialogs(props: DialogsProps) {
  const { reviewId, item, ownSide, open, setOpen, ownValue, onAnswered, onChanged, onAsked } = props;
  const close = () => setOpen(null);
  if (open === null) return null;
  if (open === 'ANSWER') {
    if (!item.question) return null;
    return (
      <AnswerDialog
        entryId={item.entryId}
        question={item.question}
        onDone={() => (close(), onAnswered('ANSWER'))}
        onCancel={close}
      />
    );
  }
  if (open === 'ASSESS') {
    return <AssessDialog entryId={item.entryId} onRecorded={() => setOpen('SHARE')} onClose={close} />;
  }
  if (open === 'SHARE') {
    return <ShareDialog reviewId={reviewId} entryId={item.entryId} onShared={onChanged} onClose={close} />;
  }
  if (open === 'ASK') {
    return <AskDialog entryId={item.entryId} ownSide={ownSide} onDone={() => (close(), onAsked())} onCancel={close} />;
  }
  return (
    <JointMoveDialog
      key={open}
      command={open}
      jointStatus={item.jointStatus}
      reference={item.reference}
      ownValue={ownValue}
      onDone={() => (close(), onAnswered(open))}
      onCancel={close}
      onOutrun={onChanged}
    />
  );
}
