import { graphql } from '../../graphql/generated/gql.js';

export const changeMemberRoleDocument = graphql(`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      ... on ChangedMembership {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeMemberDocument = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      ... on ChangedMembership {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const suspendMemberDocument = graphql(`
  mutation SuspendMember($input: SuspendMemberInput!) {
    suspendMember(input: $input) {
      ... on ChangedMembership {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reinstateMemberDocument = graphql(`
  mutation ReinstateMember($input: ReinstateMemberInput!) {
    reinstateMember(input: $input) {
      ... on ChangedMembership {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const leaveWorkspaceDocument = graphql(`
  mutation LeaveWorkspace($input: LeaveWorkspaceInput!) {
    leaveWorkspace(input: $input) {
      ... on LeftWorkspace {
        workspaceId
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Who was what, by whom and since when. */
export const membershipHistoryDocument = graphql(`
  query MembershipHistory($workspaceId: ID!) {
    membershipHistory(workspaceId: $workspaceId) {
      id
      kind
      personName
      organisationName
      from
      to
      at
      by
    }
  }
`);

export const rowsInNameDocument = graphql(`
  query RowsInName($workspaceId: ID!, $personId: ID!) {
    portfolios(workspaceId: $workspaceId, personId: $personId) {
      id
      portfolios {
        personId
        rows {
          id
        }
      }
    }
  }
`);
