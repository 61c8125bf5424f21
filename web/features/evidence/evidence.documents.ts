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
      ... on Refusal {
        code
        message
        field
      }
      ... on Conflict {
        currentVersion
        mine
        theirs
        theirsBy
      }
    }
  }
`);

export const changeEvidenceDocument = graphql(`
  mutation ChangeEvidence($input: ChangeEvidenceInput!) {
    changeEvidence(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ... on Refusal {
        code
        message
        field
      }
      ... on Conflict {
        currentVersion
        mine
        theirs
        theirsBy
      }
    }
  }
`);

export const withdrawEvidenceDocument = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ... on Refusal {
        code
        message
        field
      }
      ... on Conflict {
        currentVersion
        mine
        theirs
        theirsBy
      }
    }
  }
`);
