import { graphql } from '../../graphql/generated/gql.js';

/** What somebody said of a row at one time. */
export const assessmentVersionFragment = graphql(`
  fragment AssessmentVersionFields on AssessmentVersion {
    id
    number
    side
    audience
    status
    rationale
    noEvidenceReason
    asOf
    writtenAt
    mayWithdraw
    mayAdopt
    author {
      organisationId
      organisation
      person
    }
    evidence {
      id
      citation
      url
      datedOn
      withdrawnAt
    }
  }
`);

/** The own organisation's view, with what of it everybody has. */
export const ownAssessmentFragment = graphql(`
  fragment OwnAssessmentFields on OwnAssessment {
    id
    entryId
    version
    lookedOverAt
    isShared
    isNewerThanShared
    current {
      ...AssessmentVersionFields
    }
  }
`);

/** All that the form for an assessment needs to know of a row. */
export const assessmentFormDocument = graphql(`
  query AssessmentForm($entryId: ID!) {
    recommendationPage(entryId: $entryId) {
      id
      workspaceId
      reviewId
      row {
        ...MatrixRowFields
      }
      ownAssessment {
        ...OwnAssessmentFields
      }
      evidence {
        ...EvidenceFields
      }
      viewerCan {
        assess
        addEvidence
        share
      }
    }
  }
`);

export const recordAssessmentDocument = graphql(`
  mutation RecordAssessment($input: RecordAssessmentInput!) {
    recordAssessment(input: $input) {
      ... on OwnAssessment {
        ...OwnAssessmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const lookOverDocument = graphql(`
  mutation LookOver($input: LookOverInput!) {
    lookOver(input: $input) {
      ... on OwnAssessment {
        ...OwnAssessmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const revertAssessmentDocument = graphql(`
  mutation RevertAssessment($input: RevertAssessmentInput!) {
    revertAssessment(input: $input) {
      ... on OwnAssessment {
        ...OwnAssessmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Takes a member's assessment over for the side. */
export const adoptAssessmentDocument = graphql(`
  mutation AdoptAssessment($input: AdoptAssessmentInput!) {
    adoptAssessment(input: $input) {
      ... on OwnAssessment {
        ...OwnAssessmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Says that the own assessment rests on a member's. */
export const restOnDocument = graphql(`
  mutation RestOn($input: RestOnInput!) {
    restOn(input: $input) {
      ... on OwnAssessment {
        ...OwnAssessmentFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
