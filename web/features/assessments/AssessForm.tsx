import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Bdi } from '../../design/Bdi.js';
import type { AssessmentFormQuery } from '../../graphql/generated/graphql.js';
import { DraftNote } from '../matrix/DraftNote.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField } from '../recommendations/useSubmission.js';
import { AssessFields, NoEvidenceField } from './AssessFields.js';
import { AssessmentConflict } from './AssessmentConflict.js';
import { owesEvidence } from './assessment-draft.js';
import classes from './assessments.module.css';
import { EvidencePicker } from './EvidencePicker.js';
import { useAssessmentDraft } from './useAssessmentDraft.js';
import { useRecording } from './useRecording.js';

export interface AssessFormProps {
  page: AssessmentFormQuery['recommendationPage'];
  onRecorded: () => void;
  onClose: () => void;
}

/** The fields that show what stands against them. */
const SHOWN = ['status', 'rationale', 'asOf', 'evidenceIds', 'noEvidenceReason'];

/** The form itself; what is typed into it outlives closing it. */
export function AssessForm({ page, onRecorded, onClose }: AssessFormProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const say = (id: string) => intl.formatMessage({ id: `assessments.${id}` });
  const { row, viewerCan } = page;
  const { draft, typed, seenVersion, change, drop, sources, addSource } = useAssessmentDraft(page);
  const { record, flaw, submission } = useRecording(page.id, seenVersion);
  const problem = useProblem({ ...submission, conflict: null }, SHOWN);
  const errorAt = (field: string) => (flaw === field ? say(`flaw.${flaw}`) : atField(submission, field));
  const submit = async () => {
    if (!(await record(draft))) return;
    drop();
    announce(say('recorded'));
    onRecorded();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'assessments.titleOf' }, { reference: row.reference })}
      submitLabel={say(submission.conflict ? 'recordMine' : 'record')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      onDiscard={drop}
      busy={submission.busy}
      problem={problem}
    >
      <p className={classes.paper} dir="auto">
        <strong>
          <Bdi>{row.reference}</Bdi>
        </strong>
        {row.text}
      </p>
      <DraftNote typed={typed} onDiscard={drop} />
      {submission.conflict && (
        <AssessmentConflict
          conflict={submission.conflict}
          onTakeTheirs={({ noEvidenceReason, ...theirs }) =>
            change({ ...theirs, noEvidenceReason: noEvidenceReason ?? '' })
          }
        />
      )}
      <AssessFields draft={draft} onChange={change} errorAt={errorAt} />
      <EvidencePicker
        entryId={page.id}
        evidence={sources}
        chosen={draft.evidenceIds}
        onChoose={(evidenceIds) => change({ evidenceIds })}
        draft={draft.source}
        onDraft={(source) => change({ source })}
        canAdd={viewerCan.addEvidence}
        onAdded={addSource}
        error={errorAt('evidenceIds')}
      />
      {owesEvidence(draft) && <NoEvidenceField draft={draft} onChange={change} errorAt={errorAt} />}
      <p className={classes.about}>{say('whoSees')}</p>
    </FormDialog>
  );
}
