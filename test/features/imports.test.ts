import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { apply, fileOf, importFile, upload, UPR_INFO_HEADER } from '../support/imports.js';
import type { Person } from '../support/person.js';
import { world, type World } from '../support/world.js';

const line = (
  text: string,
  state: string,
  response = 'Supported',
  issue = 'Torture and other CID treatment',
  session = 21,
) => `Testland;Africa;AU;"${text}";${state};WEOG;EU;${response};5;${issue};${session}`;
const csv = (...lines: string[]) => `\uFEFF${[UPR_INFO_HEADER, ...lines].join('\r\n')}\r\n`;

const LEGAL_AID = 'Guarantee legal aid in every district, with priority for women and rural communities';
const FILE = csv(
  line('Ratify the Optional Protocol to CAT ', 'Norway'),
  line('Ratify the Optional Protocol to CAT', 'Turkey'),
  line(LEGAL_AID, 'Iran, Islamic Republic of', 'Noted', 'Justice,"Women\'s rights"'.replaceAll('"', '')),
);

const FIND = `query ($id: ID!) { import(id: $id) { id source reviews { index stateName sessionNumber cycleNumber rows fileRows supported noted existingReviewId isOfWorkspaceState } problems { code row } } }`;
const PREVIEW = `query ($id: ID!, $index: Int!) { importPreview(id: $id, index: $index) { added changed unchanged likely united absent
  rows { index change text recommendingStates position fromRows knownReference differences { field before after } } } }`;
const UNDO = `mutation ($input: UndoImportInput!) { undoImport(input: $input) { __typename ... on Import { undoneAt } ... on Refusal { code } } }`;
const ROWS = `query ($id: ID!) { workspace(id: $id) { reviews { id sessionNumber } } }`;
const MATRIX = `query ($id: ID!) { matrix(reviewId: $id) { rows { id recommendationId reference number text position recommendingStates { code label } themes { label scheme } sdgTargets affectedGroups actionCategory isCategoryConfirmed changedSinceAssessed } } }`;

interface Row {
  id: string;
  recommendationId: string;
  reference: string;
  number: string | null;
  text: string;
  position: string;
  recommendingStates: { code: string | null; label: string }[];
  themes: { label: string; scheme: string }[];
}

interface Preview {
  importPreview: Record<string, number> & {
    rows: { index: number; change: string; differences: { field: string }[] }[];
  };
}
const preview = async (person: Person, id: string, index = 0) =>
  (await person.get<Preview>(PREVIEW, { id, index })).importPreview;

async function rowsOf({ workspaceId, cso }: World, session = 21): Promise<Row[]> {
  const found = await cso.member.get<{ workspace: { reviews: { id: string; sessionNumber: number }[] } }>(ROWS, {
    id: workspaceId,
  });
  const review = found.workspace.reviews.find(({ sessionNumber }) => sessionNumber === session);
  if (!review) return [];
  return (await cso.member.get<{ matrix: { rows: Row[] } }>(MATRIX, { id: review.id })).matrix.rows;
}

let at: World;
beforeAll(async () => {
  at = await world({ texts: [] });
});

describe('importing a file', () => {
  it('lists every review found, previews what would happen, and applies it', async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    const { status, body } = await upload(member, here.workspaceId, FILE);
    expect(status).toBe(201);
    const found = await member.get<{ import: { reviews: object[] } }>(FIND, { id: body.id });
    expect(found.import.reviews).toEqual([
      expect.objectContaining({
        stateName: 'Testland',
        sessionNumber: 21,
        cycleNumber: 2,
        fileRows: 3,
        rows: 2,
        supported: 1,
        noted: 1,
        existingReviewId: null,
      }),
    ]);
    expect(await preview(member, body.id)).toMatchObject({ added: 2, changed: 0, united: 1 });
    expect(await apply(member, body.id)).toMatchObject({
      __typename: 'Import',
      summary: { added: 2, changed: 0, unchanged: 0 },
    });
    expect(await rowsOf(here)).toEqual([
      expect.objectContaining({
        reference: '21-001',
        number: null,
        text: 'Ratify the Optional Protocol to CAT',
        position: 'SUPPORTED',
        recommendingStates: [
          { code: 'NOR', label: 'Norway' },
          { code: 'TUR', label: 'Turkey' },
        ],
        actionCategory: 5,
        isCategoryConfirmed: true,
      }),
      expect.objectContaining({
        reference: '21-002',
        position: 'NOTED',
        recommendingStates: [{ code: 'IRN', label: 'Iran, Islamic Republic of' }],
      }),
    ]);
  });

  it('changes nothing when the same file comes twice', async () => {
    const here = await world({ texts: [] });
    await importFile(here.cso.member, here.workspaceId, FILE);
    const before = await rowsOf(here);
    const { applied } = await importFile(here.cso.member, here.workspaceId, FILE);
    expect(applied).toMatchObject({ summary: { added: 0, changed: 0, unchanged: 2 } });
    expect(await rowsOf(here)).toEqual(before);
  });

  it('changes only what differs, and proposes a likely correction without applying it', async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    await importFile(member, here.workspaceId, FILE);
    const corrected = csv(
      line('Ratify the Optional Protocol to CAT', 'Norway', 'Noted'),
      line('Ratify the Optional Protocol to CAT', 'Turkey', 'Noted'),
      line(LEGAL_AID.replace('rural', 'remote'), 'Iran, Islamic Republic of', 'Noted', 'Justice'),
    );
    const { body } = await upload(member, here.workspaceId, corrected);
    const seen = await preview(member, body.id);
    expect(seen.rows.map((row) => [row.change, row.differences.map(({ field }) => field)])).toEqual([
      ['CHANGED', ['position']],
      ['LIKELY', ['text']],
    ]);
    await apply(member, body.id, [{ index: 0, corrections: [1] }]);
    const rows = await rowsOf(here);
    expect(rows.map(({ text, position }) => [text, position])).toEqual([
      ['Ratify the Optional Protocol to CAT', 'NOTED'],
      [LEGAL_AID.replace('rural', 'remote'), 'NOTED'],
    ]);
  });

  it('undoes an import whole, and leaves alone what somebody changed since', async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    await importFile(member, here.workspaceId, FILE);
    const before = await rowsOf(here);
    const more = csv(
      line('Ratify the Optional Protocol to CAT', 'Norway', 'Noted'),
      line('Abolish the death penalty', 'France'),
    );
    const { id } = await importFile(member, here.workspaceId, more);
    expect(await rowsOf(here)).toHaveLength(3);
    const undone = await member.get<{ undoImport: object }>(UNDO, { input: { mutationId: randomUUID(), id } });
    expect(undone.undoImport).toMatchObject({ __typename: 'Import' });
    expect(await rowsOf(here)).toEqual(before);
    const again = await member.get<{ undoImport: object }>(UNDO, { input: { mutationId: randomUUID(), id } });
    expect(again.undoImport).toMatchObject({ __typename: 'Refusal', code: 'NOTHING_TO_UNDO' });
  });

  it('is one transaction: a review that cannot be imported keeps all others out', async () => {
    const here = await world({ texts: [] });
    const { body } = await upload(here.cso.member, here.workspaceId, FILE);
    const reviews = [0, 7].map((index) => ({ index, corrections: [] }));
    expect(await apply(here.cso.member, body.id, reviews)).toMatchObject({
      __typename: 'Refusal',
      code: 'NO_SUCH_REVIEW',
    });
    expect(await rowsOf(here)).toEqual([]);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 nothing'), 'list.pdf', 'WRONG_FILE_TYPE'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'list.xls', 'WRONG_FILE_TYPE'],
    ['an empty file', Buffer.alloc(0), 'empty.csv', 'EMPTY_FILE'],
    ['a table of something else', Buffer.from('a;b;c\n1;2;3\n'), 'other.csv', 'COLUMNS_MISSING'],
  ])('refuses %s with the reason and what to do', async (_what, bytes, name, code) => {
    const { status, body } = await upload(at.cso.member, at.workspaceId, bytes, name);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.message?.length).toBeGreaterThan(20);
  });

  it('answers others as if the file did not exist', async () => {
    const { body } = await upload(at.cso.member, at.workspaceId, FILE);
    for (const person of [at.government.focalPoint, at.cso.otherMember, (await world({ texts: [] })).cso.member]) {
      const { errors } = await person.run(FIND, { id: body.id });
      expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it.each([
    ['a member', ({ cso }: World) => cso.member, true],
    ['a ministry', ({ government }: World) => government.ministry, true],
    ['the human rights commission', ({ nhri }: World) => nhri, true],
    ['an observer', ({ observer }: World) => observer, false],
    ['a report writer', ({ reportWriter }: World) => reportWriter, false],
    ['an administrator without organisation', ({ administrator }: World) => administrator, false],
  ])('tells %s whether importing is offered to them', async (_who, of, mayImport) => {
    const { myWorkspaces } = await of(at).get<{ myWorkspaces: object[] }>('{ myWorkspaces { mayImport } }');
    expect(myWorkspaces).toEqual([{ mayImport }]);
  });

  it('takes no file from somebody who may not import', async () => {
    expect((await upload(at.observer, at.workspaceId, FILE)).status).toBe(403);
    expect((await upload((await world({ texts: [] })).cso.member, at.workspaceId, FILE)).status).toBe(404);
  });
});

const folder = process.env.UPR_DATA_DIR;
const real = folder && existsSync(folder) ? describe : describe.skip;

real('importing real files', () => {
  it('imports Kenya: 166 rows of session 8 become 163, 253 of session 21 become 245', async () => {
    const here = await world({ texts: [] });
    const { body } = await upload(
      here.cso.member,
      here.workspaceId,
      fileOf('upr-info', 'UPR-INFO-DATABASE-EXPORT-2018-Kenya.csv'),
      'Kenya.csv',
    );
    const reviews = [0, 1].map((index) => ({ index, corrections: [] }));
    expect(await apply(here.cso.member, body.id, reviews)).toMatchObject({ summary: { added: 163 + 245 } });
    expect([(await rowsOf(here, 8)).length, (await rowsOf(here, 21)).length]).toEqual([163, 245]);
  });

  it.each([
    ['UPR20__Slovenia_ThematicListRecommendations_E.docx', 20, 163, 142, 21],
    ['upr48-slovenia-thematic-list-of-recommendatio.docx', 48, 254, 217, 37],
  ])('imports %s with numbers, positions and tags', async (name, session, all, supported, noted) => {
    const here = await world({ texts: [] });
    await importFile(here.cso.member, here.workspaceId, fileOf('ohchr-thematic-lists', name), { name });
    const rows = await rowsOf(here, session);
    const count = (position: string) => rows.filter((row) => row.position === position).length;
    expect([rows.length, count('SUPPORTED'), count('NOTED')]).toEqual([all, supported, noted]);
    expect(
      rows.every((row) => row.number && row.themes.length && row.recommendingStates.every(({ code }) => code)),
    ).toBe(true);
    const { applied } = await importFile(here.cso.member, here.workspaceId, fileOf('ohchr-thematic-lists', name), {
      name,
    });
    expect(applied).toMatchObject({ summary: { added: 0, changed: 0, unchanged: all } });
  });
});
