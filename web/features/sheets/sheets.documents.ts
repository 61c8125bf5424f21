import { graphql } from '../../graphql/generated/gql.js';

/** Spreadsheets of the own organisation, and the reviews they can be laid onto. */
export const sheetRoomDocument = graphql(`
  query SheetRoom($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      reviews {
        id
        stateName
        cycleNumber
        sessionNumber
      }
    }
    matrixFiles(workspaceId: $workspaceId) {
      id
      fileName
      appliedAt
      undoneAt
      summary {
        rows
        cells
      }
    }
  }
`);

/** One spreadsheet: its sheets, and what their columns likely hold. */
export const sheetFileDocument = graphql(`
  query SheetFile($id: ID!) {
    matrixFile(id: $id) {
      id
      workspaceId
      reviewId
      fileName
      exportedOn
      appliedAt
      undoneAt
      leftAsTheyAre
      summary {
        rows
        cells
      }
      sheets {
        index
        name
        rowCount
        headRow
        guesses {
          column
          field
        }
        opening {
          row
          cells
        }
      }
    }
  }
`);

/** What laying it onto a review would do. */
export const sheetPreviewDocument = graphql(`
  query SheetPreview($id: ID!, $layout: MatrixLayoutInput!) {
    matrixFilePreview(id: $id, layout: $layout) {
      id
      unchanged
      absent
      ignoredColumns
      strays {
        row
        problem
        written
        fitting
      }
      rows {
        entryId
        reference
        text
        row
        stamp
        isBaseKnown
        lockedChanged
        cells {
          field
          fate
          mayBeTaken
          problem
          isGuess
          written
          file
          base
          now
          changedBy
        }
      }
    }
  }
`);

export const applySheetDocument = graphql(`
  mutation ApplyMatrixFile($input: ApplyMatrixFileInput!) {
    applyMatrixFile(input: $input) {
      ... on MatrixFile {
        id
        reviewId
        appliedAt
        undoneAt
        summary {
          rows
          cells
        }
      }
      ...RefusalParts
    }
  }
`);

export const undoSheetDocument = graphql(`
  mutation UndoMatrixFile($input: UndoMatrixFileInput!) {
    undoMatrixFile(input: $input) {
      ... on MatrixFile {
        id
        undoneAt
        leftAsTheyAre
      }
      ...RefusalParts
    }
  }
`);
