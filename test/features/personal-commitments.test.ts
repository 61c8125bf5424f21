import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyScreen } from '../support/every-screen.js';
import { takeMatrix } from '../support/matrix-files.js';
import { quiet, Screen } from '../support/open-screen.js';
import type { Person } from '../support/person.js';
import { partsOf } from '../support/read-office.js';
import { act, offers, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const FIELDS =
  'id version text status audience owner { organisation person } viewerCan { change share withdraw steps }';
const propose = (person: Person, entryId: string, more: object = { audience: 'PERSONAL' }) =>
  act(
    person,
    'proposeCommitment',
    { reviewId: at.review.id, text: 'Go to the press with it', dueOn: '2027-01-31', entryIds: [entryId], ...more },
    ['Commitment', FIELDS],
  );

interface Listed {
  readonly id: string;
  readonly text: string;
  readonly audience: string;
}
const LIST = `query ($id: ID!) { commitmentsOfReview(reviewId: $id) { commitments { ${FIELDS} } } }`;
const list = async (person: Person) =>
  (await person.get<{ commitmentsOfReview: { commitments: Listed[] } }>(LIST, { id: at.review.id })).commitmentsOfReview
    .commitments;

describe('a commitment proposed for oneself alone', () => {
  it('AZ-04: is on no screen, in no count and in no live event of anybody else', async () => {
    const [{ id }] = at.entries;
    const others = [at.cso.coordinator, at.cso.otherMember, at.government.focalPoint];
    const before = await Promise.all(others.map((person) => everyScreen(person, at, id)));
    const open = await Promise.all(others.map((person) => Screen.open(person, at.review.id)));
    const mine = await propose(at.cso.member, id);
    expect(mine).toMatchObject({
      audience: 'PERSONAL',
      owner: { organisation: 'Coalition', person: 'member' },
      viewerCan: { change: true, share: true, withdraw: false, steps: [] },
    });
    await act(at.cso.member, 'changeCommitment', { id: mine.id, expectedVersion: 1, text: 'Go to the press' }, [
      'Commitment',
      'id',
    ]);
    await quiet();
    expect(open.flatMap(({ heard }) => heard)).toEqual([]);
    expect(await Promise.all(others.map((person) => everyScreen(person, at, id)))).toEqual(before);
    open.forEach((screen) => screen.close());
    for (const stranger of others) {
      const change = { id: mine.id, expectedVersion: 2, text: 'Something else' };
      expect(await act(stranger, 'changeCommitment', change, ['Commitment', 'id'])).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(
        await act(stranger, 'advanceCommitment', { ...change, text: undefined, to: 'MADE' }, ['Commitment', 'id']),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await list(at.cso.member)).toMatchObject([{ id: mine.id }]);
  });

  it('is in no workbook, which passes from hand to hand, and marked where it stands in a cell', async () => {
    const { id } = at.entries[4];
    await propose(at.cso.member, id, { audience: 'PERSONAL', text: 'Kept out of every file' });
    await propose(at.cso.member, id, { text: 'Fit for the file' });
    const parts = await partsOf(await takeMatrix(at.cso.member, at.review.id, 'mine'));
    const told = [...parts.values()].map(String).join('');
    expect([told.includes('Fit for the file'), told.includes('Kept out of every file')]).toEqual([true, false]);
    const { recommendationPage } = await at.cso.member.get<{
      recommendationPage: { row: { commitments: { text: string; audience: string }[] } };
    }>('query ($id: ID!) { recommendationPage(entryId: $id) { row { commitments { text audience } } } }', { id });
    expect(new Set(recommendationPage.row.commitments.map(({ audience }) => audience))).toEqual(
      new Set(['PERSONAL', 'ORGANISATION']),
    );
  });

  it('begins with the organisation where nobody said otherwise', async () => {
    expect(await propose(at.cso.member, at.entries[1].id, {})).toMatchObject({ audience: 'ORGANISATION' });
    expect(await propose(at.cso.member, at.entries[1].id, { audience: 'SIDE' })).toMatchObject({ __typename: 'Error' });
  });

  it('is nobody’s word yet: it is not undertaken, and goes to the organisation before anybody else', async () => {
    const { id } = await propose(at.cso.coordinator, at.entries[2].id);
    const step = { id, expectedVersion: 1, to: 'MADE' };
    expect(await act(at.cso.coordinator, 'advanceCommitment', step, ['Commitment', 'id'])).toMatchObject({
      code: 'ORGANISATION_FIRST',
      field: 'to',
    });
    expect((await offers(at.cso.coordinator, 'COMMITMENT', String(id)))?.offers.map((one) => one.audience)).toEqual([
      'ORGANISATION',
    ]);
    expect(await shareThing(at.cso.coordinator, ['COMMITMENT', String(id)], 'JOINT')).toMatchObject({
      code: 'ORGANISATION_FIRST',
    });
  });

  it('V6: shown to the organisation, it is a commitment of its own there, without what it said before', async () => {
    const { id: entryId } = at.entries[3];
    const mine = await propose(at.cso.member, entryId, { audience: 'PERSONAL', text: 'Tell nobody yet' });
    await act(at.cso.member, 'changeCommitment', { id: mine.id, expectedVersion: 1, text: 'Write to the ministry' }, [
      'Commitment',
      'id',
    ]);
    const { snapshotId } = await shareThing(at.cso.member, ['COMMITMENT', String(mine.id)], 'ORGANISATION');
    const seen = (await list(at.cso.coordinator)).filter(({ text }) => text === 'Write to the ministry');
    expect(seen).toMatchObject([
      { id: snapshotId, version: 1, audience: 'ORGANISATION', status: 'PROPOSED', owner: { person: 'member' } },
    ]);
    expect(snapshotId).not.toBe(mine.id);
    const told = JSON.stringify(await everyScreen(at.cso.coordinator, at, entryId));
    expect([told.includes('Write to the ministry'), told.includes('Tell nobody yet')]).toEqual([true, false]);
    expect((await list(at.cso.member)).map(({ id }) => id)).not.toContain(mine.id);
    const step = { id: snapshotId, expectedVersion: 1, to: 'MADE' };
    expect(await act(at.cso.coordinator, 'advanceCommitment', step, ['Commitment', 'status'])).toMatchObject({
      status: 'MADE',
    });
    expect(await shareThing(at.cso.member, ['COMMITMENT', String(snapshotId)], 'SIDE')).toMatchObject({
      isWaiting: false,
    });
    expect((await list(at.cso.otherMember)).map(({ text }) => text)).toContain('Write to the ministry');
  });
});
