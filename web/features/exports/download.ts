import { confirmIdentity, NOT_CONFIRMED } from '../../graphql/confirmation.js';
import { patientFetch, SILENCE } from '../../graphql/patient-fetch.js';
import { languageHeader } from '../../graphql/spoken-language.js';

/** What came of fetching a document. `refused` says in the server's words why there is none. */
export type DownloadAnswer =
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed' };

/** A document may take its time to be written; a server that is silent is not waited for without end. */
const fetchDocument = patientFetch(SILENCE.act);

/** Some browsers read the document only after the click has returned. */
const LET_GO_MS = 30_000;

/** Fetches a document and hands it to the browser to keep, under the name the server gives it; `asked` goes in the body. */
export async function download(url: string, asked?: object): Promise<DownloadAnswer> {
  const headers = { ...languageHeader(), ...(asked && { 'content-type': 'application/json' }) };
  const body = asked && { method: 'POST', body: JSON.stringify(asked) };
  try {
    const response = await fetchDocument(url, { credentials: 'same-origin', headers, ...body });
    if (!response.ok) {
      const refusal = await response.text();
      // What is private is given away only to who has just shown that it is them.
      return codeOf(refusal) === NOT_CONFIRMED && (await confirmIdentity()) ? download(url, asked) : refused(refusal);
    }
    const fileName = fileNameOf(response.headers.get('content-disposition')) ?? 'report';
    keep(await response.blob(), fileName);
    return { kind: 'done', fileName };
  } catch {
    return { kind: 'failed' };
  }
}

function codeOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { code?: unknown }).code;
  } catch {
    return null;
  }
}

function refused(body: string): DownloadAnswer {
  try {
    const { message } = JSON.parse(body) as { message?: unknown };
    return typeof message === 'string' ? { kind: 'refused', message } : { kind: 'failed' };
  } catch {
    return { kind: 'failed' };
  }
}

/** The name in a Content-Disposition header: the one in the person's own letters where it is given (RFC 6266). */
export function fileNameOf(header: string | null): string | null {
  const own = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (own) return decodeURIComponent(own);
  return /filename="([^"]+)"/i.exec(header ?? '')?.[1] ?? null;
}

/** Hands a file to the browser to keep. */
export function keep(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LET_GO_MS);
}
