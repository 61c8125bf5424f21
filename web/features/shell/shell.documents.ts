import { graphql } from '../../graphql/generated/gql.js';

export const paragraphsDocument = graphql(`
  query Paragraphs($reviewId: ID!) {
    matrix(reviewId: $reviewId) {
      id
      rows {
        id
        reference
        text
      }
    }
  }
`);
