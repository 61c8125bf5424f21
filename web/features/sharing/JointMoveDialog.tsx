import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Status } from '../../graphql/generated/graphql.js';
import { DraftNote } from '../matrix/DraftNote.js';
import { useDraftedText } from '../matrix/useRowDrafts.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { StatusChoice } from '../recommendations/StatusChoice.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import {
  choosesValue,
  documentOf,
  moveInput,
  needsReason,
  type GivenCommand,
  type JointStatus,
} from './joint-moves.js';
import { useSentences } from './useSentences.js';
import { LongTextField } from '../recommendations/TextFields.js';

export interface JointMoveDialogProps {
  command: GivenCommand;
  jointStatus: JointStatus;
  /** What the row is called. */
  reference: string;
  /** The status of the own side's shared assessment: what it stands for unless it says otherwise. */
  ownValue: Status | null;
  onDone: () => void;
  onCancel: () => void;
  /** Something changed meanwhile: read again what stands. */
  onOutrun: () => void;
}

/** One command on the joint status, with what it needs and what it will say to everybody. */
export function JointMoveDialog(props: JointMoveDialogProps) {
  const { command, jointStatus, reference, ownValue, onDone, onCancel, onOutrun } = props;
  const intl = useIntl();
  const sentences = useSentences();
  const say = (id: string) => intl.formatMessage({ id: `joint.${id}` });
  const [value, setValue] = useState<Status | null>(
    command === 'COUNTER' ? differing(ownValue, jointStatus) : ownValue,
  );
  const at = { entryId: jointStatus.id, place: 'JOINT_STATUS', about: command } as const;
  const { text: reason, typed, write, discard } = useDraftedText(at);
  const [lacksValue, setLacksValue] = useState(false);
  const [send, submission] = useSubmission(documentOf[command]);
  const problem = useProblem(submission, ['reason', 'value']);
  const chooses = choosesValue(command);
  const submit = async () => {
    const lacks = chooses && !needsReason(command) && !value;
    setLacksValue(lacks);
    if (lacks) return;
    const outcome = await send(moveInput(command, jointStatus, { value, reason }));
    if (outcome.kind === 'saved') {
      discard();
      onDone();
    }
    if (outcome.kind === 'conflict') onOutrun();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: `joint.title.${command}` }, { reference })}
      submitLabel={sentences.button(command, jointStatus.value ?? null)}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      onDiscard={discard}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      {chooses && <DraftNote typed={typed} onDiscard={discard} />}
      {chooses && (
        <StatusChoice
          label={say(needsReason(command) ? 'ourValue' : 'value')}
          value={value}
          onChange={setValue}
          without={command === 'COUNTER' && jointStatus.value ? [jointStatus.value] : []}
          error={lacksValue ? say('chooseValue') : atField(submission, 'value')}
        />
      )}
      {chooses && (
        <LongTextField
          label={say('reason')}
          description={say(needsReason(command) ? 'reasonIsPrinted' : 'reasonOrRationale')}
          value={reason}
          onChange={(event) => write(event.currentTarget.value)}
          error={atField(submission, 'reason')}
          most={2000}
          minRows={3}
          autosize
          dir="auto"
          withAsterisk={needsReason(command)}
        />
      )}
      <p>{sentences.consequence(command, { value, stands: jointStatus.value ?? null })}</p>
    </FormDialog>
  );
}

const differing = (own: Status | null, { value }: JointStatus) => (own === value ? null : own);
