import { languageHeader } from '../../graphql/spoken-language.js';

/** What came of sending a file. `refused` carries what is wrong and what to do, as the server says it. */
export type UploadAnswer =
  | { readonly kind: 'read'; readonly importId: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' };

/** Asks the server to read a file; `progress` hears the share that was sent, 0 to 1. Aborted: no answer comes. */
export type SendFile = (
  workspaceId: string,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<UploadAnswer>;

/** Sends a file by XMLHttpRequest, the only one of a browser's ways that tells how much has been sent. */
export const sendFileTo =
  (what: 'imports' | 'matrix-files'): SendFile =>
  (workspaceId, file, progress, signal) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      form.append('file', file);
      request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
      request.onload = () => resolve(answerOf(request.status, request.responseText));
      request.onerror = () => resolve({ kind: 'failed' });
      signal.addEventListener('abort', () => request.abort());
      request.open('POST', `/api/workspaces/${workspaceId}/${what}`);
      for (const [name, value] of Object.entries(languageHeader())) request.setRequestHeader(name, value);
      request.send(form);
    });

/** Sends a file of recommendations. */
export const sendFile = sendFileTo('imports');

/** Reads the server's answer: 201 with an id, a refusal in words, or anything else, which counts as a failure. */
export function answerOf(status: number, body: string): UploadAnswer {
  const { id, message } = parsed(body);
  if (status === 201 && id) return { kind: 'read', importId: id };
  if (status >= 400 && status < 500 && message) return { kind: 'refused', message };
  return { kind: 'failed' };
}

function parsed(body: string): { id?: string; message?: string } {
  try {
    return JSON.parse(body) as { id?: string; message?: string };
  } catch {
    return {};
  }
}
