import { graphql } from '../../graphql/generated/gql.js';

/** A file of a source, and of the cleaned copy what the person should know of it. */
export const evidenceFileFragment = graphql(`
  fragment EvidenceFileFields on EvidenceFile {
    id
    name
    kind
    byteSize
    removed
    remaining
  }
`);

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
    hasSource
    file {
      ...EvidenceFileFields
    }
    cleanedFile {
      ...EvidenceFileFields
    }
    sharedWith
    author {
      organisationId
      organisation
      person
    }
    viewerCan {
      change
      share
      withdraw
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

export const renameEvidenceFileDocument = graphql(`
  mutation RenameEvidenceFile($input: RenameEvidenceFileInput!) {
    renameEvidenceFile(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeEvidenceFileDocument = graphql(`
  mutation RemoveEvidenceFile($input: RemoveEvidenceFileInput!) {
    removeEvidenceFile(input: $input) {
      ... on Evidence {
        ...EvidenceFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Asked for only when somebody opens it. */
export const sourceOfEvidenceDocument = graphql(`
  query SourceOfEvidence($evidenceId: ID!) {
    sourceOfEvidence(evidenceId: $evidenceId) {
      id
      name
      contact
      consent
      version
      changedAt
    }
  }
`);

export const keepSourceDocument = graphql(`
  mutation KeepSource($input: KeepSourceInput!) {
    keepSource(input: $input) {
      ... on SourceKept {
        evidenceId
        isKept
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const deleteSourceDocument = graphql(`
  mutation DeleteSource($input: DeleteSourceInput!) {
    deleteSource(input: $input) {
      ... on SourceKept {
        evidenceId
        isKept
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
