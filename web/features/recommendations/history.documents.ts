import { graphql } from '../../graphql/generated/gql.js';

/** An event of the record, wherever a history is shown. */
export const historyEventFragment = graphql(`
  fragment HistoryEventFields on HistoryEvent {
    id
    action
    subjectType
    audience
    at
    person
    organisation
    side
    isRevertible
    revertOf
    changes {
      field
      before
      after
    }
  }
`);
