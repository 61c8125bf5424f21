import { beforeAll, describe, expect, it } from '@jest/globals';
import { EditedWorkbook } from '../support/edited-workbook.js';
import { inDatabase } from '../support/in-database.js';
import { applyMatrix, previewMatrix } from '../support/matrix-files.js';
import type { Person } from '../support/person.js';
import { serverAddress } from '../support/person.js';
import { all, ownText, partsOf, xmlOf } from '../support/read-office.js';
import { world, type World } from '../support/world.js';

let at: World;
let other: World;
beforeAll(async () => {
  [at, other] = await Promise.all([world(), world()]);
}, 60_000);

const take = (person: Person, body: unknown, headers: Record<string, string> = {}, review = at.review.id) =>
  person.fetch(`/api/reviews/${review}/matrix.xlsx`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function fileOf(response: Response): Promise<Buffer> {
  if (response.status !== 200) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
}

/** The first sheet's words in reading order; cells of one row after the other. */
async function wordsOf(file: Buffer): Promise<string[]> {
  const parts = await partsOf(file);
  const strings = all(xmlOf(parts.get('xl/sharedStrings.xml')), 'si').map((si) => all(si, 't').map(ownText).join(''));
  const cells = all(xmlOf(parts.get('xl/worksheets/sheet1.xml')), 'c');
  return cells
    .filter(({ attributes }) => attributes.t === 's')
    .map((cell) => strings[Number(ownText(all(cell, 'v')[0]))]);
}

describe('the rows that are shown', () => {
  it('are the workbook’s, in the order asked, and its first line says how many of all they are', async () => {
    const [first, , third] = at.entries;
    const words = await wordsOf(
      await fileOf(await take(at.cso.coordinator, { entryIds: [third.id, first.id, third.id] })),
    );
    expect(words.filter((word) => at.entries.some(({ id }) => id === word))).toEqual([third.id, first.id]);
    expect(words[0]).toContain(`Rows: 2 of ${at.entries.length}`);
    expect(words[0]).toContain('Both sides and all members of the workspace');
  });

  it('are not called a part where they are all', async () => {
    const entryIds = at.entries.map(({ id }) => id).reverse();
    const words = await wordsOf(await fileOf(await take(at.cso.coordinator, { audience: 'joint', entryIds })));
    expect(words.filter((word) => entryIds.includes(word))).toEqual(entryIds);
    expect(words[0]).not.toContain('Rows:');
  });

  it('leave the others as they are when the workbook comes back', async () => {
    const [first] = at.entries;
    const file = await fileOf(await take(at.cso.coordinator, { entryIds: [first.id] }));
    const workbook = await EditedWorkbook.open(file);
    workbook.type('Challenges', workbook.rowWith('No.', first.reference), 'The workshop found one');
    const found = await previewMatrix(at.cso.coordinator, at, workbook.bytes());
    expect(found.preview.absent).toBe(at.entries.length - 1);
    expect(found.preview.rows.map(({ entryId }) => entryId)).toEqual([first.id]);
    expect(await applyMatrix(at.cso.coordinator, found)).toMatchObject({ summary: { rows: 1, cells: 1 } });
  });

  it('are named in the record: how many of how many', async () => {
    await fileOf(await take(at.cso.coordinator, { entryIds: [at.entries[1].id] }));
    const [event] = await inDatabase<{ after: object }>(
      `select after from journal where workspace_id = $1 and action = 'matrix.export' order by sequence desc limit 1`,
      [at.workspaceId],
    );
    expect(event.after).toMatchObject({ format: 'xlsx', rows: 1, rowsOfReview: at.entries.length });
  });

  it('of another workspace, or of none, are left out as if they were not there', async () => {
    const strange = [other.entries[0].id, '00000000-0000-4000-8000-000000000000', 'no id at all'];
    const words = await wordsOf(
      await fileOf(await take(at.cso.coordinator, { entryIds: [...strange, at.entries[0].id] })),
    );
    expect(words[0]).toContain(`Rows: 1 of ${at.entries.length}`);
    for (const id of strange) {
      const none = await take(at.cso.coordinator, { entryIds: [id] });
      expect(none.status).toBe(400);
      expect(await none.text()).toContain('None of these rows is there any more');
    }
  });

  it.each([
    ['no list', { entryIds: 'all' }],
    ['no ids', { entryIds: [1, 2] }],
    ['nothing', {}],
    ['a foreign audience', { audience: 'theirs', entryIds: [] }],
  ])('are refused where %s is given', async (_what, body) => {
    const refused = await take(at.cso.coordinator, body);
    expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
  });

  it('are nobody’s who may not read the review, and go to no other site', async () => {
    const body = { entryIds: [at.entries[0].id] };
    for (const stranger of [at.administrator, other.cso.coordinator])
      expect((await take(stranger, body)).status).toBe(404);
    const nobody = await fetch(`${serverAddress()}/api/reviews/${at.review.id}/matrix.xlsx`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(nobody.status).toBe(401);
    expect((await take(at.cso.coordinator, body, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});
