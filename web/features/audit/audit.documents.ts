import { graphql } from '../../graphql/generated/gql.js';

export const workspaceRecordDocument = graphql(`
  query WorkspaceRecord($workspaceId: ID!) {
    workspaceRecord(workspaceId: $workspaceId) {
      workspaceId
      chains {
        id
        audience
        organisation
        side
        events
        head
      }
      exports {
        id
        action
        title
        format
        audience
        recordNumber
        rows
        rowsOfReview
        at
        person
        organisation
      }
    }
  }
`);
