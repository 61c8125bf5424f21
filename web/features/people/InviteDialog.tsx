import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { InviteMutation, Role } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { inviteDocument } from './invitations.documents.js';
import type { Organisation } from './organisation.js';
import { RoleField } from './RoleField.js';
import { rolesOn } from './role-words.js';

/** An invitation right after it was made, perhaps with its link. */
export type Issued = Extract<InviteMutation['invite'], { __typename: 'Invitation' }>;

export interface InviteDialogProps {
  /** Whom they are to join; null: to administer. */
  organisation: Organisation | null;
  onDone: (issued: Issued) => void;
  onCancel: () => void;
}

/** Asks somebody in, by address and role. */
export function InviteDialog({ organisation, onDone, onCancel }: InviteDialogProps) {
  const intl = useIntl();
  const say = (id: string, values?: { name: string }) => intl.formatMessage({ id: `people.${id}` }, values);
  const { workspace } = useViewer();
  const side = organisation?.side ?? null;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(rolesOn(side)[0]);
  const [isTried, setTried] = useState(false);
  const [invite, submission] = useSubmission(inviteDocument);
  const isMissing = email.trim() === '';
  const submit = async () => {
    setTried(true);
    if (isMissing) return;
    const organisationId = organisation?.id ?? null;
    const outcome = await invite({ workspaceId: workspace.id, organisationId, email: email.trim(), role });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  return (
    <FormDialog
      title={organisation ? say('inviteTo', { name: organisation.name }) : say('inviteAdministrator')}
      submitLabel={say('inviteSubmit')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={useProblem(submission, ['email', 'role'])}
      size="small"
    >
      <TextInput
        label={intl.formatMessage({ id: 'accounts.email' })}
        description={say('inviteEmailHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="email"
        dir="ltr"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={(isTried && isMissing ? say('inviteEmailNeeded') : undefined) ?? atField(submission, 'email')}
        withAsterisk
      />
      <RoleField side={side} value={role} onChange={setRole} error={atField(submission, 'role')} />
    </FormDialog>
  );
}
