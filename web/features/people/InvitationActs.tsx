import { useIntl } from 'react-intl';
import type { InvitationFieldsFragment } from '../../graphql/generated/graphql.js';
import { useAnnounce } from '../../design/Announcer.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import {
  endorseInvitationDocument,
  renewInvitationDocument,
  withdrawInvitationDocument,
} from './invitations.documents.js';
import type { Issued } from './InviteDialog.js';
import { useRoleWord } from './role-words.js';

/** What is being done with an invitation. */
export interface InvitationAct {
  readonly kind: 'endorse' | 'renew' | 'withdraw';
  readonly invitation: InvitationFieldsFragment;
}

export interface InvitationActsProps {
  act: InvitationAct;
  /** Done; with what came of it where there is a link or a letter. */
  onDone: (issued: Issued | null) => void;
  onCancel: () => void;
}

/** Asks once before somebody is let in, gets a new link, or is not invited any more. */
export function InvitationActs({ act, onDone, onCancel }: InvitationActsProps) {
  const intl = useIntl();
  const word = useRoleWord();
  const announce = useAnnounce();
  const { kind, invitation } = act;
  const [endorse, endorsing] = useSubmission(endorseInvitationDocument);
  const [renew, renewing] = useSubmission(renewInvitationDocument);
  const [withdraw, withdrawing] = useSubmission(withdrawInvitationDocument);
  const standing = { endorse: endorsing, renew: renewing, withdraw: withdrawing }[kind];
  const { id, version: expectedVersion, email, organisation, role, invitedBy } = invitation;
  const said = {
    email,
    invitedBy,
    name: organisation?.name ?? intl.formatMessage({ id: 'people.noOrganisation' }),
    role: word(role, organisation?.side ?? null),
  };
  const submit = async () => {
    if (kind === 'withdraw') {
      const outcome = await withdraw({ id, expectedVersion });
      if (outcome.kind !== 'saved') return;
      announce(intl.formatMessage({ id: 'people.withdrawn' }, said));
      return onDone(null);
    }
    const outcome = await (kind === 'renew' ? renew : endorse)({ id, expectedVersion });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: `people.${kind}Title` }, said)}
      submitLabel={intl.formatMessage({ id: `people.${kind}` })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={standing.busy}
      problem={useProblem(standing)}
      size="small"
      destructive={kind === 'withdraw'}
    >
      <p>{intl.formatMessage({ id: `people.${kind}What` }, said)}</p>
    </FormDialog>
  );
}
