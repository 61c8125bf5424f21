import { graphql } from '../../graphql/generated/gql.js';

/** A source, wherever one is listed. */
export const evidenceFragment = graphql(`
  fragment EvidenceFields on Evidence {
    id
    citation
    url
    datedOn
    audience
    withdrawnAt
    version
    isShared
    author {
      organisationId
      organisation
      person
    }
    viewerCan {
      change
    }
  }
`);

export const addEvidenceDocument = graphql(`
  mutation AddEvidence($input: AddEvidenceInput!) {
    addEvidence(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeEvidenceDocument = graphql(`
  mutation ChangeEvidence($input: ChangeEvidenceInput!) {
    changeEvidence(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawEvidenceDocument = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
