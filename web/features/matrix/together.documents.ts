import { graphql } from '../../graphql/generated/gql.js';

/** Who of one's own side is where in a review's matrix: first everybody, then who came, moved and went. */
export const peopleHereDocument = graphql(`
  subscription PeopleHere($reviewId: ID!, $page: ID!) {
    peopleHere(reviewId: $reviewId, page: $page) {
      isWhole
      here {
        id
        name
        entryId
        columnId
        isEditing
      }
      gone
    }
  }
`);

/** Shows one's own side where one is. */
export const showPlaceDocument = graphql(`
  mutation ShowPlace($input: ShowPlaceInput!) {
    showPlace(input: $input) {
      __typename
      ...RefusalParts
    }
  }
`);

/** What one typed in a review and did not save. */
export const draftsDocument = graphql(`
  query Drafts($reviewId: ID!) {
    drafts(reviewId: $reviewId) {
      id
      entryId
      place
      about
      text
      seenVersion
      keptAt
    }
  }
`);

/** Keeps what was typed so far on the server, for oneself alone. */
export const keepDraftDocument = graphql(`
  mutation KeepDraft($input: KeepDraftInput!) {
    keepDraft(input: $input) {
      __typename
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Takes away what was kept of something typed. */
export const discardDraftDocument = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      __typename
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
