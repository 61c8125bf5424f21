import { graphql } from '../../graphql/generated/gql.js';

/** A released report in a list. */
export const releaseFragment = graphql(`
  fragment ReleaseFields on Release {
    id
    reviewId
    type
    title
    number
    releasedTo
    cutOffOn
    words
    writtenAt
    withdrawnAt
    author {
      organisation
      person
    }
  }
`);

/** A section as it is released, with what is drawn in it. */
export const releasedSectionFragment = graphql(`
  fragment ReleasedSectionFields on ReleasedSection {
    key
    heading
    language
    isAnnex
    body
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
`);

/** A released report, whole. */
export const releaseDocument = graphql(`
  query ReleasedReport($id: ID!) {
    release(id: $id) {
      ...ReleaseFields
      digest
      viewerCan {
        withdraw
        export
      }
      sections {
        ...ReleasedSectionFields
      }
    }
  }
`);

/** What releasing a report would show. */
export const releasePreviewDocument = graphql(`
  query ReleasePreview($reportId: ID!, $audience: Audience!) {
    releasePreview(reportId: $reportId, audience: $audience) {
      audience
      expectedVersion
      fingerprint
      title
      organisation
      changedSections
      needsSecond
      refusal {
        code
        message
        field
      }
      sections {
        ...ReleasedSectionFields
      }
    }
  }
`);

/** The report another coordinator of the side is asked about. */
export const reportAskedForDocument = graphql(`
  query ReportAskedFor($requestId: ID!) {
    reportAskedFor(requestId: $requestId) {
      ...ReleasedSectionFields
    }
  }
`);

export const releaseReportDocument = graphql(`
  mutation ReleaseReport($input: ReleaseReportInput!) {
    releaseReport(input: $input) {
      ... on SharedThing {
        id
        isWaiting
        snapshotId
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);

export const withdrawReleaseDocument = graphql(`
  mutation WithdrawRelease($input: WithdrawReleaseInput!) {
    withdrawRelease(input: $input) {
      ... on Withdrawal {
        id
        kind
      }
      ...RefusalParts
      ...ConflictParts
    }
  }
`);
