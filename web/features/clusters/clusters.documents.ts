import { graphql } from '../../graphql/generated/gql.js';

export const clustersDocument = graphql(`
  query Clusters($workspaceId: ID!) {
    clusters(workspaceId: $workspaceId) {
      id
      viewerKeeps
      clusters {
        ...KeptClusterParts
      }
    }
    workspace(id: $workspaceId) {
      id
      version
      convenersEdit
      mayChangeSettings
      organisations {
        id
        name
        acronym
        side
      }
    }
  }

  fragment KeptClusterParts on KeptCluster {
    id
    name
    convenerIds
    version
    reviews {
      reviewId
      rows
    }
  }
`);

export const addClusterDocument = graphql(`
  mutation AddCluster($input: AddClusterInput!) {
    addCluster(input: $input) {
      ...KeptClusterParts
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeClusterDocument = graphql(`
  mutation ChangeCluster($input: ChangeClusterInput!) {
    changeCluster(input: $input) {
      ...KeptClusterParts
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const archiveClusterDocument = graphql(`
  mutation ArchiveCluster($input: ArchiveClusterInput!) {
    archiveCluster(input: $input) {
      ...KeptClusterParts
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
