import { revertAssessmentDocument } from '../assessments/assessments.documents.js';
import { revertMatrixEntryDocument } from '../matrix/matrix.documents.js';
import type { BeforeWriting } from '../matrix/row-tools.js';
import type { HistoryEvent } from '../recommendations/history-words.js';
import { PutBackDialog } from '../recommendations/PutBackDialog.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import type { PutBack } from './put-back.js';

export interface PutBackAskingProps {
  organisations: readonly { readonly id: string; readonly name: string }[];
  event: HistoryEvent;
  target: PutBack;
  /** Where it becomes a step of the person's that the matrix can take back. */
  beforeWriting?: BeforeWriting;
  onDone: () => void;
  onOutdated: () => void;
  onCancel: () => void;
}

/** Asks, and writes what stood before to the thing the event is of. */
export function PutBackAsking(props: PutBackAskingProps) {
  const { organisations, event, target, beforeWriting, onDone, onOutdated, onCancel } = props;
  const [revertEntry, ofEntry] = useSubmission(revertMatrixEntryDocument);
  const [revertAssessment, ofAssessment] = useSubmission(revertAssessmentDocument);
  const { kind, ...of } = target;
  const putBackRow = async (input: Parameters<typeof revertEntry>[0]) => {
    const fields = event.changes.map(({ field }) => field);
    const noteStep = beforeWriting?.(target.id, fields);
    const outcome = await revertEntry(input);
    if (outcome.kind === 'saved') noteStep?.(outcome.value);
    return outcome;
  };
  const submit = async () => {
    const input = { ...of, eventId: event.id };
    const outcome = await (kind === 'entry' ? putBackRow(input) : revertAssessment(input));
    if (outcome.kind === 'conflict') onOutdated();
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <PutBackDialog
      event={event}
      organisations={organisations}
      submission={kind === 'entry' ? ofEntry : ofAssessment}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    />
  );
}
