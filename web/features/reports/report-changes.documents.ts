import { graphql } from '../../graphql/generated/gql.js';

export const createReportDocument = graphql(`
  mutation CreateReport($input: CreateReportInput!) {
    createReport(input: $input) {
      __typename
      ... on Report {
        id
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const changeReportDocument = graphql(`
  mutation ChangeReport($input: ChangeReportInput!) {
    changeReport(input: $input) {
      __typename
      ... on Report {
        id
        title
        readAs
        cutOffOn
        contact
        version
        changedAt
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withholdOrganisationDocument = graphql(`
  mutation WithholdOrganisation($input: WithholdOrganisationInput!) {
    withholdOrganisation(input: $input) {
      __typename
      ... on Report {
        id
        version
        participants {
          isWithheld
          organisation {
            id
          }
        }
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const regenerateReportDocument = graphql(`
  mutation RegenerateReport($input: RegenerateReportInput!) {
    regenerateReport(input: $input) {
      __typename
      ... on Report {
        id
        version
        changedAt
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const reviseReportSectionDocument = graphql(`
  mutation ReviseReportSection($input: ReviseReportSectionInput!) {
    reviseReportSection(input: $input) {
      __typename
      ... on ReportSection {
        id
        isEdited
        version
        body
        wordCount
        tellsWithheldName
        changedAt
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const confirmReportFiguresDocument = graphql(`
  mutation ConfirmReportFigures($input: ConfirmReportFiguresInput!) {
    confirmReportFigures(input: $input) {
      __typename
      ... on ReportSection {
        id
        version
        hasChangedFigures
        figures {
          key
          group
          label
          was
          now
          hasChanged
        }
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const restartReportSectionDocument = graphql(`
  mutation RestartReportSection($input: RestartReportSectionInput!) {
    restartReportSection(input: $input) {
      __typename
      ... on ReportSection {
        id
        isEdited
        version
        wordCount
        hasChangedFigures
        tellsWithheldName
        body
        figures {
          key
          group
          label
          was
          now
          hasChanged
        }
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
