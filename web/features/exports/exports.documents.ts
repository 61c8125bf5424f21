import { graphql } from '../../graphql/generated/gql.js';

/** Whether the reader may take the matrix away as a file. */
export const mayExportMatrixDocument = graphql(`
  query MayExportMatrix($reviewId: ID!) {
    review(id: $reviewId) {
      id
      viewerCanExportMatrix
    }
  }
`);
