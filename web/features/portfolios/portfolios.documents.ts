import { graphql } from '../../graphql/generated/gql.js';

export const portfoliosDocument = graphql(`
  query Portfolios($workspaceId: ID!) {
    portfolios(workspaceId: $workspaceId) {
      id
      viewerId
      portfolios {
        personId
        name
        isMember
        mayHandOver
        releasesWaiting
        rows {
          id
          reviewId
          reference
          text
          deadline
        }
      }
      colleagues {
        personId
        name
      }
    }
  }
`);

export const rowCareDocument = graphql(`
  query RowCare($entryId: ID!) {
    recommendationPage(entryId: $entryId) {
      id
      care {
        ...RowCareParts
      }
    }
  }

  fragment RowCareParts on RowCare {
    id
    version
    caretaker {
      personId
      name
    }
    formerly
    colleagues {
      personId
      name
    }
  }
`);

export const entrustEntryDocument = graphql(`
  mutation EntrustEntry($input: EntrustEntryInput!) {
    entrustEntry(input: $input) {
      ...RowCareParts
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const handOverPortfolioDocument = graphql(`
  mutation HandOverPortfolio($input: HandOverPortfolioInput!) {
    handOverPortfolio(input: $input) {
      ... on HandedOver {
        rows
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const careOfRowsDocument = graphql(`
  query CareOfRows($input: CareOfRowsInput!) {
    careOfRows(input: $input) {
      rows {
        id
        version
        caretaker {
          personId
          name
        }
      }
      colleagues {
        personId
        name
      }
    }
  }
`);

export const entrustEntriesDocument = graphql(`
  mutation EntrustEntries($input: EntrustEntriesInput!) {
    entrustEntries(input: $input) {
      ... on EntrustedRows {
        rows
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
