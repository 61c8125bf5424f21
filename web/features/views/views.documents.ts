import { graphql } from '../../graphql/generated/gql.js';

export const savedViewsDocument = graphql(`
  query SavedViews($workspaceId: ID!) {
    savedViews(workspaceId: $workspaceId) {
      id
      maySave
      views {
        ...SavedViewParts
      }
    }
  }

  fragment SavedViewParts on SavedView {
    id
    version
    name
    state
    audience
    mayChange
  }
`);

export const saveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      ... on SavedView {
        ...SavedViewParts
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeViewDocument = graphql(`
  mutation ChangeView($input: ChangeViewInput!) {
    changeView(input: $input) {
      ... on SavedView {
        ...SavedViewParts
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeViewDocument = graphql(`
  mutation RemoveView($input: RemoveViewInput!) {
    removeView(input: $input) {
      ... on SavedView {
        ...SavedViewParts
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
