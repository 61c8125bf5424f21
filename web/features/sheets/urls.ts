import { spreadsheetsUrl } from '../imports/urls.js';

/** One spreadsheet: how it is laid onto the matrix, what that would do, and what it did. */
export const sheetFileUrl = (workspaceId: string, fileId: string) => `${spreadsheetsUrl(workspaceId)}/${fileId}`;
