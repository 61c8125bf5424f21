import { graphql } from '../../graphql/generated/gql.js';

export const myWorkspacesDocument = graphql(`
  query MyWorkspaces {
    myWorkspaces {
      id
      name
      stateCode
      isDemonstration
      mayImport
      reviews {
        id
        stateName
        cycleNumber
        sessionNumber
        reviewedOn
      }
    }
    mayCreateWorkspace
  }
`);

export const createWorkspaceDocument = graphql(`
  mutation CreateWorkspace($input: CreateWorkspaceInput!) {
    createWorkspace(input: $input) {
      ... on Workspace {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
