import { graphql } from '../../graphql/generated/gql.js';

/** What States, themes and groups of persons are called in one language; the same for everybody, and for good. */
export const namesDocument = graphql(`
  query Names($language: String!) {
    states(language: $language) {
      code
      name
    }
    labelNames(language: $language) {
      label
      name
    }
  }
`);
