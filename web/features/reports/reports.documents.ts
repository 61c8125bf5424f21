import { graphql } from '../../graphql/generated/gql.js';

/** The reports of a review, and which type the reader may begin. */
export const reportsOfReviewDocument = graphql(`
  query ReportsOfReview($reviewId: ID!) {
    review(id: $reviewId) {
      id
      reportTypeToBegin
      releases {
        ...ReleaseFields
      }
      withdrawnReleases {
        ...WithdrawalFields
      }
      reports {
        id
        title
        type
        audience
        readAs
        cutOffOn
        changedAt
        sections {
          id
          isEdited
          isAnnex
          wordCount
        }
      }
    }
  }
`);

/** A report without its texts; without their versions too, since a version is only ever read together with its text. */
export const reportDocument = graphql(`
  query ReportPage($id: ID!) {
    report(id: $id) {
      id
      reviewId
      type
      audience
      readAs
      language
      title
      cutOffOn
      contact
      version
      changedAt
      viewerCan {
        write
        export
        shareWithOrganisation
        releaseTo
      }
      participants {
        isWithheld
        organisation {
          id
          name
          acronym
          side
        }
      }
      sections {
        id
        key
        heading
        isAnnex
        isEditable
        isEdited
        wordCount
        hasChangedFigures
        tellsWithheldName
      }
    }
  }
`);

/** The text of one section with what it rests on. */
export const reportSectionDocument = graphql(`
  query ReportSectionPane($id: ID!) {
    reportSection(id: $id) {
      id
      reportId
      key
      heading
      isAnnex
      isEditable
      isEdited
      version
      wordCount
      hasChangedFigures
      tellsWithheldName
      changedAt
      body
      figures {
        key
        group
        label
        was
        now
        hasChanged
      }
      tables {
        key
        kind
        caption
        columns
        rows {
          text
          status
        }
      }
    }
  }
`);

/** The organisations a report may name as taking part. */
export const reportOrganisationsDocument = graphql(`
  query ReportOrganisations($workspaceId: ID!) {
    workspace(id: $workspaceId) {
      id
      organisations {
        id
        name
        acronym
        side
      }
    }
  }
`);
