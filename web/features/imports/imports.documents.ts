import { graphql } from '../../graphql/generated/gql.js';

/** Imports of the own organisation, and the reviews they can go into. */
export const importRoomDocument = graphql(`
  query ImportRoom($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      name
      stateCode
      reviews {
        id
        stateName
        cycleNumber
        sessionNumber
      }
    }
    imports(workspaceId: $workspaceId) {
      id
      fileName
      source
      appliedAt
      undoneAt
      summary {
        added
        changed
        unchanged
      }
    }
  }
`);

/** One file: what it holds, and what is odd in it. */
export const importFileDocument = graphql(`
  query ImportFile($id: ID!) {
    import(id: $id) {
      id
      workspaceId
      source
      fileName
      appliedAt
      undoneAt
      leftAsTheyAre
      summary {
        added
        changed
        unchanged
      }
      reviews {
        index
        stateName
        sessionNumber
        cycleNumber
        fileRows
        rows
        supported
        noted
        existingReviewId
        importedReviewId
        isOfWorkspaceState
      }
      problems {
        code
        message
        row
        column
        value
      }
    }
  }
`);

/** What importing one review of a file would do. */
export const previewOfImportDocument = graphql(`
  query PreviewOfImport($id: ID!, $index: Int!, $facts: ReviewFactsInput) {
    importPreview(id: $id, index: $index, facts: $facts) {
      id
      existingReviewId
      added
      changed
      unchanged
      likely
      returning
      united
      absent
      rows {
        index
        fromRows
        change
        kind
        number
        text
        recommendingStates
        position
        knownReference
        knownText
        differences {
          field
          before
          after
        }
      }
    }
  }
`);

export const applyImportDocument = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) {
      ... on Import {
        id
        appliedAt
        undoneAt
        summary {
          added
          changed
          unchanged
        }
        reviews {
          index
          existingReviewId
          importedReviewId
        }
      }
      ...RefusalParts
    }
  }
`);

export const undoImportDocument = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      ... on Import {
        id
        undoneAt
        leftAsTheyAre
      }
      ...RefusalParts
    }
  }
`);
