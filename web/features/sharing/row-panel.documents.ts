import { graphql } from '../../graphql/generated/gql.js';

/** What is said, what happened and what proves it: one row beside the matrix. */
export const rowPanelDocument = graphql(`
  query RowPanel($entryId: ID!) {
    recommendationPage(entryId: $entryId) {
      id
      row {
        id
        reference
        planVersion
        responsibilityVersion
        timeVersion
        moneyVersion
        tagsVersion
      }
      organisations {
        id
        name
        acronym
        side
      }
      ownAssessment {
        id
        version
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
        comment
        commentToAll
        addEvidence
      }
    }
  }
`);
