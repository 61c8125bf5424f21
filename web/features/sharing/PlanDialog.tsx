import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { FieldGroup, ReviseMatrixEntryInput } from '../../graphql/generated/graphql.js';
import { reviseMatrixEntryDocument } from '../matrix/matrix.documents.js';
import { groupOfField, isList, sidesNamedIn, versionOf, type PlanField } from '../matrix/plan-fields.js';
import { AddOrganisationDialog } from '../people/AddOrganisationDialog.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { namedRace } from './named-race.js';
import { PlanFieldInput, type PlanValue } from './PlanFieldInput.js';
import type { Page } from './usePageOf.js';

/** The parts of the plan that are revised here; tags have their place in the matrix. */
export type PlanGroup = Exclude<FieldGroup, 'TAGS'>;

type PlanChanges = Pick<ReviseMatrixEntryInput, PlanField>;

export interface PlanDialogProps {
  page: Page;
  group: PlanGroup;
  onDone: () => void;
  onCancel: () => void;
}

/** Which of a part's fields the reader may revise: partners and institutions ask for different rights. */
const fieldsOf = ({ viewerCan }: Page, group: PlanGroup): readonly PlanField[] =>
  (Object.keys(groupOfField) as PlanField[]).filter((field) => {
    if (groupOfField[field] !== group) return false;
    if (group !== 'RESPONSIBILITY') return true;
    return field === 'partnerIds' ? viewerCan.revisePartners : viewerCan.reviseInstitutions;
  });

/** One part of the plan as a form. Only what was changed is sent; somebody else's earlier change is shown beside it. */
export function PlanDialog({ page, group, onDone, onCancel }: PlanDialogProps) {
  const intl = useIntl();
  const fields = fieldsOf(page, group);
  const { row, organisations } = page;
  const [before] = useState(row);
  const [changed, setChanged] = useState<Partial<Record<PlanField, PlanValue>>>({});
  const [wanted, setWanted] = useState<{ field: PlanField; name: string } | null>(null);
  const [revise, submission] = useSubmission(reviseMatrixEntryDocument);
  const problem = useProblem({ ...submission, conflict: null }, fields);
  const send = async (expectedVersion: number) => {
    if (Object.keys(changed).length === 0) return onCancel();
    const outcome = await revise({ id: row.id, fieldGroup: group, expectedVersion, ...(changed as PlanChanges) });
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
  const valueOf = (field: PlanField) => (field in changed ? (changed[field] ?? null) : (before[field] ?? null));
  if (wanted) {
    const { field, name } = wanted;
    const take = ({ id }: { id: string }) => {
      const others = [valueOf(field)].flat().filter((one) => one !== null && one !== id) as string[];
      setChanged({ ...changed, [field]: isList(field) ? [...others, id] : id });
      setWanted(null);
    };
    return (
      <AddOrganisationDialog
        name={name}
        sides={sidesNamedIn(field)}
        known={organisations}
        onDone={take}
        onUse={take}
        onCancel={() => setWanted(null)}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'plan.editGroup' }, { group: intl.formatMessage({ id: `plan.group.${group}` }) })}
      submitLabel={intl.formatMessage({ id: 'row.save' })}
      onSubmit={() => void send(versionOf(before, fields[0]))}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      {fields.map((field) => (
        <PlanFieldInput
          key={field}
          field={field}
          value={valueOf(field)}
          onChange={(value) => setChanged({ ...changed, [field]: value })}
          organisations={organisations}
          error={atField(submission, field)}
          onWanted={page.viewerCan.addOrganisation ? (name) => setWanted({ field, name }) : undefined}
        />
      ))}
    </FormDialog>
  );
}
