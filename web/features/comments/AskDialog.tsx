import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Side } from '../../graphql/generated/graphql.js';
import { DraftNote } from '../matrix/DraftNote.js';
import { useDraftedText } from '../matrix/useRowDrafts.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { askSideDocument } from './comments.documents.js';
import { LongTextField } from '../recommendations/TextFields.js';

/** The sides that answer questions. */
const ANSWERING = ['CSO', 'GOVERNMENT', 'NHRI'] as const satisfies readonly Side[];

/** The sides somebody may ask: every answering one but their own, the opposite side first. */
const sidesToAsk = (own: Side | null): readonly Side[] => ANSWERING.filter((side) => side !== own);

export interface AskDialogProps {
  entryId: string;
  /** The reader's own side, which cannot be asked. */
  ownSide: Side | null;
  onDone: () => void;
  onCancel: () => void;
}

/** Puts a question to another side; it stands on the row and in that side's queue until it is answered. */
export function AskDialog({ entryId, ownSide, onDone, onCancel }: AskDialogProps) {
  const intl = useIntl();
  const sides = sidesToAsk(ownSide);
  const opposite = ownSide === 'GOVERNMENT' ? 'CSO' : 'GOVERNMENT';
  const [side, setSide] = useState<Side>(opposite);
  const { text: body, typed, write, discard } = useDraftedText({ entryId, place: 'QUESTION', about: '' });
  const [ask, submission] = useSubmission(askSideDocument);
  const problem = useProblem(submission, ['body']);
  const submit = async () => {
    const outcome = await ask({ entryId, side, body });
    if (outcome.kind !== 'saved') return;
    discard();
    onDone();
  };
  const theSide = intl.formatMessage({ id: `words.theSide.${side}` });
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'comments.askTitle' })}
      submitLabel={intl.formatMessage({ id: 'comments.askSide' }, { theSide })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      onDiscard={discard}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <DraftNote typed={typed} onDiscard={discard} />
      <LongTextField
        label={intl.formatMessage({ id: 'comments.question' })}
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
      <Radio.Group
        label={intl.formatMessage({ id: 'comments.whom' })}
        value={side}
        onChange={(value) => setSide(value as Side)}
      >
        {sides.map((one) => (
          <Radio key={one} mt={6} value={one} label={intl.formatMessage({ id: `words.side.${one}` })} />
        ))}
      </Radio.Group>
      <p>{intl.formatMessage({ id: 'comments.askWhoReads' }, { theSide })}</p>
    </FormDialog>
  );
}
