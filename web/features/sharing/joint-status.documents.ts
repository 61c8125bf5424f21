import { graphql } from '../../graphql/generated/gql.js';

/** The joint record of a row, with what the reader may do now. */
export const jointStatusFragment = graphql(`
  fragment JointStatusFields on JointStatus {
    id
    state
    value
    proposedBy
    reason
    csoValue
    csoReason
    governmentValue
    governmentReason
    reconfirmedBy
    csoVersionId
    governmentVersionId
    isStale
    version
    changedAt
    allowedCommands
  }
`);

export const proposeJointStatusDocument = graphql(`
  mutation ProposeJointStatus($input: ProposeJointStatusInput!) {
    proposeJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const acceptJointStatusDocument = graphql(`
  mutation AcceptJointStatus($input: AcceptJointStatusInput!) {
    acceptJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const counterJointStatusDocument = graphql(`
  mutation CounterJointStatus($input: CounterJointStatusInput!) {
    counterJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const disputeJointStatusDocument = graphql(`
  mutation DisputeJointStatus($input: DisputeJointStatusInput!) {
    disputeJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawJointStatusDocument = graphql(`
  mutation WithdrawJointStatus($input: WithdrawJointStatusInput!) {
    withdrawJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reconfirmJointStatusDocument = graphql(`
  mutation ReconfirmJointStatus($input: ReconfirmJointStatusInput!) {
    reconfirmJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reopenJointStatusDocument = graphql(`
  mutation ReopenJointStatus($input: ReopenJointStatusInput!) {
    reopenJointStatus(input: $input) {
      ... on JointStatus {
        ...JointStatusFields
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

/** Several rows at once: all of them, or none. */
export const answerSeveralDocument = graphql(`
  mutation AnswerSeveral($input: AnswerSeveralInput!) {
    answerSeveral(input: $input) {
      ... on AnsweredRows {
        jointStatuses {
          ...JointStatusFields
        }
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
