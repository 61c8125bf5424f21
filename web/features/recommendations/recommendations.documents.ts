import { graphql } from '../../graphql/generated/gql.js';

/** The sessions a review can belong to. */
export const sessionsDocument = graphql(`
  query Sessions {
    workingGroupSessions {
      number
      cycleNumber
    }
  }
`);

export const addRecommendationDocument = graphql(`
  mutation AddRecommendation($input: AddRecommendationInput!) {
    addRecommendation(input: $input) {
      ... on Recommendation {
        id
        reference
        reviewId
      }
      ...RefusalParts
    }
  }
`);

export const correctRecommendationDocument = graphql(`
  mutation CorrectRecommendation($input: CorrectRecommendationInput!) {
    correctRecommendation(input: $input) {
      ... on Recommendation {
        id
        reviewId
        kind
        number
        reference
        text
        position
        version
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const archiveRecommendationDocument = graphql(`
  mutation ArchiveRecommendation($input: ArchiveRecommendationInput!) {
    archiveRecommendation(input: $input) {
      ... on Recommendation {
        id
        reviewId
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const createReviewDocument = graphql(`
  mutation CreateReview($input: CreateReviewInput!) {
    createReview(input: $input) {
      ... on Review {
        id
        workspaceId
        stateName
        cycleNumber
        sessionNumber
      }
      ...RefusalParts
    }
  }
`);

/** Tells that something in a review is to be read again. */
export const reviewChangesDocument = graphql(`
  subscription ReviewChanges($reviewId: ID!) {
    reviewChanged(reviewId: $reviewId) {
      entryIds
      refetchAll
    }
  }
`);

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
