import type { Language } from '../../server/language/languages.js';
import { randomUUID } from 'node:crypto';
import type { Person } from './person.js';
import type { World } from './world.js';

/** Takes the matrix away as a workbook. */
export async function takeMatrix(
  person: Person,
  reviewId: string,
  audience: 'joint' | 'mine' = 'joint',
  language: Language = 'en',
) {
  const headers = { 'tandem-language': language };
  const response = await person.fetch(`/api/reviews/${reviewId}/matrix.xlsx?audience=${audience}`, { headers });
  if (response.status !== 200) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

/** Sends a spreadsheet as somebody's browser does. */
export async function sendMatrix(person: Person, workspaceId: string, content: string | Buffer, name = 'matrix.xlsx') {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const response = await person.fetch(`/api/workspaces/${workspaceId}/matrix-files`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as { id: string; code?: string; message?: string } };
}

export interface FoundFile {
  readonly reviewId: string | null;
  readonly exportedOn: string | null;
  readonly sheets: readonly {
    readonly index: number;
    readonly name: string;
    readonly headRow: number | null;
    readonly guesses: readonly { readonly column: number; readonly field: string }[];
  }[];
}

const FIND = `query ($id: ID!) { matrixFile(id: $id) { id reviewId exportedOn fileName appliedAt undoneAt leftAsTheyAre
  summary { rows cells } sheets { index name rowCount headRow guesses { column field } opening { row cells } } } }`;

export const findMatrixFile = async (person: Person, id: string) =>
  (await person.get<{ matrixFile: FoundFile }>(FIND, { id })).matrixFile;

/** How a person would lay it, taking the first sheet as it was guessed. */
export function layoutOf({ reviewId, sheets }: FoundFile, review?: string, sheet = 0) {
  const { index, headRow, guesses } = sheets[sheet];
  return { reviewId: reviewId ?? review, sheet: index, headRow, columns: guesses };
}

export interface ShownCell {
  readonly field: string;
  readonly fate: string;
  readonly problem: string | null;
  readonly mayBeTaken: boolean;
  readonly isGuess: boolean;
  readonly written: string;
  readonly file: string | null;
  readonly base: string | null;
  readonly now: string | null;
  readonly changedBy: string | null;
}

export interface ShownPreview {
  readonly rows: readonly {
    readonly entryId: string;
    readonly reference: string;
    readonly stamp: string;
    readonly isBaseKnown: boolean;
    readonly lockedChanged: readonly string[];
    readonly cells: readonly ShownCell[];
  }[];
  readonly strays: readonly { readonly row: number; readonly problem: string; readonly fitting: readonly string[] }[];
  readonly unchanged: number;
  readonly absent: number;
  readonly ignoredColumns: readonly string[];
}

const PREVIEW = `query ($id: ID!, $layout: MatrixLayoutInput!) { matrixFilePreview(id: $id, layout: $layout) {
  unchanged absent ignoredColumns strays { row problem written fitting }
  rows { entryId reference text row stamp isBaseKnown lockedChanged
    cells { field fate problem mayBeTaken isGuess written file base now changedBy } } } }`;

/** A spreadsheet sent, found and previewed. */
export async function previewMatrix(person: Person, of: World, content: string | Buffer, name?: string) {
  const { body } = await sendMatrix(person, of.workspaceId, content, name);
  const layout = layoutOf(await findMatrixFile(person, body.id), of.review.id);
  return { id: body.id, layout, preview: await previewAgain(person, body.id, layout) };
}

export const previewAgain = async (person: Person, id: string, layout: object) =>
  (await person.get<{ matrixFilePreview: ShownPreview }>(PREVIEW, { id, layout })).matrixFilePreview;

const APPLY = `mutation ($input: ApplyMatrixFileInput!) { applyMatrixFile(input: $input) { __typename
  ... on MatrixFile { appliedAt reviewId summary { rows cells } } ... on Refusal { code message field } } }`;
const UNDO = `mutation ($input: UndoMatrixFileInput!) { undoMatrixFile(input: $input) { __typename
  ... on MatrixFile { undoneAt leftAsTheyAre } ... on Refusal { code } } }`;

interface Done {
  readonly __typename: string;
  readonly summary?: { readonly rows: number; readonly cells: number };
  readonly leftAsTheyAre?: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

/** Takes the cells that `isChosen` chooses of those that may be taken. */
export async function applyMatrix(
  person: Person,
  { id, layout, preview }: { id: string; layout: object; preview: ShownPreview },
  isChosen: (cell: ShownCell) => boolean = ({ fate }) => fate === 'YOURS' || fate === 'FILLS',
  mutationId = randomUUID(),
): Promise<Done> {
  const rows = preview.rows.flatMap(({ entryId, stamp, cells }) => {
    const fields = cells.filter((cell) => cell.mayBeTaken && isChosen(cell)).map(({ field }) => field);
    return fields.length > 0 ? [{ entryId, stamp, fields }] : [];
  });
  const input = { mutationId, id, layout, rows };
  return (await person.get<{ applyMatrixFile: Done }>(APPLY, { input })).applyMatrixFile;
}

export const undoMatrix = async (person: Person, id: string): Promise<Done> =>
  (await person.get<{ undoMatrixFile: Done }>(UNDO, { input: { mutationId: randomUUID(), id } })).undoMatrixFile;
