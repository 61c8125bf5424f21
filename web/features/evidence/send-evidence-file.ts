import { languageHeader } from '../../graphql/spoken-language.js';

/** What came of sending a file. `refused` carries what is wrong and what to do, as the server says it. */
export type FileAnswer =
  | { readonly kind: 'kept'; readonly version: number }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' };

/** The source a file is for, as the person saw it. */
export interface FileTarget {
  readonly id: string;
  readonly version: number;
}

/** Sends a file for a source; `progress` hears the share that was sent, 0 to 1. Aborted: no answer comes. */
export type SendEvidenceFile = (
  target: FileTarget,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<FileAnswer>;

/** By XMLHttpRequest, the only one of a browser's ways that tells how much has been sent. */
export const sendEvidenceFile: SendEvidenceFile = ({ id, version }, file, progress, signal) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => resolve(fileAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'failed' });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', `/api/evidence/${id}/file?expectedVersion=${version}`);
    for (const [name, value] of Object.entries(languageHeader())) request.setRequestHeader(name, value);
    request.send(form);
  });

/** Reads the server's answer: 201 with the version, a refusal in words, or anything else, which counts as a failure. */
export function fileAnswer(status: number, body: string): FileAnswer {
  const { version, message } = parsed(body);
  if (status === 201 && version) return { kind: 'kept', version };
  if (status >= 400 && status < 500 && message) return { kind: 'refused', message };
  return { kind: 'failed' };
}

function parsed(body: string): { version?: number; message?: string } {
  try {
    return JSON.parse(body) as { version?: number; message?: string };
  } catch {
    return {};
  }
}
