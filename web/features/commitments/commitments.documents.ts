import { graphql } from '../../graphql/generated/gql.js';

/** A commitment wherever one is listed. */
export const commitmentFragment = graphql(`
  fragment CommitmentFields on Commitment {
    id
    reviewId
    text
    status
    dueOn
    madeOn
    reason
    partnerIds
    audience
    version
    isLate
    daysLate
    sharedAsId
    owner {
      organisationId
      organisation
      side
    }
    rows {
      entryId
      reference
      text
    }
    viewerCan {
      change
      share
      withdraw
      steps
      stepsWithReason
      needsReasonToChange
    }
  }
`);

/** The commitments of a review, with the names of all who could help. */
export const commitmentsOfReviewDocument = graphql(`
  query CommitmentsOfReview($reviewId: ID!) {
    commitmentsOfReview(reviewId: $reviewId) {
      commitments {
        ...CommitmentFields
      }
      withdrawals {
        ...WithdrawalFields
      }
      viewerCan {
        propose
        proposeToAll
      }
    }
    matrix(reviewId: $reviewId) {
      id
      organisations {
        id
        name
        acronym
        side
      }
    }
  }
`);

/** The commitments that serve one row. */
export const commitmentsOfEntryDocument = graphql(`
  query CommitmentsOfEntry($entryId: ID!, $reviewId: ID!) {
    commitmentsOfEntry(entryId: $entryId) {
      commitments {
        ...CommitmentFields
      }
      viewerCan {
        propose
        proposeToAll
      }
    }
    matrix(reviewId: $reviewId) {
      id
      organisations {
        id
        name
        acronym
        side
      }
    }
  }
`);

export const proposeCommitmentDocument = graphql(`
  mutation ProposeCommitment($input: ProposeCommitmentInput!) {
    proposeCommitment(input: $input) {
      ... on Commitment {
        ...CommitmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const advanceCommitmentDocument = graphql(`
  mutation AdvanceCommitment($input: AdvanceCommitmentInput!) {
    advanceCommitment(input: $input) {
      ... on Commitment {
        ...CommitmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeCommitmentDocument = graphql(`
  mutation ChangeCommitment($input: ChangeCommitmentInput!) {
    changeCommitment(input: $input) {
      ... on Commitment {
        ...CommitmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const commitmentHistoryDocument = graphql(`
  query CommitmentHistory($id: ID!) {
    commitmentHistory(id: $id) {
      ...HistoryEventFields
    }
  }
`);

export const revertCommitmentDocument = graphql(`
  mutation RevertCommitment($input: RevertCommitmentInput!) {
    revertCommitment(input: $input) {
      ... on Commitment {
        ...CommitmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
