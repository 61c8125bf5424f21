import { graphql } from '../../graphql/generated/gql.js';

/** A planned measure, wherever its words are changed. */
export const actionFragment = graphql(`
  fragment ActionFields on Action {
    id
    version
    title
    state
    dueOn
    ownerOrganisationId
    audience
    viewerCan {
      change
      share
      withdraw
    }
  }
`);

/** The measures of one row, for the panel over the matrix. */
export const actionsOfEntryDocument = graphql(`
  query ActionsOfEntry($entryId: ID!) {
    actionsOfEntry(entryId: $entryId) {
      ...ActionFields
    }
  }
`);

export const planActionDocument = graphql(`
  mutation PlanAction($input: PlanActionInput!) {
    planAction(input: $input) {
      ... on Action {
        ...ActionFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeActionDocument = graphql(`
  mutation ChangeAction($input: ChangeActionInput!) {
    changeAction(input: $input) {
      ... on Action {
        ...ActionFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeActionDocument = graphql(`
  mutation RemoveAction($input: RemoveActionInput!) {
    removeAction(input: $input) {
      ... on Action {
        id
        version
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
