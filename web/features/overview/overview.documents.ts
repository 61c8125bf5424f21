import { graphql } from '../../graphql/generated/gql.js';

/** Where a review stands. */
export const overviewOfReviewDocument = graphql(`
  query OverviewOfReview($reviewId: ID!) {
    overview(reviewId: $reviewId) {
      id
      governmentHasJoined
      oldAfterMonths
      themeScheme
      ownDrafts
      review {
        id
        workspaceId
        stateName
        cycleNumber
        sessionNumber
        reportSymbol
        addendumSymbol
        decisionSymbol
        reviewedOn
        adoptedOn
        midTermOn
        nextReviewOn
        version
      }
      totals {
        all
        supported
        noted
        pending
        pledges
        csoAtLeastPartially
        governmentAtLeastPartially
        csoAssessed
        governmentAssessed
        proposed
        agreed
        disputed
        outdated
        apart
        late
        old
      }
      themes {
        themeId: id
        name
        count
        governmentAtLeastPartially
        csoAtLeastPartially
        apart
        disputed
        government {
          FULLY_IMPLEMENTED
          PARTIALLY_IMPLEMENTED
          IN_PROGRESS
          NOT_STARTED
          REGRESSED
          NO_INFORMATION
          NOT_ASSESSED
        }
        cso {
          FULLY_IMPLEMENTED
          PARTIALLY_IMPLEMENTED
          IN_PROGRESS
          NOT_STARTED
          REGRESSED
          NO_INFORMATION
          NOT_ASSESSED
        }
      }
      disputed {
        id
        reference
        text
        government
        cso
      }
      late {
        id
        reference
        text
        deadline
        daysLate
      }
      old {
        id
        reference
        text
        updatedAt
      }
      calendar {
        kind
        on
        isSuggestion
      }
    }
    matrix(reviewId: $reviewId) {
      id
      clusters {
        id
        name
      }
      viewerCan {
        editRecommendations
      }
    }
  }
`);

export const changeReviewDocument = graphql(`
  mutation ChangeReview($input: ChangeReviewInput!) {
    changeReview(input: $input) {
      ... on Review {
        id
        reportSymbol
        addendumSymbol
        decisionSymbol
        reviewedOn
        adoptedOn
        midTermOn
        nextReviewOn
        version
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** How much waits for the reader's side, and what. */
export const waitingInBriefDocument = graphql(`
  query WaitingInBrief($reviewId: ID!) {
    waitingForMe(reviewId: $reviewId) {
      id
      count
      items {
        id
        kind
        since
      }
    }
  }
`);
