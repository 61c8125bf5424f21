import { useApolloClient } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { Side } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { AlikeNotice } from './AlikeNotice.js';
import { noteAdded } from './known-organisations.js';
import { inputOf, type Organisation } from './organisation.js';
import { OrganisationFields } from './OrganisationFields.js';
import { addOrganisationDocument } from './people.documents.js';
import { useOrganisationForm } from './useOrganisationForm.js';

export interface AddOrganisationDialogProps {
  /** The name as far as it was typed already. */
  name?: string;
  /** The sides it may be on, the likeliest first. */
  sides: readonly [Side, ...Side[]];
  /** The organisations that are there, to name the one that has nearly this name. */
  known: readonly Organisation[];
  onDone: (organisation: Organisation) => void;
  /** Takes one that is there already instead; only where one is being chosen. */
  onUse?: (organisation: Organisation) => void;
  onCancel: () => void;
}

/** A new body for rows to name; one of nearly the same name is shown before both are kept. */
export function AddOrganisationDialog({
  name = '',
  sides,
  known,
  onDone,
  onUse,
  onCancel,
}: AddOrganisationDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { cache } = useApolloClient();
  const { workspace } = useViewer();
  const [add, submission] = useSubmission(addOrganisationDocument);
  const form = useOrganisationForm({ name, acronym: '', side: sides[0] }, submission, known);
  const { draft, there } = form;
  const submit = async (isAnother: boolean) => {
    if (!form.begin()) return;
    const outcome = await add({ workspaceId: workspace.id, ...inputOf(draft), isAnother });
    if (outcome.kind !== 'saved') return;
    noteAdded(cache, workspace, outcome.value);
    announce(intl.formatMessage({ id: 'people.added' }, { name: outcome.value.name }));
    onDone(outcome.value);
  };
  const usable = there && sides.includes(there.side) ? onUse : undefined;
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'people.add' })}
      submitLabel={intl.formatMessage({ id: 'people.addSubmit' })}
      onSubmit={() => void submit(false)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={form.problem}
      size="small"
    >
      <OrganisationFields draft={draft} onChange={form.setDraft} sides={sides} errorAt={form.errorAt} />
      {there && (
        <AlikeNotice
          there={there}
          onUse={usable}
          onKeepBoth={form.isSame ? undefined : () => void submit(true)}
          busy={submission.busy}
        />
      )}
    </FormDialog>
  );
}
