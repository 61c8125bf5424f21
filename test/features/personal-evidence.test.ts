import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyScreen } from '../support/every-screen.js';
import { download, pieces, pieceWithFile, sendFile } from '../support/evidence.js';
import { quiet, Screen } from '../support/open-screen.js';
import { act, offers, record, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const add = async (entryId: string, more: object = { audience: 'PERSONAL' }) => {
  const input = { entryId, citation: 'What a guard told me', ...more };
  return (await act(at.cso.member, 'addEvidence', input, ['Evidence', 'id version audience viewerCan { share }'])) as {
    id: string;
    version: number;
  } & Awaited<ReturnType<typeof act>>;
};
const NAME = 'guard-of-ward-nine.txt';

/** A source of one's own with a file, as its writer's screen lists it. */
async function withFile(entryId: string) {
  const piece = await add(entryId);
  await sendFile(at.cso.member, piece, Buffer.from('He saw it himself'), NAME);
  return (await pieces(at.cso.member, entryId)).find(({ id }) => id === piece.id)!;
}

describe('a source kept for oneself alone', () => {
  it('AZ-04: is, with its file, on no screen, in no count and in no live event of anybody else', async () => {
    const [{ id }] = at.entries;
    const others = [at.cso.coordinator, at.cso.otherMember, at.government.focalPoint];
    const before = await Promise.all(others.map((person) => everyScreen(person, at, id)));
    const open = await Promise.all(others.map((person) => Screen.open(person, at.review.id)));
    const piece = await withFile(id);
    expect(piece).toMatchObject({ audience: 'PERSONAL', version: 2, file: { name: NAME } });
    await quiet();
    expect(open.flatMap(({ heard }) => heard)).toEqual([]);
    expect(await Promise.all(others.map((person) => everyScreen(person, at, id)))).toEqual(before);
    open.forEach((screen) => screen.close());
    for (const stranger of others) {
      for (const file of [piece.file!, piece.cleanedFile!]) {
        expect((await download(stranger, file.id)).status).toBe(404);
      }
      expect((await sendFile(stranger, piece, Buffer.from('x'), 'x.txt')).status).toBe(404);
      for (const mutation of ['changeEvidence', 'withdrawEvidence', 'removeEvidenceFile'] as const) {
        const input = { id: piece.id, expectedVersion: 2 };
        expect(await act(stranger, mutation, input, ['Evidence', 'id'])).toMatchObject({ code: 'NOT_FOUND' });
      }
      expect(await record(stranger, id, { evidenceIds: [piece.id] })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await download(at.cso.member, piece.file!.id)).bytes.toString()).toBe('He saw it himself');
  });

  it('begins with the organisation where nobody said otherwise', async () => {
    const [, { id }] = at.entries;
    expect(await add(id, {})).toMatchObject({ audience: 'ORGANISATION' });
    expect(await add(id, { audience: 'JOINT' })).toMatchObject({ __typename: 'Error' });
  });

  it('V3: carries no assessment of the organisation, and no giver, before the organisation has it', async () => {
    const [, , { id }] = at.entries;
    const piece = await add(id);
    expect(await record(at.cso.member, id, { evidenceIds: [piece.id] })).toMatchObject({
      code: 'ORGANISATION_FIRST',
      field: 'evidenceIds',
    });
    const giver = { evidenceId: piece.id, name: 'A name', contact: '', consent: '' };
    expect(await act(at.cso.member, 'keepSource', giver, ['SourceKept', 'isKept'])).toMatchObject({
      code: 'ORGANISATION_FIRST',
    });
    expect(await shareThing(at.cso.member, ['EVIDENCE', piece.id], 'SIDE')).toMatchObject({
      code: 'ORGANISATION_FIRST',
    });
  });

  it('V6: shown to the organisation, it is a source of its own there, with its file and without its past', async () => {
    const [, , , { id }] = at.entries;
    const first = await withFile(id);
    const change = { id: first.id, expectedVersion: 2, citation: 'Interview, held by us' };
    const piece = await act(at.cso.member, 'changeEvidence', change, ['Evidence', 'id version']);
    expect((await offers(at.cso.member, 'EVIDENCE', first.id))?.offers).toMatchObject([
      { audience: 'ORGANISATION', shown: { text: 'Interview, held by us', facts: [{ field: 'file', value: NAME }] } },
    ]);
    const { snapshotId } = await shareThing(at.cso.member, ['EVIDENCE', first.id], 'ORGANISATION');
    expect(snapshotId).not.toBe(piece.id);
    const [given, ...rest] = await pieces(at.cso.coordinator, id);
    expect(rest).toEqual([]);
    expect(given).toMatchObject({ id: snapshotId, audience: 'ORGANISATION', version: 1, file: { name: NAME } });
    expect(given.file!.id).not.toBe(first.file!.id);
    expect((await download(at.cso.coordinator, given.file!.id)).bytes.toString()).toBe('He saw it himself');
    expect((await download(at.cso.coordinator, first.file!.id)).status).toBe(404);
    const told = JSON.stringify(await everyScreen(at.cso.coordinator, at, id));
    expect([told.includes('Interview, held by us'), told.includes('What a guard told me')]).toEqual([true, false]);
    expect((await pieces(at.cso.member, id)).map((one) => one.id)).toEqual([snapshotId]);
    expect(await record(at.cso.coordinator, id, { evidenceIds: [snapshotId] })).toMatchObject({ version: 1 });
    expect(await shareThing(at.cso.member, ['EVIDENCE', String(snapshotId)], 'SIDE')).toMatchObject({
      isWaiting: false,
    });
    const [copy] = await pieces(at.cso.otherMember, id);
    expect((await download(at.cso.otherMember, copy.file!.id)).status).toBe(200);
  });

  it('is not shown as it was not seen: a file put there meanwhile asks for another look', async () => {
    const [, , , , { id }] = at.entries;
    const piece = await add(id);
    const seen = (await offers(at.cso.member, 'EVIDENCE', piece.id))!;
    await sendFile(at.cso.member, piece, Buffer.from('More than was seen'), 'more.txt');
    const input = { expectedVersion: seen.expectedVersion, fingerprint: seen.offers[0].fingerprint };
    expect(await shareThing(at.cso.member, ['EVIDENCE', piece.id], 'ORGANISATION', input)).toMatchObject({
      code: 'CHANGED_SINCE',
    });
    const own = await pieceWithFile(at.cso.coordinator, id, Buffer.from('Ours'), 'ours.txt');
    expect((await pieces(at.cso.coordinator, id)).map((one) => one.id)).toEqual([own.id]);
  });
});
