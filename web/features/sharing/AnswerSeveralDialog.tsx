import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import type { Side } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { moveInput } from './joint-moves.js';
import { answerSeveralDocument } from './joint-status.documents.js';
import classes from './waiting-list.module.css';
import { agreesWithUs, ownView, yesOf, type WaitingItem } from './waiting-queue.js';

/** Most rows that are answered in one go. */
const AT_ONCE = 100;

export interface AnswerSeveralDialogProps {
  /** Items one yes can answer. */
  items: readonly WaitingItem[];
  ownSide: Side | null;
  onDone: (answered: readonly WaitingItem[]) => void;
  onCancel: () => void;
  /** Something changed meanwhile: read the queue again. */
  onOutrun: () => void;
}

/** One list of all that is about to be accepted; ticked at first is what says the same as the own side. */
export function AnswerSeveralDialog({ items, ownSide, onDone, onCancel, onOutrun }: AnswerSeveralDialogProps) {
  const intl = useIntl();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(items.filter((item) => agreesWithUs(item, ownSide)).map(({ id }) => id)),
  );
  const [answer, submission] = useSubmission(answerSeveralDocument);
  const problem = useProblem(submission);
  const picked = items.filter(({ id }) => chosen.has(id)).slice(0, AT_ONCE);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const submit = async () => {
    if (picked.length === 0) return;
    const answers = picked.map((item) => ({
      ...moveInput(yesOf(item), item.jointStatus, { value: item.jointStatus.value ?? null, reason: '' }),
      command: yesOf(item),
    }));
    const outcome = await answer({ answers });
    if (outcome.kind === 'saved') onDone(picked);
    if (outcome.kind === 'conflict' || outcome.kind === 'refusal') onOutrun();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'waiting.several' })}
      submitLabel={intl.formatMessage({ id: 'waiting.acceptSeveral' }, { count: picked.length })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <p>{intl.formatMessage({ id: 'waiting.severalHelp' })}</p>
      <ul className={classes.severalRows}>
        {items.map((item) => {
          const own = ownView(item, ownSide);
          return (
            <li key={item.id}>
              <Checkbox
                checked={chosen.has(item.id)}
                onChange={() => toggle(item.id)}
                aria-label={intl.formatMessage({ id: 'waiting.pick' }, { reference: item.reference })}
              />
              <p className={classes.entryText} dir="auto">
                <strong>
                  <Bdi>{item.reference}</Bdi>
                </strong>{' '}
                {item.text}
              </p>
              <p className={classes.pair}>
                {item.jointStatus.value && <StatusChip status={item.jointStatus.value} short />}
                <span>{intl.formatMessage({ id: 'waiting.ownIs' })}</span>
                {own && <StatusChip status={own.status} short />}
              </p>
            </li>
          );
        })}
      </ul>
      <p>{intl.formatMessage({ id: 'waiting.severalThen' }, { count: picked.length })}</p>
    </FormDialog>
  );
}
