import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Bdi } from '../../design/Bdi.js';
import { DateField } from '../../design/DateField.js';
import type { AssessmentFormQuery } from '../../graphql/generated/graphql.js';
import { todayHere } from '../../lib/parse-date.js';
import { useFormat } from '../../lib/useFormat.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { StatusChoice } from '../recommendations/StatusChoice.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { AssessmentConflict } from './AssessmentConflict.js';
import { draftFrom, keptDrafts, owesEvidence, type AssessmentDraft } from './assessment-draft.js';
import classes from './assessments.module.css';
import { EvidencePicker } from './EvidencePicker.js';
import { useRecording } from './useRecording.js';

export interface AssessFormProps {
  page: AssessmentFormQuery['recommendationPage'];
  onRecorded: () => void;
  onClose: () => void;
}

const SHOWN = ['status', 'rationale', 'asOf', 'evidenceIds', 'noEvidenceReason'];

/** The form itself; what is typed into it outlives closing it. */
export function AssessForm({ page, onRecorded, onClose }: AssessFormProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const announce = useAnnounce();
  const say = (id: string) => intl.formatMessage({ id: `assessments.${id}` });
  const { id: entryId, row, ownAssessment, viewerCan } = page;
  const { personId } = useViewer();
  const key = `${personId} ${entryId}`;
  const [draft, setKept] = useState(() => keptDrafts.of(key) ?? draftFrom(ownAssessment, todayHere()));
  const [added, setAdded] = useState<typeof page.evidence>([]);
  const { record, flaw, submission } = useRecording(page);
  const problem = useProblem({ ...submission, conflict: null }, SHOWN);
  const change = (patch: Partial<AssessmentDraft>) => {
    const next = { ...draft, ...patch };
    keptDrafts.keep(key, next);
    setKept(next);
  };
  const submit = async () => {
    if (!(await record(draft))) return;
    keptDrafts.drop(key);
    announce(say('recorded'));
    onRecorded();
  };
  const sources = [...page.evidence, ...added.filter(({ id }) => !page.evidence.some((piece) => piece.id === id))];
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'assessments.titleOf' }, { reference: row.reference })}
      submitLabel={say(submission.conflict ? 'recordMine' : 'record')}
      onSubmit={() => void submit()}
      onCancel={onClose}
      busy={submission.busy}
      problem={problem}
    >
      <p className={classes.paper} dir="auto">
        <strong>
          <Bdi>{row.reference}</Bdi>
        </strong>
        {row.text}
      </p>
      {submission.conflict && (
        <AssessmentConflict
          conflict={submission.conflict}
          onTakeTheirs={({ status, rationale, noEvidenceReason, evidenceIds, asOf }) =>
            change({ status, rationale, noEvidenceReason: noEvidenceReason ?? '', evidenceIds, asOf })
          }
        />
      )}
      <StatusChoice
        label={say('status')}
        value={draft.status}
        onChange={(status) => change({ status })}
        error={flaw === 'status' ? say('chooseStatus') : atField(submission, 'status')}
      />
      <Textarea
        label={say('rationale')}
        description={say('rationaleHelp')}
        value={draft.rationale}
        onChange={(event) => change({ rationale: event.currentTarget.value })}
        error={atField(submission, 'rationale')}
        maxLength={4000}
        minRows={3}
        maxRows={10}
        autosize
        dir="auto"
      />
      <DateField
        label={say('asOf')}
        value={draft.asOf}
        onChange={(asOf) => change({ asOf })}
        format={format.date}
        locale={intl.locale}
        calendar={calendar.labels}
        notADay={calendar.notADay}
        error={flaw === 'asOf' ? calendar.notADay : atField(submission, 'asOf')}
        required
      />
      <EvidencePicker
        entryId={entryId}
        evidence={sources}
        chosen={draft.evidenceIds}
        onChoose={(evidenceIds) => change({ evidenceIds })}
        draft={draft.source}
        onDraft={(source) => change({ source })}
        canAdd={viewerCan.addEvidence}
        onAdded={(piece) => {
          setAdded([...added, piece]);
          change({ evidenceIds: [...draft.evidenceIds, piece.id], source: draftFrom(null, '').source });
        }}
        error={atField(submission, 'evidenceIds')}
      />
      {owesEvidence(draft) && (
        <Textarea
          label={say('noEvidenceReason')}
          description={say('noEvidenceHelp')}
          value={draft.noEvidenceReason}
          onChange={(event) => change({ noEvidenceReason: event.currentTarget.value })}
          error={atField(submission, 'noEvidenceReason')}
          maxLength={1000}
          minRows={2}
          autosize
          dir="auto"
        />
      )}
      <p className={classes.about}>{say('whoSees')}</p>
    </FormDialog>
  );
}
