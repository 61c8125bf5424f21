import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from './person.js';

/** The first row of UPR Info's export. */
export const UPR_INFO_HEADER = 'SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session';

/** A real file of UPR_DATA_DIR; only to be asked for where that is set. */
export const fileOf = (...names: string[]): Buffer => readFileSync(path.join(process.env.UPR_DATA_DIR ?? '', ...names));

/** Sends a file as somebody's browser does. */
export async function upload(person: Person, workspaceId: string, content: string | Buffer, name = 'export.csv') {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
  const response = await person.fetch(`/api/workspaces/${workspaceId}/imports`, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as { id: string; code?: string; message?: string } };
}

const APPLY = `mutation ($input: ApplyImportInput!) { applyImport(input: $input) {
  __typename ... on Import { id appliedAt summary { added changed unchanged } } ... on Refusal { code message field } } }`;

interface Applied {
  applyImport: { __typename: string; summary?: { added: number; changed: number; unchanged: number }; code?: string };
}

/** Applies reviews of a file that was sent; by default the first, with no likely correction accepted. */
export const apply = async (
  person: Person,
  id: string,
  reviews: object[] = [{ index: 0, corrections: [] }],
): Promise<Applied['applyImport']> =>
  (await person.get<Applied>(APPLY, { input: { mutationId: randomUUID(), id, reviews } })).applyImport;

/** Sends a file and applies one review of it. */
export async function importFile(
  person: Person,
  workspaceId: string,
  content: string | Buffer,
  { name, index = 0, facts = {} }: { name?: string; index?: number; facts?: object } = {},
) {
  const { body } = await upload(person, workspaceId, content, name);
  return { id: body.id, applied: await apply(person, body.id, [{ index, corrections: [], ...facts }]) };
}
