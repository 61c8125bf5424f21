import { graphql } from '../../graphql/generated/gql.js';

/** The queue of the reader's side. */
export const waitingForMeDocument = graphql(`
  query WaitingForMe($reviewId: ID!) {
    waitingForMe(reviewId: $reviewId) {
      id
      count
      items {
        id
        kind
        entryId
        reference
        text
        position
        recommendingStates {
          code
          label
        }
        since
        by
        bySide
        csoAssessment {
          ...ShownAssessmentFields
        }
        governmentAssessment {
          ...ShownAssessmentFields
        }
        jointStatus {
          ...JointStatusFields
        }
        question {
          id
          body
        }
      }
      releases {
        ...WaitingReleaseFields
      }
      mentions {
        id
        entryId
        reference
        body
        by
        since
      }
      viewerCan {
        moveJointStatus
        answerQuestions
      }
    }
  }
`);

/** How many things wait: for the navigation. */
export const waitingCountDocument = graphql(`
  query WaitingCount($reviewId: ID!) {
    waitingForMe(reviewId: $reviewId) {
      id
      count
    }
  }
`);

export const seeToMentionDocument = graphql(`
  mutation SeeToMention($input: SeeToMentionInput!) {
    seeToMention(input: $input) {
      ... on SeenMention {
        id
        seenAt
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
