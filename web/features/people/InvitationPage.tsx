import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import type { OpenedInvitationQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { signOutDocument } from '../accounts/accounts.documents.js';
import { EntryPage } from '../accounts/EntryPage.js';
import entry from '../accounts/EntryPage.module.css';
import { useSubmission } from '../recommendations/useSubmission.js';
import { Unreachable } from '../workspaces/Unreachable.js';
import { workspaceUrl } from '../workspaces/urls.js';
import { AcceptAsNewForm } from './AcceptAsNewForm.js';
import { acceptInvitationDocument, openedInvitationDocument } from './invitations.documents.js';
import { useRoleWord } from './role-words.js';

type Invitation = NonNullable<OpenedInvitationQuery['openedInvitation']>;

export interface InvitationPageProps {
  /** The name of who is signed in; null when nobody is. */
  signedInAs: string | null;
  /** Leads to the sign-in page, and from there back here. */
  onSignIn: () => void;
}

/** What stands behind `#` in the address: browsers keep it to themselves. A second link may be opened in the same tab. */
function useToken(): string {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const read = () => setToken(location.hash.slice(1));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}

/** Where somebody comes in by the link of an invitation: with a new account, or with the one they have. */
export function InvitationPage(props: InvitationPageProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `invitation.${id}` });
  const token = useToken();
  const { data, error, refetch } = useQuery(openedInvitationDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  if (error) return <Unreachable error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  if (!data) return <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (!data.openedInvitation) {
    return (
      <EntryPage title={say('over')}>
        <p>{say('overHelp')}</p>
        <a href="/">{intl.formatMessage({ id: 'shell.toWorkspaces' })}</a>
      </EntryPage>
    );
  }
  return <Opened key={token} invitation={data.openedInvitation} token={token} {...props} />;
}

function Opened({ invitation, token, ...props }: InvitationPageProps & { invitation: Invitation; token: string }) {
  const intl = useIntl();
  const { dateTime } = useFormat();
  const word = useRoleWord();
  const [isOpen] = useState(() => new Date(invitation.opensAt) <= new Date());
  const { workspaceName, organisationName, side = null, role, invitedBy, email, hasAccount } = invitation;
  const where = organisationName ?? intl.formatMessage({ id: 'people.noOrganisation' });
  const said = { name: invitedBy, state: workspaceName, where, role: word(role, side), email };
  const say = (id: string) => intl.formatMessage({ id: `invitation.${id}` }, said);
  return (
    <EntryPage title={say('title')}>
      <div className={entry.form}>
        <p>{say('what')}</p>
        {!isOpen && (
          <Notice tone="info">
            {intl.formatMessage({ id: 'invitation.notYet' }, { from: dateTime(invitation.opensAt) })}
          </Notice>
        )}
        {isOpen && (props.signedInAs || hasAccount) && <WithAccount token={token} email={email} {...props} />}
        {isOpen && !props.signedInAs && !hasAccount && <AcceptAsNewForm token={token} email={email} />}
      </div>
    </EntryPage>
  );
}

function WithAccount({ token, email, signedInAs, onSignIn }: InvitationPageProps & { token: string; email: string }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `invitation.${id}` }, { name: signedInAs ?? '', email });
  const client = useApolloClient();
  const [accept, { refusal, hasFailed, busy }] = useSubmission(acceptInvitationDocument);
  const [signOut] = useMutation(signOutDocument);
  const submit = async () => {
    const outcome = await accept({ token });
    if (outcome.kind === 'saved') location.replace(workspaceUrl(outcome.value.workspaceId));
  };
  const another = async () => {
    await signOut();
    await client.resetStore();
  };
  if (!signedInAs) {
    return (
      <>
        <p>{say('hasAccount')}</p>
        <Button onClick={onSignIn} fullWidth>
          {intl.formatMessage({ id: 'accounts.signIn' })}
        </Button>
      </>
    );
  }
  const problem = hasFailed ? intl.formatMessage({ id: 'row.failed' }) : refusal?.message;
  return (
    <>
      <p>{say('signedIn')}</p>
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
      <Button onClick={() => void submit()} loading={busy} fullWidth>
        {say('accept')}
      </Button>
      <Button variant="default" onClick={() => void another()} fullWidth>
        {say('notMe')}
      </Button>
    </>
  );
}
