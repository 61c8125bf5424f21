import { graphql } from '../../graphql/generated/gql.js';

/** The tags a row of a workspace can have. */
export const tagChoicesDocument = graphql(`
  query TagChoices($workspaceId: ID!, $language: String!) {
    tagChoices(workspaceId: $workspaceId) {
      themes {
        id
        scheme
        label
      }
      affectedGroups
    }
    sdgTargets(language: $language) {
      code
      title
    }
  }
`);

export const reviseTagsDocument = graphql(`
  mutation ReviseTags($input: ReviseTagsInput!) {
    reviseTags(input: $input) {
      ... on MatrixRow {
        ...MatrixRowFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
