import type { Person } from './person.js';
import { act } from './sides.js';

export const FILE = 'id name kind byteSize removed remaining';
export const EVIDENCE = `id citation audience isShared version hasSource file { ${FILE} } cleanedFile { ${FILE} }`;

/** A file as a person's screen knows it. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly byteSize: number;
  readonly removed: string[];
  readonly remaining: string[];
}

export interface Piece {
  readonly id: string;
  readonly citation: string;
  readonly version: number;
  readonly isShared: boolean;
  readonly hasSource: boolean;
  readonly file: ShownFile | null;
  readonly cleanedFile: ShownFile | null;
}

/** A new source on a row. */
export const addPiece = async (person: Person, entryId: string): Promise<Piece> =>
  (await act(person, 'addEvidence', { entryId, citation: 'Report of a visit' }, [
    'Evidence',
    EVIDENCE,
  ])) as unknown as Piece;

/** The evidence of a row as this person's screen lists it. */
export async function pieces(person: Person, entryId: string): Promise<Piece[]> {
  const { recommendationPage } = await person.get<{ recommendationPage: { evidence: Piece[] } }>(
    `query ($id: ID!) { recommendationPage(entryId: $id) { evidence { ${EVIDENCE} } } }`,
    { id: entryId },
  );
  return recommendationPage.evidence;
}

/** Sends a file for a piece of evidence as a browser does. */
export async function sendFile(person: Person, piece: { id: string; version: number }, bytes: Buffer, name: string) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const path = `/api/evidence/${piece.id}/file?expectedVersion=${piece.version}`;
  const response = await person.fetch(path, { method: 'POST', body: form });
  const body = (await response.json()) as { id?: string; version?: number; code?: string; message?: string };
  return { status: response.status, body };
}

/** A new source with this file; gives it as the person then sees it. */
export async function pieceWithFile(person: Person, entryId: string, bytes: Buffer, name: string): Promise<Piece> {
  const piece = await addPiece(person, entryId);
  const { status, body } = await sendFile(person, piece, bytes, name);
  if (status !== 201) throw new Error(`${status} ${body.code} ${body.message}`);
  return (await pieces(person, entryId)).find(({ id }) => id === piece.id)!;
}

/** Asks for a file's bytes. */
export async function download(person: Person, id: string) {
  const response = await person.fetch(`/api/files/${id}`);
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
