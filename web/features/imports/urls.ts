/** Import: choose a file, see what was imported before, add by hand. */
export const importUrl = (workspaceId: string) => `/w/${workspaceId}/import`;

/** One chosen file: what it holds, what importing it would do, and what it did. */
export const importFileUrl = (workspaceId: string, importId: string) => `/w/${workspaceId}/import/${importId}`;

/** Spreadsheets of the matrix: the way back from Excel, and old matrices. */
export const spreadsheetsUrl = (workspaceId: string) => `/w/${workspaceId}/spreadsheet`;
