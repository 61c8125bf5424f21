import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { addPiece, pieces } from '../support/evidence.js';
import type { Person } from '../support/person.js';
import { act, put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const WORDS = { name: 'canary-name', contact: 'canary-contact', consent: 'canary-consent' };
const KEPT = ['SourceKept', 'evidenceId isKept'] as const;

let at: World;
beforeAll(async () => {
  at = await world();
});

const keep = (person: Person, evidenceId: string, input: object = {}) =>
  act(person, 'keepSource', { evidenceId, expectedVersion: null, ...WORDS, ...input }, KEPT);
const read = (person: Person, evidenceId: string) =>
  person.run<{ sourceOfEvidence: Record<string, unknown> | null }>(
    'query ($id: ID!) { sourceOfEvidence(evidenceId: $id) { name contact consent version } }',
    { id: evidenceId },
  );

describe('who gave a source', () => {
  it('is written down and read by the own organisation, and is nothing to anybody else', async () => {
    const { member, coordinator, otherMember } = at.cso;
    const piece = await addPiece(member, at.entries[0].id);
    expect(await keep(member, piece.id)).toMatchObject({ isKept: true });
    expect((await read(coordinator, piece.id)).data).toEqual({ sourceOfEvidence: { ...WORDS, version: 1 } });
    expect((await pieces(coordinator, at.entries[0].id))[0].hasSource).toBe(true);
    for (const person of [otherMember, at.government.focalPoint, at.nhri]) {
      for (const id of [piece.id, randomUUID()]) {
        expect((await read(person, id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
        expect(await keep(person, id)).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
      }
    }
  });

  it('does not go with a shared copy', async () => {
    const { coordinator } = at.cso;
    const { id: entryId } = at.entries[1];
    const piece = await addPiece(coordinator, entryId);
    await keep(coordinator, piece.id);
    await put(coordinator, entryId, { evidenceIds: [piece.id] });
    const [theirs] = await pieces(at.government.focalPoint, entryId);
    expect(theirs.hasSource).toBe(false);
    expect((await read(at.government.focalPoint, theirs.id)).data?.sourceOfEvidence ?? null).toBeNull();
  });

  it.each([
    ['nobody named', { name: ' ' }, 'NAME_NEEDED', 'name'],
    ['a page of consent', { consent: 'x'.repeat(2_001) }, 'TOO_LONG', 'consent'],
  ])('is refused with %s', async (_what, input, code, field) => {
    const piece = await addPiece(at.cso.member, at.entries[2].id);
    expect(await keep(at.cso.member, piece.id, input)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('changed by two at once, tells the second what stands', async () => {
    const { member, coordinator } = at.cso;
    const piece = await addPiece(member, at.entries[2].id);
    await keep(member, piece.id);
    expect(await keep(coordinator, piece.id, { expectedVersion: 1, contact: 'new' })).toMatchObject({ isKept: true });
    const late = await keep(member, piece.id, { expectedVersion: 1, contact: 'other' });
    expect(late).toMatchObject({ __typename: 'Conflict', currentVersion: 2, theirs: { contact: 'new' } });
  });

  it('is deleted for good: no table, journal or receipt holds a word of it, only that it went', async () => {
    const here = await world();
    const { member } = here.cso;
    const { id: entryId } = here.entries[0];
    const piece = await addPiece(member, entryId);
    const words = { name: 'gone-name', contact: 'gone-contact', consent: 'gone-consent' };
    await keep(member, piece.id, words);
    await keep(member, piece.id, { ...words, expectedVersion: 1, contact: 'gone-again' });
    expect(await act(member, 'deleteSource', { evidenceId: piece.id }, KEPT)).toMatchObject({ isKept: false });
    expect((await read(member, piece.id)).data).toEqual({ sourceOfEvidence: null });
    expect(await holding('gone-')).toEqual([]);
    const { recommendationPage } = await member.get<{ recommendationPage: { history: object[] } }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { history { action changes { field before after } } } }',
      { id: entryId },
    );
    expect(recommendationPage.history).toContainEqual({ action: 'source.delete', changes: [] });
    const again = await act(member, 'deleteSource', { evidenceId: piece.id }, KEPT);
    expect(again).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
  });
});

/** The tables in which a word stands anywhere. */
async function holding(word: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    const { rows } = await client.query<{ table_name: string }>(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { table_name: table } of rows) {
      const { rowCount } = await client.query(`select 1 from "${table}" t where t::text like $1 limit 1`, [
        `%${word}%`,
      ]);
      if (rowCount) found.push(table);
    }
    return found;
  } finally {
    await client.end();
  }
}

describe('the table of sources', () => {
  it('is named by its migration, its policy, its entity and its service, and by nothing that searches, exports or reports', () => {
    const files = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const file = path.join(folder, name);
        return statSync(file).isDirectory() ? files(file) : [file];
      });
    const naming = files('server').filter((file) =>
      /source_identity|SourceIdentityEntity/.test(readFileSync(file, 'utf8')),
    );
    expect(naming.map((file) => path.basename(file)).sort()).toEqual([
      '1764000008300-keep-files.ts',
      'app.module.ts',
      'source-identity.entity.ts',
      'sources.service.ts',
      'tables.ts',
    ]);
  });
});
