/** The reports of a review. */
export const reportsUrl = (workspaceId: string, reviewId: string) => `/w/${workspaceId}/r/${reviewId}/reports`;

/** One report, at one of its sections by key, or at the first. */
export function reportUrl(workspaceId: string, reviewId: string, reportId: string, sectionKey = ''): string {
  const query = sectionKey && `?${new URLSearchParams({ section: sectionKey }).toString()}`;
  return `${reportsUrl(workspaceId, reviewId)}/${reportId}${query}`;
}

/** One released report. */
export const releaseUrl = (workspaceId: string, reviewId: string, releaseId: string) =>
  `${reportsUrl(workspaceId, reviewId)}/releases/${releaseId}`;

/** A released report as a Word document. */
export const releaseDocxUrl = (releaseId: string) => `/api/releases/${releaseId}/report.docx`;

/** The matrix that was released with a report. */
export const releaseXlsxUrl = (releaseId: string) => `/api/releases/${releaseId}/matrix.xlsx`;

/** The report as a Word document. */
export const reportDocxUrl = (reportId: string) => `/api/reports/${reportId}/report.docx`;
