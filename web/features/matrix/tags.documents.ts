import { graphql } from '../../graphql/generated/gql.js';

/** The tags a row of a workspace can have. */
export const tagChoicesDocument = graphql(`
  query TagChoices($workspaceId: ID!) {
    tagChoices(workspaceId: $workspaceId) {
      themes {
        id
        scheme
        label
      }
      affectedGroups
    }
    sdgTargets {
      code
      titleEn
      titleFr
      titleEs
      titleAr
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
