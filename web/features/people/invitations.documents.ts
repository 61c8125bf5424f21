import { graphql } from '../../graphql/generated/gql.js';

/** The invitations that concern the reader. */
export const invitationsDocument = graphql(`
  query Invitations($workspaceId: ID!) {
    invitations(workspaceId: $workspaceId) {
      areMailed
      list {
        ...InvitationFields
      }
    }
  }

  fragment InvitationFields on Invitation {
    id
    version
    email
    organisation {
      id
      name
      side
    }
    role
    invitedBy
    invitedAt
    state
    opensAt
    expiresAt
    sentAt
    viewerCan {
      endorse
      withdraw
      renew
    }
  }
`);

export const inviteDocument = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      ... on Invitation {
        ...InvitationFields
        token
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const endorseInvitationDocument = graphql(`
  mutation EndorseInvitation($input: EndorseInvitationInput!) {
    endorseInvitation(input: $input) {
      ... on Invitation {
        ...InvitationFields
        token
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const renewInvitationDocument = graphql(`
  mutation RenewInvitation($input: RenewInvitationInput!) {
    renewInvitation(input: $input) {
      ... on Invitation {
        ...InvitationFields
        token
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawInvitationDocument = graphql(`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      ... on Invitation {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** What the holder of a link sees. */
export const openedInvitationDocument = graphql(`
  query OpenedInvitation($token: String!) {
    openedInvitation(token: $token) {
      email
      workspaceName
      organisationName
      side
      role
      invitedBy
      opensAt
      expiresAt
      hasAccount
    }
  }
`);

export const acceptInvitationDocument = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ... on AcceptedInvitation {
        workspaceId
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const acceptInvitationAsNewDocument = graphql(`
  mutation AcceptInvitationAsNew($input: AcceptInvitationAsNewInput!) {
    acceptInvitationAsNew(input: $input) {
      ... on AcceptedInvitation {
        workspaceId
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
