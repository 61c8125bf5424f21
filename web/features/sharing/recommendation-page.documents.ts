import { graphql } from '../../graphql/generated/gql.js';

/** One recommendation, whole. */
export const recommendationPageDocument = graphql(`
  query RecommendationPage($entryId: ID!) {
    recommendationPage(entryId: $entryId) {
      id
      workspaceId
      reviewId
      recommendationId
      governmentHasJoined
      recommendation {
        id
        version
      }
      row {
        ...MatrixRowFields
      }
      positions {
        id
        value
        verbatim
        isClaimedAlreadyImplemented
        sourceSymbol
        sourceParagraph
        asOf
        reason
        writtenAt
        author {
          organisationId
          organisation
        }
      }
      organisations {
        id
        name
        acronym
        side
      }
      neighbours {
        previous {
          id
          reference
        }
        next {
          id
          reference
        }
        place
        count
      }
      jointStatus {
        ...JointStatusFields
        events {
          id
          command
          side
          organisation
          value
          reason
          fromState
          toState
          at
        }
      }
      ownAssessment {
        ...OwnAssessmentFields
      }
      assessmentHistory {
        cso {
          ...AssessmentVersionFields
        }
        government {
          ...AssessmentVersionFields
        }
        nhri {
          ...AssessmentVersionFields
        }
        own {
          ...AssessmentVersionFields
        }
        inside {
          ...AssessmentVersionFields
        }
      }
      actions {
        ...ActionFields
      }
      proposedPlans {
        ...ProposedPlanFields
      }
      evidence {
        ...EvidenceFields
      }
      comments {
        ...CommentFields
      }
      mentionable {
        personId
        name
      }
      adoptions {
        id
        assessmentId
        number
        restsOnIds
        writtenAt
        author {
          organisation
        }
      }
      withdrawals {
        ...WithdrawalFields
      }
      history {
        ...HistoryEventFields
      }
      viewerCan {
        revisePlan
        reviseInstitutions
        revisePartners
        reviseTime
        reviseMoney
        reviseTags
        assess
        share
        moveJointStatus
        editRecommendations
        planActions
        addOrganisation
        comment
        commentToAll
        addEvidence
        proposePlan
      }
    }
  }
`);
