import { graphql } from '../../graphql/generated/gql.js';

/** A thing exactly as others will read it. */
export const shownThingFragment = graphql(`
  fragment ShownThingFields on ShownThing {
    organisation
    side
    status
    text
    facts {
      field
      value
    }
    evidence {
      citation
      url
      datedOn
    }
  }
`);

/** All the ways in which the reader may share a thing. */
export const shareableDocument = graphql(`
  query Shareable($kind: ShareKind!, $id: ID!) {
    shareable(kind: $kind, id: $id) {
      id
      kind
      audience
      expectedVersion
      offers {
        audience
        shown {
          ...ShownThingFields
        }
        before {
          ...ShownThingFields
        }
        fingerprint
        needsSecond
        makesOutdated
        refusal {
          code
          message
          field
        }
      }
    }
  }
`);

export const shareThingDocument = graphql(`
  mutation ShareThing($input: ShareThingInput!) {
    shareThing(input: $input) {
      ... on SharedThing {
        id
        isWaiting
        snapshotId
        madeOutdated
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawThingDocument = graphql(`
  mutation WithdrawThing($input: WithdrawThingInput!) {
    withdrawThing(input: $input) {
      ... on Withdrawal {
        id
        kind
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
