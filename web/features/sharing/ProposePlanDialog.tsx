import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FirstReaders, usualReaders, type FirstAudience } from '../recommendations/FirstReaders.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { namedRace } from './named-race.js';
import { proposedFields, type Proposal, type ProposedField } from './plan-words.js';
import { PlanFieldInput, type PlanValue } from './PlanFieldInput.js';
import { proposePlanDocument } from './proposed-plans.documents.js';
import classes from './proposed-plans.module.css';
import type { Page } from './usePageOf.js';

export interface ProposePlanDialogProps {
  page: Page;
  /** What the own organisation proposes already; null for its first. */
  plan: Proposal | null;
  /** Of a new one: for whom it can be. */
  audiences?: readonly FirstAudience[];
  onDone: () => void;
  onCancel: () => void;
}

/** What the own organisation, or one of its members for themselves, proposes for the plan, whole. What is left empty says nothing of the field. */
export function ProposePlanDialog({ page, plan, audiences = [], onDone, onCancel }: ProposePlanDialogProps) {
  const intl = useIntl();
  const { id: entryId, organisations } = page;
  const [before] = useState(plan);
  const [chosen, setChosen] = useState(usualReaders);
  const fixed = before ? (before.audience as FirstAudience) : audiences.length === 1 ? audiences[0] : null;
  const audience = fixed ?? chosen;
  const [changed, setChanged] = useState<Partial<Record<ProposedField, PlanValue>>>({});
  const [propose, submission] = useSubmission(proposePlanDocument);
  const problem = useProblem({ ...submission, conflict: null }, proposedFields);
  const send = async (expectedVersion: number | null) => {
    if (before && Object.keys(changed).length === 0) return onCancel();
    const outcome = await propose({ entryId, expectedVersion, audience, ...(changed as object) });
    if (outcome.kind === 'saved') onDone();
  };
  if (submission.conflict) {
    const { currentVersion } = submission.conflict;
    return (
      <LostRace
        race={namedRace(submission.conflict, organisations)}
        busy={submission.busy}
        onKeepMine={() => void send(currentVersion)}
        onTakeTheirs={onDone}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: before ? 'proposals.changeTitle' : 'proposals.proposeTitle' })}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => void send(before?.version ?? null)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <FirstReaders value={audience} {...(!fixed && { onChange: setChosen })} />
      <p>{intl.formatMessage({ id: 'proposals.formHelp' })}</p>
      <div className={classes.fields}>
        {proposedFields.map((field) => (
          <PlanFieldInput
            key={field}
            field={field}
            value={field in changed ? (changed[field] ?? null) : (before?.[field] ?? null)}
            onChange={(value) => setChanged({ ...changed, [field]: value })}
            organisations={organisations}
            error={atField(submission, field)}
          />
        ))}
      </div>
    </FormDialog>
  );
}
