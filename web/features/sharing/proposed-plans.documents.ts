import { graphql } from '../../graphql/generated/gql.js';

/** A plan as one organisation proposes it, with what differs from the joint plan. */
export const proposedPlanFragment = graphql(`
  fragment ProposedPlanFields on ProposedPlan {
    id
    version
    audience
    expectedResult
    challenges
    nextSteps
    leadInstitutionId
    supportingInstitutionIds
    partnerIds
    startsOn
    deadline
    budget
    changedAt
    author {
      organisationId
      organisation
      person
    }
    differences {
      field
      isMine
    }
    whyNotAdopt {
      code
      message
    }
    viewerCan {
      change
      share
      withdraw
      adopt
    }
  }
`);

export const proposePlanDocument = graphql(`
  mutation ProposePlan($input: ProposePlanInput!) {
    proposePlan(input: $input) {
      ... on ProposedPlan {
        id
        version
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const removeProposedPlanDocument = graphql(`
  mutation RemoveProposedPlan($input: RemoveProposedPlanInput!) {
    removeProposedPlan(input: $input) {
      ... on ProposedPlan {
        id
        version
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const adoptProposedPlanDocument = graphql(`
  mutation AdoptProposedPlan($input: AdoptProposedPlanInput!) {
    adoptProposedPlan(input: $input) {
      ... on AdoptedPlan {
        id
        adopted
        left
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const proposedPlanHistoryDocument = graphql(`
  query ProposedPlanHistory($id: ID!) {
    proposedPlanHistory(id: $id) {
      ...HistoryEventFields
    }
  }
`);
