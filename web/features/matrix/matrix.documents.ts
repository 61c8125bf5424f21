import { graphql } from '../../graphql/generated/gql.js';

/** Everything a row of the matrix shows, in every place that reads rows. */
export const matrixRowFragment = graphql(`
  fragment MatrixRowFields on MatrixRow {
    id
    recommendationId
    kind
    number
    reference
    text
    position
    changedSinceAssessed
    recommendingStates {
      code
      label
    }
    themes {
      id
      scheme
      label
    }
    affectedGroups
    sdgTargets
    ...MatrixPlanFields
    isOld
    actions {
      id
      title
      state
      dueOn
      organisationId
      audience
    }
    csoAssessment {
      ...CellAssessmentFields
    }
    governmentAssessment {
      ...CellAssessmentFields
    }
    nhriAssessment {
      ...CellAssessmentFields
    }
    ownAssessment {
      ...CellAssessmentFields
    }
    jointStatus {
      state
      value
      proposedBy
      reason
    }
    indicators {
      id
      title
      unit
      baselineValue
      targetValue
      lastValue
      lastOn
    }
    commitments {
      id
      audience
      text
      status
      dueOn
      organisationId
      isLate
    }
    commentCount
    evidenceCount
  }

  fragment MatrixPlanFields on MatrixRow {
    id
    clusterId
    planVersion
    responsibilityVersion
    timeVersion
    moneyVersion
    tagsVersion
    expectedResult
    challenges
    nextSteps
    leadInstitutionId
    supportingInstitutionIds
    partnerIds
    startsOn
    deadline
    isLate
    isInMyName
    budget
  }

  fragment CellAssessmentFields on CellAssessment {
    versionId
    organisationId
    status
    rationale
    asOf
    evidenceCount
  }
`);

/** One review's matrix, whole. */
export const matrixDocument = graphql(`
  query Matrix($reviewId: ID!) {
    matrix(reviewId: $reviewId) {
      id
      governmentHasJoined
      themeScheme
      oldAfterMonths
      review {
        id
        stateName
        cycleNumber
      }
      organisations {
        id
        name
        acronym
        side
      }
      clusters {
        id
        name
        viewerRevises
      }
      viewerCan {
        revisePlan
        reviseInstitutions
        revisePartners
        reviseTime
        reviseMoney
        reviseTags
        editRecommendations
        addOrganisation
        planActions
        keepClusters
        entrust
      }
      rows {
        ...MatrixRowFields
      }
    }
  }
`);

/** The rows that changed, all in one request. */
export const changedRowsDocument = graphql(`
  query ChangedMatrixRows($reviewId: ID!, $ids: [ID!]!) {
    matrix(reviewId: $reviewId) {
      id
      rows(ids: $ids) {
        ...MatrixRowFields
      }
    }
  }
`);

/**
 * The rows of which nothing but the plan changed, which is what happens all day: no list is read again for it, nor whether
 * the row is old, for a change makes no row old.
 */
export const changedPlansDocument = graphql(`
  query ChangedPlans($reviewId: ID!, $ids: [ID!]!) {
    matrix(reviewId: $reviewId) {
      id
      rows(ids: $ids) {
        ...MatrixPlanFields
      }
    }
  }
`);

export const reviseMatrixEntryDocument = graphql(`
  mutation ReviseMatrixEntry($input: ReviseMatrixEntryInput!) {
    reviseMatrixEntry(input: $input) {
      ... on MatrixRow {
        ...MatrixRowFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reviseMatrixEntriesDocument = graphql(`
  mutation ReviseMatrixEntries($input: ReviseMatrixEntriesInput!) {
    reviseMatrixEntries(input: $input) {
      ... on MatrixRevision {
        cells {
          ...RevisedCellFields
        }
        rows {
          ...MatrixRowFields
        }
      }
      ...RefusalParts
      ...ConflictParts
    }
  }

  fragment RevisedCellFields on RevisedCell {
    entryId
    field
    outcome
    value
    strange
    message
    conflict {
      ...ConflictParts
    }
  }
`);

/** What written cells mean, before anything is written. */
export const readMatrixCellsDocument = graphql(`
  query ReadMatrixCells($input: ReadMatrixCellsInput!) {
    readMatrixCells(input: $input) {
      ...RevisedCellFields
    }
  }
`);

/** Tells which rows to read again. */
export const matrixChangedDocument = graphql(`
  subscription MatrixChanged($reviewId: ID!) {
    reviewChanged(reviewId: $reviewId) {
      entryIds
      planIds
      subjectTypes
      refetchAll
    }
  }
`);

export const revertMatrixEntryDocument = graphql(`
  mutation RevertMatrixEntry($input: RevertMatrixEntryInput!) {
    revertMatrixEntry(input: $input) {
      ... on MatrixRow {
        ...MatrixRowFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
