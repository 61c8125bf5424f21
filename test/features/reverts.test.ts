import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Person } from '../support/person.js';
import { act, record, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Event {
  id: string;
  action: string;
  audience: string;
  isRevertible: boolean;
  revertOf: string | null;
  person: string | null;
  organisation: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

const EVENT = 'id action audience isRevertible revertOf person organisation changes { field before after }';
const HISTORY = `query ($id: ID!) { recommendationPage(entryId: $id) { history { ${EVENT} } } }`;
const ROW = ['MatrixRow', 'id nextSteps deadline planVersion'] as const;
const OWN = ['OwnAssessment', 'id version current { status rationale }'] as const;
const COMMITMENT = ['Commitment', 'id version text dueOn status'] as const;

let at: World;
let sql: pg.Client;
beforeAll(async () => {
  at = await world();
  sql = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await sql.connect();
});
afterAll(() => sql.end());

const historyOf = async (person: Person, entry: number): Promise<Event[]> =>
  (await person.get<{ recommendationPage: { history: Event[] } }>(HISTORY, { id: at.entries[entry].id }))
    .recommendationPage.history;
const eventOf = async (person: Person, entry: number, action: string, field: string, after: unknown) =>
  (await historyOf(person, entry)).find(
    (event) =>
      event.action === action && event.changes.some((change) => change.field === field && change.after === after),
  )!;
const revise = (entry: number, expectedVersion: number, nextSteps: string) =>
  act(
    at.cso.member,
    'reviseMatrixEntry',
    { id: at.entries[entry].id, fieldGroup: 'PLAN', expectedVersion, nextSteps },
    ROW,
  );
const putBack = (person: Person, entry: number, eventId: string, expectedVersion: number): Promise<Answered> =>
  act(person, 'revertMatrixEntry', { id: at.entries[entry].id, eventId, expectedVersion }, ROW);
const eventsOf = async (person: Person): Promise<number> => {
  const { rows } = await sql.query<{ n: number }>(
    `select coalesce(sum(length), 0)::int as n from journal_chain where workspace_id = $1
     and (audience = 'JOINT' or owner_organisation_id = $2)`,
    [at.workspaceId, person.organisationId],
  );
  return rows[0].n;
};

describe('a row of the joint plan', () => {
  it('is put back as a new version that names what it took back', async () => {
    await revise(0, 1, 'First');
    await revise(0, 2, 'Second');
    const second = await eventOf(at.cso.member, 0, 'matrixEntry.revisePlan', 'nextSteps', 'Second');
    expect(second.isRevertible).toBe(true);
    expect(await putBack(at.government.focalPoint, 0, second.id, 3)).toMatchObject({
      nextSteps: 'First',
      planVersion: 4,
    });
    const [newest] = await historyOf(at.cso.member, 0);
    expect(newest).toMatchObject({
      action: 'matrixEntry.revisePlan',
      revertOf: second.id,
      changes: [{ field: 'nextSteps', before: 'Second', after: 'First' }],
    });
    expect(await putBack(at.cso.member, 0, second.id, 4)).toMatchObject({ code: 'NOTHING_TO_PUT_BACK' });
  });

  it('RC-08: put back while somebody edits, answers with both texts and changes nothing', async () => {
    await revise(1, 1, 'First');
    await revise(1, 2, 'Second');
    const second = await eventOf(at.cso.member, 1, 'matrixEntry.revisePlan', 'nextSteps', 'Second');
    await revise(1, 3, 'Third');
    expect(await putBack(at.cso.member, 1, second.id, 3)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 4,
      base: { nextSteps: 'Second' },
      mine: { nextSteps: 'First' },
      theirs: { nextSteps: 'Third' },
    });
    const both = await Promise.all([revise(1, 4, 'Fourth'), putBack(at.cso.coordinator, 1, second.id, 4)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'MatrixRow']);
  });

  it('is put back only by whoever may write it by hand', async () => {
    await revise(4, 1, 'First');
    await revise(4, 2, 'Second');
    const second = await eventOf(at.cso.member, 4, 'matrixEntry.revisePlan', 'nextSteps', 'Second');
    for (const person of [at.observer, at.nhri])
      expect(await putBack(person, 4, second.id, 3)).toMatchObject({ code: 'NOT_ALLOWED' });
    const day = { id: at.entries[2].id, fieldGroup: 'TIME' };
    await act(at.government.ministry, 'reviseMatrixEntry', { ...day, expectedVersion: 1, deadline: '2027-03-31' }, ROW);
    const time = await eventOf(at.cso.member, 2, 'matrixEntry.reviseTime', 'deadline', '2027-03-31');
    expect(await putBack(at.cso.member, 2, time.id, 2)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await putBack(at.government.ministry, 2, time.id, 2)).toMatchObject({ deadline: null });
  });

  it('is not put back by an event of another thing', async () => {
    const second = await eventOf(at.cso.member, 1, 'matrixEntry.revisePlan', 'nextSteps', 'Second');
    expect(await putBack(at.cso.member, 0, second.id, 4)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await putBack(at.cso.member, 0, at.workspaceId, 4)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an assessment', () => {
  const revert = (person: Person, id: unknown, eventId: string, expectedVersion: number) =>
    act(person, 'revertAssessment', { id, eventId, expectedVersion }, OWN);

  it('is put back as a new version of the own draft, by the rules of recording', async () => {
    const first = await record(at.cso.member, at.entries[3].id, { rationale: 'One' });
    await record(at.cso.member, at.entries[3].id, {
      expectedVersion: 1,
      status: 'REGRESSED',
      rationale: 'Two',
    });
    const change = await eventOf(at.cso.member, 3, 'assessment.record', 'rationale', 'Two');
    expect(change).toMatchObject({ audience: 'ORGANISATION', isRevertible: true, person: 'member' });
    expect(await revert(at.cso.member, first.id, change.id, 1)).toMatchObject({ __typename: 'Conflict' });
    expect(await revert(at.cso.member, first.id, change.id, 2)).toMatchObject({
      version: 3,
      current: { status: 'IN_PROGRESS', rationale: 'One' },
    });
    const [newest] = await historyOf(at.cso.member, 3);
    expect(newest).toMatchObject({ action: 'assessment.record', audience: 'ORGANISATION', revertOf: change.id });
  });

  it('AZ-02: of somebody else is not there to be put back, and nothing of it enters their chain', async () => {
    const first = await record(at.cso.member, at.entries[4].id, { rationale: 'One' });
    await record(at.cso.member, at.entries[4].id, { expectedVersion: 1, rationale: 'Two' });
    const change = await eventOf(at.cso.member, 4, 'assessment.record', 'rationale', 'Two');
    for (const person of [at.government.focalPoint, at.cso.otherMember, at.nhri]) {
      const before = [await eventsOf(at.cso.member), await eventsOf(person)];
      expect(await revert(person, first.id, change.id, 2)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await putBack(person, 4, change.id, 1)).toMatchObject({ code: 'NOT_FOUND' });
      expect([await eventsOf(at.cso.member), await eventsOf(person)]).toEqual(before);
      expect((await historyOf(person, 4)).map(({ action }) => action)).not.toContain('assessment.record');
    }
  });
});

describe('a commitment', () => {
  const HISTORY_OF_COMMITMENT = `query ($id: ID!) { commitmentHistory(id: $id) { ${EVENT} } }`;
  const ofCommitment = async (person: Person, id: unknown) =>
    (await person.get<{ commitmentHistory: Event[] }>(HISTORY_OF_COMMITMENT, { id })).commitmentHistory;

  it('tells its own history once for all its rows, and is put back with a reason once undertaken', async () => {
    const proposal = { reviewId: at.review.id, text: 'Train the guides', dueOn: null, partnerIds: [] };
    const entryIds = [at.entries[0].id, at.entries[1].id];
    const made = await act(
      at.cso.coordinator,
      'proposeCommitment',
      { ...proposal, audience: 'JOINT', entryIds },
      COMMITMENT,
    );
    const reworded = { id: made.id, expectedVersion: 1, text: 'Train the judges' };
    await act(at.cso.coordinator, 'changeCommitment', reworded, COMMITMENT);
    await act(at.cso.coordinator, 'advanceCommitment', { id: made.id, expectedVersion: 2, to: 'MADE' }, COMMITMENT);
    const history = await ofCommitment(at.government.focalPoint, made.id);
    expect(history.map(({ action, person, organisation }) => [action, person, organisation])).toEqual([
      ['commitment.change', null, 'Coalition'],
      ['commitment.change', null, 'Coalition'],
      ['commitment.propose', null, 'Coalition'],
    ]);
    expect(history.map(({ isRevertible }) => isRevertible)).toEqual([false, true, false]);
    const back = { id: made.id, eventId: history[1].id, expectedVersion: 3 };
    expect(await act(at.government.focalPoint, 'revertCommitment', back, COMMITMENT)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await act(at.cso.coordinator, 'revertCommitment', back, COMMITMENT)).toMatchObject({
      code: 'REASON_NEEDED',
    });
    const because = { ...back, reason: 'It was the guides after all' };
    expect(await act(at.cso.coordinator, 'revertCommitment', because, COMMITMENT)).toMatchObject({
      text: 'Train the guides',
      status: 'CHANGED',
      version: 4,
    });
    expect((await ofCommitment(at.cso.coordinator, made.id))[0]).toMatchObject({ revertOf: history[1].id });
  });

  it('of somebody else’s own has no history that others could read', async () => {
    const proposal = { reviewId: at.review.id, text: 'Ask in private', dueOn: null, partnerIds: [], entryIds: [] };
    const own = await act(
      at.cso.coordinator,
      'proposeCommitment',
      { ...proposal, audience: 'ORGANISATION' },
      COMMITMENT,
    );
    const { errors } = await at.government.focalPoint.run(HISTORY_OF_COMMITMENT, { id: own.id });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
