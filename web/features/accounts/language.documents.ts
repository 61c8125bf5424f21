import { graphql } from '../../graphql/generated/gql.js';

export const chooseLanguageDocument = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      ... on LanguageChoice {
        personId
        language
      }
      ...RefusalParts
    }
  }
`);
