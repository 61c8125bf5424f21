import { graphql } from '../../graphql/generated/gql.js';

/** An assessment exactly as the other side reads it. */
export const shownAssessmentFragment = graphql(`
  fragment ShownAssessmentFields on ShownAssessment {
    versionId
    organisation
    side
    status
    rationale
    noEvidenceReason
    asOf
    evidence {
      citation
      url
      datedOn
      fileName
      fileKind
      fileBytes
    }
  }
`);

/** What sharing a row would show. */
export const sharePreviewFragment = graphql(`
  fragment SharePreviewFields on SharePreview {
    entryId
    reference
    text
    expectedVersion
    changes
    makesOutdated
    shown {
      ...ShownAssessmentFields
    }
    before {
      ...ShownAssessmentFields
    }
    refusal {
      code
      message
      field
    }
  }
`);

export const sharePreviewDocument = graphql(`
  query SharePreview($entryId: ID!) {
    sharePreview(entryId: $entryId) {
      ...SharePreviewFields
    }
  }
`);

export const assessmentsToShareDocument = graphql(`
  query AssessmentsToShare($reviewId: ID!) {
    assessmentsToShare(reviewId: $reviewId) {
      ...SharePreviewFields
    }
  }
`);

export const shareAssessmentsDocument = graphql(`
  mutation ShareAssessments($input: ShareAssessmentsInput!) {
    shareAssessments(input: $input) {
      ... on SharedAssessments {
        entryIds
        outdatedEntryIds
        requestedEntryIds
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** What the reader may do with assessments anywhere in a review. */
export const reviewToolsDocument = graphql(`
  query ReviewTools($reviewId: ID!) {
    matrix(reviewId: $reviewId) {
      id
      viewerCan {
        assess
        share
      }
    }
  }
`);
