import { graphql } from '../../graphql/generated/gql.js';

/** What remains of something that was shared and withdrawn. */
export const withdrawalFragment = graphql(`
  fragment WithdrawalFields on Withdrawal {
    id
    kind
    audience
    writtenAt
    author {
      organisation
      side
    }
  }
`);

/** A release that waits for a second coordinator, or what became of one. */
export const waitingReleaseFragment = graphql(`
  fragment WaitingReleaseFields on WaitingRelease {
    id
    kind
    entryId
    reference
    state
    reason
    isToDecide
    writtenAt
    shown {
      ...ShownThingFields
    }
    author {
      organisation
      person
    }
  }
`);

export const decideReleaseDocument = graphql(`
  mutation DecideRelease($input: DecideReleaseInput!) {
    decideRelease(input: $input) {
      ... on ReleaseRequest {
        id
        state
        reason
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const takeBackReleaseDocument = graphql(`
  mutation TakeBackRelease($input: TakeBackReleaseInput!) {
    takeBackRelease(input: $input) {
      ... on ReleaseRequest {
        id
        state
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
