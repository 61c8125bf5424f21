import { describe, expect, it } from '@jest/globals';
import { fileOf, importFile, upload, UPR_INFO_HEADER } from '../support/imports.js';
import type { Person } from '../support/person.js';
import { act, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const line = (text: string, response = 'Supported', session = '') =>
  `Testland;Africa;AU;"${text}";Norway;WEOG;;${response};5;Justice;${session}`;
const csv = (...lines: string[]) => [UPR_INFO_HEADER, ...lines].join('\r\n');

const RATIFY = 'Ratify the Optional Protocol to the Convention against Torture';
const LEGAL_AID = 'Guarantee legal aid in every district';

const PREVIEW = `query ($id: ID!, $facts: ReviewFactsInput) { importPreview(id: $id, index: 0, facts: $facts) {
  existingReviewId added changed unchanged likely returning absent } }`;
const preview = async (person: Person, id: string, facts: object | null = null) =>
  (await person.get<{ importPreview: object }>(PREVIEW, { id, facts })).importPreview;

const FIND = `query ($id: ID!) { import(id: $id) { undoneAt leftAsTheyAre summary { added changed unchanged }
  reviews { existingReviewId importedReviewId } } }`;
interface Found {
  import: { undoneAt: string | null; leftAsTheyAre: string[]; reviews: { importedReviewId: string | null }[] };
}
const find = async (person: Person, id: string) => (await person.get<Found>(FIND, { id })).import;

const undo = (person: Person, id: string) => act(person, 'undoImport', { id }, ['Import', 'id leftAsTheyAre']);

describe('a file that does not say which review it is about', () => {
  it('is compared with the review a person names, as it will be applied', async () => {
    const here = await world({ texts: [RATIFY, LEGAL_AID] });
    const { member } = here.cso;
    const { body } = await upload(member, here.workspaceId, csv(line(RATIFY), line('Abolish the death penalty')));
    expect(await preview(member, body.id)).toMatchObject({ existingReviewId: null, added: 2, unchanged: 0 });
    const otherCycle = await preview(member, body.id, { cycleNumber: 2 });
    expect(otherCycle).toMatchObject({ existingReviewId: null, added: 2, unchanged: 0 });
    for (const facts of [{ cycleNumber: 4 }, { sessionNumber: 47 }]) {
      expect(await preview(member, body.id, facts)).toMatchObject({
        existingReviewId: here.review.id,
        added: 1,
        absent: 1,
      });
    }
    const applied = await importFile(member, here.workspaceId, csv(line(RATIFY)), { facts: { cycleNumber: 4 } });
    expect(applied.applied).toMatchObject({ summary: { added: 0 } });
    const { reviews } = await find(member, applied.id);
    expect(reviews).toEqual([expect.objectContaining({ importedReviewId: here.review.id })]);
  });

  it('is refused with a session of another cycle', async () => {
    const here = await world({ texts: [] });
    const facts = { sessionNumber: 21, cycleNumber: 4 };
    const { applied } = await importFile(here.cso.member, here.workspaceId, csv(line(RATIFY)), { facts });
    expect(applied).toMatchObject({ __typename: 'Refusal', code: 'CYCLE_OF_SESSION', field: 'cycleNumber' });
  });
});

interface MatrixRow {
  id: string;
  recommendationId: string;
  reference: string;
  text: string;
}
async function rowsOf(person: Person, reviewId: string): Promise<MatrixRow[]> {
  const document = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id recommendationId reference text } } }';
  return (await person.get<{ matrix: { rows: MatrixRow[] } }>(document, { id: reviewId })).matrix.rows;
}

const ASSESSED = `query ($entryId: ID!) { recommendationPage(entryId: $entryId) { row { reference } } }`;

async function importedOnce(here: World) {
  const { member } = here.cso;
  const file = csv(line(RATIFY, 'Supported', '21'), line(LEGAL_AID, 'Noted', '21'));
  const first = await importFile(member, here.workspaceId, file);
  const { reviews } = await find(member, first.id);
  const reviewId = reviews[0].importedReviewId ?? '';
  return { file, first, reviewId, rows: await rowsOf(member, reviewId) };
}

describe('an import that is undone after people worked on its rows', () => {
  it('takes the rows away and brings them back, with all that was written, when the file is imported again', async () => {
    const here = await world({ texts: [] });
    const { member, coordinator } = here.cso;
    const { file, first, reviewId, rows } = await importedOnce(here);
    const assessed = await record(member, rows[0].id, { rationale: 'The bill is before parliament' });
    expect(assessed.__typename).toBe('OwnAssessment');
    expect(await undo(member, first.id)).toMatchObject({ __typename: 'Import', leftAsTheyAre: [] });
    const gone = await coordinator.run(ASSESSED, { entryId: rows[0].id });
    expect(gone.data?.recommendationPage ?? null).toBeNull();

    const { body } = await upload(member, here.workspaceId, file);
    expect(await preview(member, body.id)).toMatchObject({ existingReviewId: null, added: 2, returning: 2 });
    const again = await importFile(member, here.workspaceId, file);
    expect(again.applied).toMatchObject({ summary: { added: 2, changed: 0, unchanged: 0 } });
    expect(await rowsOf(member, reviewId)).toEqual(rows);
    const once = { expectedVersion: null, rationale: 'A first assessment, again' };
    expect(await record(member, rows[0].id, once)).toMatchObject({ __typename: 'Conflict' });

    expect(await undo(member, again.id)).toMatchObject({ __typename: 'Import' });
    const third = await importFile(member, here.workspaceId, file);
    expect(third.applied).toMatchObject({ summary: { added: 2 } });
    expect(await rowsOf(member, reviewId)).toEqual(rows);
  });

  it('does not bring back what somebody archived as a mistake', async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    const { file, reviewId, rows } = await importedOnce(here);
    const mistake = { id: rows[0].recommendationId, expectedVersion: 1, reason: 'Printed twice' };
    expect(await act(member, 'archiveRecommendation', mistake, ['Recommendation', 'id'])).toMatchObject({
      __typename: 'Recommendation',
    });
    await importFile(member, here.workspaceId, file);
    const now = await rowsOf(member, reviewId);
    expect(now.map(({ text }) => text).sort()).toEqual([LEGAL_AID, RATIFY]);
    expect(now.map(({ recommendationId }) => recommendationId)).not.toContain(rows[0].recommendationId);
  });

  it('names the rows it left as they are because somebody corrected them since', async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    const { reviewId, rows } = await importedOnce(here);
    const changed = csv(line(RATIFY, 'Noted', '21'), line(LEGAL_AID, 'Supported', '21'));
    const { id } = await importFile(member, here.workspaceId, changed);
    const correction = { id: rows[0].recommendationId, expectedVersion: 2, text: `${RATIFY} soon`, reason: 'Misread' };
    expect(await act(member, 'correctRecommendation', correction, ['Recommendation', 'version'])).toMatchObject({
      __typename: 'Recommendation',
    });
    expect(await undo(member, id)).toMatchObject({ leftAsTheyAre: [rows[0].reference] });
    expect((await find(member, id)).leftAsTheyAre).toEqual([rows[0].reference]);
    expect((await rowsOf(member, reviewId)).map(({ text }) => text)).toEqual([`${RATIFY} soon`, LEGAL_AID]);
  });
});

const real = process.env.UPR_DATA_DIR ? describe : describe.skip;

real('real files without the column that tells the review', () => {
  it('Kenya’s session 21 without sessions: all new to another cycle, all known to its own', async () => {
    const here = await world({ texts: [], state: { name: 'Kenya', code: 'KEN' } });
    const { member } = here.cso;
    const kenya = fileOf('upr-info', 'UPR-INFO-DATABASE-EXPORT-2018-Kenya.csv').toString('utf8');
    await importFile(member, here.workspaceId, kenya, { index: 1 });
    const bare = kenya.replace(/;21(\r?\n|$)/g, ';$1');
    const { body } = await upload(member, here.workspaceId, bare);
    const document = `query ($id: ID!, $index: Int!, $facts: ReviewFactsInput) {
      importPreview(id: $id, index: $index, facts: $facts) { added unchanged changed likely } }`;
    const look = (facts: object | null) => member.get(document, { id: body.id, index: 1, facts });
    expect(await look({ cycleNumber: 3 })).toMatchObject({ importPreview: { added: 245 } });
    expect(await look({ cycleNumber: 2 })).toMatchObject({ importPreview: { unchanged: 245 } });
    expect(await look({ sessionNumber: 21 })).toMatchObject({ importPreview: { unchanged: 245 } });
  });
});
