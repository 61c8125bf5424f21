import { useApolloClient } from '@apollo/client/react';
import type { PeopleQuery } from '../../graphql/generated/graphql.js';
import { AddOrganisationDialog } from './AddOrganisationDialog.js';
import { ArchiveOrganisationDialog } from './ArchiveOrganisationDialog.js';
import { ChangeOrganisationDialog } from './ChangeOrganisationDialog.js';
import { HistoryDialog } from './HistoryDialog.js';
import { InvitationActs, type InvitationAct } from './InvitationActs.js';
import { invitationsDocument } from './invitations.documents.js';
import { InviteDialog, type Issued } from './InviteDialog.js';
import { IssuedDialog } from './IssuedDialog.js';
import { MemberDialog, type MemberAct } from './MemberDialog.js';
import { SIDES } from './organisation.js';
import type { OrganisationAct } from './OrganisationItem.js';

/** What is being done among the people of a workspace. */
export type PeopleAct =
  | { readonly kind: 'add' | 'history' | 'inviteAdministrator' }
  | { readonly kind: 'organisation'; readonly act: OrganisationAct }
  | { readonly kind: 'member'; readonly act: MemberAct }
  | { readonly kind: 'invitation'; readonly act: InvitationAct }
  | { readonly kind: 'issued'; readonly issued: Issued };

export interface PeopleDialogsProps {
  act: PeopleAct;
  people: PeopleQuery['people'];
  onAct: (act: PeopleAct | null) => void;
  reread: () => void;
}

/** The one dialog that is open. */
export function PeopleDialogs({ act, people, onAct, reread }: PeopleDialogsProps) {
  const client = useApolloClient();
  const known = people.organisations.map(({ organisation }) => organisation);
  const close = () => onAct(null);
  const done = () => {
    close();
    reread();
  };
  const issued = (made: Issued | null) => {
    onAct(made && { kind: 'issued', issued: made });
    void client.refetchQueries({ include: [invitationsDocument] });
  };
  switch (act.kind) {
    case 'add':
      return <AddOrganisationDialog sides={SIDES} known={known} onDone={done} onCancel={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'inviteAdministrator':
      return <InviteDialog organisation={null} onDone={issued} onCancel={close} />;
    case 'issued':
      return <IssuedDialog issued={act.issued} onClose={close} />;
    case 'invitation':
      return <InvitationActs act={act.act} onDone={issued} onCancel={close} />;
    case 'member':
      return <MemberDialog act={act.act} onDone={done} onCancel={close} />;
    case 'organisation':
      return <OfOrganisation act={act.act} known={known} {...{ done, close, issued }} />;
  }
}

interface OfOrganisationProps {
  act: OrganisationAct;
  known: readonly PeopleQuery['people']['organisations'][number]['organisation'][];
  done: () => void;
  close: () => void;
  issued: (made: Issued) => void;
}

function OfOrganisation({ act: { kind, of }, known, done, close, issued }: OfOrganisationProps) {
  switch (kind) {
    case 'change':
      return <ChangeOrganisationDialog of={of} known={known} onDone={done} onCancel={close} />;
    case 'archive':
      return <ArchiveOrganisationDialog of={of} onDone={done} onCancel={close} />;
    case 'invite':
      return <InviteDialog organisation={of.organisation} onDone={issued} onCancel={close} />;
  }
}
