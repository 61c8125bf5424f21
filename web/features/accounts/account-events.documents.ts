import { graphql } from '../../graphql/generated/gql.js';

export const accountEventsDocument = graphql(`
  query AccountEvents($after: ID) {
    accountEvents(after: $after) {
      events {
        id
        kind
        at
        device
        isByOther
        by
      }
      after
    }
  }
`);
