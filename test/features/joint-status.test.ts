import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, JOINT, jointStatus, move, put, record, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
let cso: Person;
let government: Person;
let next = 0;

beforeAll(async () => {
  at = await world({ texts: Array.from({ length: 18 }, (_, index) => `Carry out measure number ${index} in full`) });
  cso = at.cso.coordinator;
  government = at.government.focalPoint;
});

/** A row nobody has touched. */
const freshRow = () => at.entries[next++].id;

/** A row both sides have assessed before everybody. */
async function assessedRow(): Promise<string> {
  const entryId = freshRow();
  await put(cso, entryId, { status: 'IN_PROGRESS', rationale: 'The bill is in committee' });
  await put(government, entryId, { status: 'IN_PROGRESS', rationale: 'The bill was tabled' });
  return entryId;
}

async function agreedRow(): Promise<string> {
  const entryId = await assessedRow();
  await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
  await move(government, 'accept', entryId, { value: 'IN_PROGRESS' });
  return entryId;
}

describe('a joint status', () => {
  it('is proposed by one side with a shared assessment, and agreed by the other over the same versions', async () => {
    const entryId = await assessedRow();
    expect(await jointStatus(cso, entryId)).toMatchObject({ state: 'NONE', version: 0, allowedCommands: ['PROPOSE'] });
    const proposed = await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    expect(proposed).toMatchObject({ state: 'PROPOSED', proposedBy: 'CSO', reason: 'The bill is in committee' });
    expect(await jointStatus(government, entryId)).toMatchObject({ allowedCommands: ['ACCEPT', 'COUNTER', 'DISPUTE'] });
    expect(await move(government, 'accept', entryId, { value: 'IN_PROGRESS' })).toMatchObject({ state: 'AGREED' });
    const { events } = await jointStatus(cso, entryId);
    expect(events).toEqual([
      expect.objectContaining({ command: 'PROPOSE', side: 'CSO', organisation: 'Coalition', toState: 'PROPOSED' }),
      expect.objectContaining({ command: 'ACCEPT', organisation: 'Ministry of Foreign Affairs', toState: 'AGREED' }),
    ]);
  });

  it('is not proposed by a side that has shared nothing', async () => {
    const answer = await move(cso, 'propose', freshRow(), { value: 'IN_PROGRESS' });
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'ASSESSMENT_NEEDED' });
  });

  it('is not accepted by the side that proposed it, nor by one without an assessment', async () => {
    const entryId = freshRow();
    await put(cso, entryId);
    await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    expect(await move(cso, 'accept', entryId, { value: 'IN_PROGRESS' })).toMatchObject({ code: 'NOT_YOUR_TURN' });
    const refused = await move(government, 'accept', entryId, { value: 'IN_PROGRESS' });
    expect(refused).toMatchObject({ code: 'ASSESSMENT_NEEDED' });
  });

  it('is countered with another value, which the first side may accept', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'NOT_STARTED' });
    const countered = await move(government, 'counter', entryId, { value: 'IN_PROGRESS', reason: 'See the budget' });
    expect(countered).toMatchObject({ state: 'PROPOSED', proposedBy: 'GOVERNMENT', reason: 'See the budget' });
    expect(await move(cso, 'accept', entryId, { value: 'IN_PROGRESS' })).toMatchObject({ state: 'AGREED' });
  });

  it('is disputed with both values and both reasons in sight of both', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'REGRESSED', reason: 'Arrests rose' });
    expect(await move(government, 'dispute', entryId, { reason: '' })).toMatchObject({ code: 'REASON_NEEDED' });
    await move(government, 'dispute', entryId, { reason: 'The method is questioned' });
    const both = {
      state: 'DISPUTED',
      csoValue: 'REGRESSED',
      csoReason: 'Arrests rose',
      governmentValue: 'IN_PROGRESS',
      governmentReason: 'The method is questioned',
    };
    for (const person of [cso, government, at.observer, at.nhri]) {
      expect(await jointStatus(person, entryId)).toMatchObject(both);
    }
    expect(await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' })).toMatchObject({ state: 'PROPOSED' });
  });

  it('is withdrawn by its proposer only, and is none again', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    expect(await move(government, 'withdraw', entryId)).toMatchObject({ code: 'NOT_YOUR_TURN' });
    expect(await move(cso, 'withdraw', entryId)).toMatchObject({ state: 'NONE', value: null, version: 2 });
  });

  it('is outdated by a new shared assessment, and agreed again when both have reconfirmed', async () => {
    const entryId = await agreedRow();
    await put(cso, entryId, { rationale: 'The bill passed its first reading', asOf: '2026-06-01' }, 2);
    expect(await jointStatus(government, entryId)).toMatchObject({ state: 'OUTDATED', value: 'IN_PROGRESS' });
    const once = await move(government, 'reconfirm', entryId, { value: 'IN_PROGRESS' });
    expect(once).toMatchObject({ state: 'OUTDATED', reconfirmedBy: ['GOVERNMENT'] });
    expect(await move(cso, 'reconfirm', entryId, { value: 'IN_PROGRESS' })).toMatchObject({ state: 'AGREED' });
  });

  it('stays agreed while a side only drafts', async () => {
    const entryId = await agreedRow();
    const before = await jointStatus(government, entryId);
    await act(
      cso,
      'recordAssessment',
      {
        entryId,
        expectedVersion: 1,
        status: 'REGRESSED',
        rationale: 'A draft',
        asOf: '2026-06-01',
        evidenceIds: [],
      },
      ['OwnAssessment', 'id'],
    );
    expect(await jointStatus(government, entryId)).toEqual(before);
  });

  it('is reopened with a reason when agreed', async () => {
    const entryId = await agreedRow();
    const reopened = await move(government, 'reopen', entryId, {
      reason: 'The decree was repealed',
      value: 'REGRESSED',
    });
    expect(reopened).toMatchObject({ state: 'DISPUTED', governmentValue: 'REGRESSED', csoValue: 'IN_PROGRESS' });
  });

  it('is not accepted over a version the person has not seen', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    const { csoVersionId } = await jointStatus(government, entryId);
    await put(cso, entryId, { rationale: 'Another word for it', asOf: '2026-06-01' }, 2);
    const unseen = await move(government, 'accept', entryId, { value: 'IN_PROGRESS', csoVersionId });
    expect(unseen).toMatchObject({ code: 'STALE_VERSIONS' });
    const seen = await move(government, 'accept', entryId, { value: 'IN_PROGRESS' });
    expect(seen).toMatchObject({ code: 'STALE_VERSIONS' });
    expect(await jointStatus(cso, entryId)).toMatchObject({ isStale: true, allowedCommands: ['PROPOSE', 'WITHDRAW'] });
  });

  it('answers a conflict to whoever was second, with what was done first and by which organisation', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    const late = await move(government, 'accept', entryId, { value: 'IN_PROGRESS', expectedVersion: 0 });
    expect(late).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 1,
      base: { state: 'NONE' },
      mine: { command: 'ACCEPT', value: 'IN_PROGRESS' },
      theirs: { state: 'PROPOSED', proposedBy: 'CSO' },
      theirsBy: 'Coalition',
    });
  });

  it('is never agreed over a version that arrived at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const entryId = await assessedRow();
      await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
      const anew = { expectedVersion: 1, rationale: 'Written meanwhile', asOf: '2026-06-01' };
      await record(cso, entryId, anew);
      const [accepted, shared] = await Promise.all([
        move(government, 'accept', entryId, { value: 'IN_PROGRESS' }),
        share(cso, entryId, 2),
      ]);
      expect(shared.__typename).toBe('SharedAssessments');
      const { state } = await jointStatus(government, entryId);
      expect(state).toBe(accepted.__typename === 'JointStatus' ? 'OUTDATED' : 'PROPOSED');
    }
  });

  it('is answered once when two of a side answer at the same moment', async () => {
    const entryId = await assessedRow();
    await move(cso, 'propose', entryId, { value: 'IN_PROGRESS' });
    const both = await Promise.all([
      move(government, 'accept', entryId, { value: 'IN_PROGRESS', expectedVersion: 1 }),
      move(government, 'dispute', entryId, { reason: 'Not so', expectedVersion: 1 }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'JointStatus']);
  });

  it.each([
    ['a member', (w: World) => w.cso.member],
    ['a line ministry', (w: World) => w.government.ministry],
    ['the NHRI', (w: World) => w.nhri],
    ['an observer', (w: World) => w.observer],
  ])('is moved by no one like %s', async (_who, choose) => {
    const entryId = at.entries[0].id;
    const person = choose(at);
    expect((await jointStatus(person, entryId)).allowedCommands).toEqual([]);
    const { version, csoVersionId, governmentVersionId } = await jointStatus(person, entryId);
    const input = { entryId, expectedVersion: version, csoVersionId, governmentVersionId, reason: 'No' };
    const answer = await act(person, 'reopenJointStatus', input, ['JointStatus', JOINT]);
    expect(answer).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
