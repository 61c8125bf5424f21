import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { Role, Side } from '../../graphql/generated/graphql.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { useViewer } from '../workspaces/viewer.js';
import { InTheirName } from './InTheirName.js';
import {
  changeMemberRoleDocument,
  leaveWorkspaceDocument,
  reinstateMemberDocument,
  removeMemberDocument,
  suspendMemberDocument,
} from './members.documents.js';
import type { Member } from './organisation.js';
import { RoleField } from './RoleField.js';

/** What is being done with a member. */
export interface MemberAct {
  readonly kind: 'role' | 'suspend' | 'reinstate' | 'remove' | 'leave';
  readonly member: Member;
  /** The side they are on; none for administrators without an organisation. */
  readonly side: Side | null;
}

export interface MemberDialogProps {
  act: MemberAct;
  onDone: () => void;
  onCancel: () => void;
}

/** Asks once what is to become of a member, and says what that means for them. */
export function MemberDialog({ act, onDone, onCancel }: MemberDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const { kind, member, side } = act;
  const [role, setRole] = useState<Role>(member.roles.find((one) => one !== 'ADMINISTRATOR') ?? 'ADMINISTRATOR');
  const { carryOut, submission } = useMemberAct(act, role);
  const said = { name: member.name, state: useViewer().workspace.name };
  const submit = async () => {
    if (!(await carryOut())) return;
    if (kind === 'leave') return location.assign('/');
    announce(intl.formatMessage({ id: `people.memberDone.${kind}` }, said));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: `people.memberTitle.${kind}` }, said)}
      submitLabel={intl.formatMessage({ id: `people.memberAct.${kind}` })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={useProblem(submission)}
      size="small"
      destructive={kind === 'remove' || kind === 'suspend' || kind === 'leave'}
    >
      {kind === 'role' ? (
        <RoleField side={side} value={role} onChange={setRole} />
      ) : (
        <p>{intl.formatMessage({ id: `people.memberWhat.${kind}` }, said)}</p>
      )}
      {(kind === 'remove' || kind === 'suspend' || kind === 'leave') && <InTheirName personId={member.personId} />}
    </FormDialog>
  );
}

/** Sends the act; gives whether it was done. */
function useMemberAct({ kind, member: { membershipId } }: MemberAct, role: Role) {
  const { workspace } = useViewer();
  const [changeRole, changing] = useSubmission(changeMemberRoleDocument);
  const [remove, removing] = useSubmission(removeMemberDocument);
  const [suspend, suspending] = useSubmission(suspendMemberDocument);
  const [reinstate, reinstating] = useSubmission(reinstateMemberDocument);
  const [leave, leaving] = useSubmission(leaveWorkspaceDocument);
  const acts = {
    role: { send: () => changeRole({ membershipId, role }), submission: changing },
    remove: { send: () => remove({ membershipId }), submission: removing },
    suspend: { send: () => suspend({ membershipId }), submission: suspending },
    reinstate: { send: () => reinstate({ membershipId }), submission: reinstating },
    leave: { send: () => leave({ workspaceId: workspace.id }), submission: leaving },
  };
  const { send, submission } = acts[kind];
  return { carryOut: async () => (await send()).kind === 'saved', submission };
}
