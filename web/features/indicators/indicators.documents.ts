import { graphql } from '../../graphql/generated/gql.js';

/** An indicator as lists and charts show it. */
export const indicatorFragment = graphql(`
  fragment IndicatorFields on Indicator {
    id
    entryId
    kind
    title
    definition
    unit
    direction
    baselineValue
    baselineOn
    targetValue
    targetOn
    milestones {
      title
      dueOn
      reachedOn
    }
    sourceOfVerification
    version
    owner {
      organisationId
      organisation
      side
    }
    row {
      entryId
      reference
      text
    }
    points {
      measuredOn
      value
    }
    progress {
      value
      baseline
      last
      target
      reached
      total
    }
    isOnTrack
    isMissingMeasurements
    viewerCan {
      change
      addMeasurement
    }
  }

  fragment IndicatorDetailFields on Indicator {
    ...IndicatorFields
    measurements {
      id
      value
      measuredOn
      source
      withdrawnAt
      withdrawalReason
      version
      owner {
        organisationId
        organisation
      }
      viewerCan {
        change
      }
    }
  }
`);

/** All indicators of a review. */
export const indicatorsOfReviewDocument = graphql(`
  query IndicatorsOfReview($reviewId: ID!) {
    indicatorsOfReview(reviewId: $reviewId) {
      indicators {
        ...IndicatorFields
      }
      viewerCan {
        define
      }
    }
  }
`);

/** The indicators of one row, with the sources of their values. */
export const indicatorsOfEntryDocument = graphql(`
  query IndicatorsOfEntry($entryId: ID!) {
    indicatorsOfEntry(entryId: $entryId) {
      indicators {
        ...IndicatorDetailFields
      }
      viewerCan {
        define
      }
    }
  }
`);

/** One indicator whole. */
export const indicatorDocument = graphql(`
  query Indicator($id: ID!) {
    indicator(id: $id) {
      ...IndicatorDetailFields
    }
  }
`);

/** What forms let choose from: the rows of a review and the organisations of its workspace. */
export const choicesOfReviewDocument = graphql(`
  query ChoicesOfReview($reviewId: ID!) {
    matrix(reviewId: $reviewId) {
      id
      organisations {
        id
        name
        acronym
        side
      }
      rows {
        id
        reference
        text
      }
    }
  }
`);

export const defineIndicatorDocument = graphql(`
  mutation DefineIndicator($input: DefineIndicatorInput!) {
    defineIndicator(input: $input) {
      ... on Indicator {
        ...IndicatorDetailFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeIndicatorDocument = graphql(`
  mutation ChangeIndicator($input: ChangeIndicatorInput!) {
    changeIndicator(input: $input) {
      ... on Indicator {
        ...IndicatorDetailFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const addMeasurementDocument = graphql(`
  mutation AddMeasurement($input: AddMeasurementInput!) {
    addMeasurement(input: $input) {
      ... on Indicator {
        ...IndicatorDetailFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeMeasurementDocument = graphql(`
  mutation ChangeMeasurement($input: ChangeMeasurementInput!) {
    changeMeasurement(input: $input) {
      ... on Indicator {
        ...IndicatorDetailFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawMeasurementDocument = graphql(`
  mutation WithdrawMeasurement($input: WithdrawMeasurementInput!) {
    withdrawMeasurement(input: $input) {
      ... on Indicator {
        ...IndicatorDetailFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
