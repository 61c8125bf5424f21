import { graphql } from '../../graphql/generated/gql.js';

/** Whether the reader is reminded by mail. */
export const myRemindersDocument = graphql(`
  query MyReminders {
    myReminders {
      id
      isWanted
      areMailed
    }
  }
`);

export const setRemindersDocument = graphql(`
  mutation SetReminders($input: SetRemindersInput!) {
    setReminders(input: $input) {
      ... on ReminderPreference {
        id
        isWanted
        areMailed
      }
      ...RefusalParts
    }
  }
`);
