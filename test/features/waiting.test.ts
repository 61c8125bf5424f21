import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { act, jointStatus, JOINT, move, put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Item {
  readonly kind: string;
  readonly entryId: string;
  readonly reference: string;
  readonly question: { readonly id: string } | null;
  readonly jointStatus: {
    readonly version: number;
    readonly value: string;
    readonly csoVersionId: string;
    readonly governmentVersionId: string;
  };
  readonly [field: string]: unknown;
}
interface Queue {
  readonly count: number;
  readonly items: Item[];
  readonly viewerCan: object;
}

const SHOWN = 'organisation status rationale asOf evidence { citation url }';
const QUEUE = `query ($id: ID!) { waitingForMe(reviewId: $id) { count viewerCan { moveJointStatus answerQuestions }
  items { id kind entryId reference text position recommendingStates { code label } since by bySide
    csoAssessment { ${SHOWN} } governmentAssessment { ${SHOWN} } question { id body } jointStatus { ${JOINT} } } } }`;

const queue = async (person: Person, { review }: World) =>
  (await person.get<{ waitingForMe: Queue }>(QUEUE, { id: review.id })).waitingForMe;
const kinds = async (person: Person, of: World) =>
  (await queue(person, of)).items.map(({ reference, kind }) => `${reference} ${kind}`);

let at: World;
let cso: Person;
let government: Person;
beforeAll(async () => {
  at = await world();
  cso = at.cso.coordinator;
  government = at.government.focalPoint;
  for (const { id } of at.entries) {
    await put(cso, id, { rationale: 'As the coalition sees it' });
    await put(government, id, { rationale: 'As the Government sees it' });
  }
});

describe('waitingForMe', () => {
  it('is empty while nothing waits', async () => {
    expect(await queue(government, at)).toMatchObject({ count: 0, items: [] });
  });

  it('shows what the other side proposes beside both views, and what may be done', async () => {
    const [{ id }] = at.entries;
    await move(cso, 'propose', id, { value: 'PARTIALLY_IMPLEMENTED', reason: 'Nineteen of 32 districts' });
    const { items, viewerCan, count } = await queue(government, at);
    expect([count, viewerCan]).toEqual([1, { moveJointStatus: true, answerQuestions: true }]);
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'PROPOSED_BY_OTHER',
        reference: '142.1',
        position: 'SUPPORTED',
        recommendingStates: [{ code: 'NOR', label: 'Norway' }],
        by: 'Coalition',
        bySide: 'CSO',
        question: null,
        csoAssessment: expect.objectContaining({ organisation: 'Coalition', rationale: 'As the coalition sees it' }),
        governmentAssessment: expect.objectContaining({ rationale: 'As the Government sees it' }),
        jointStatus: expect.objectContaining({
          value: 'PARTIALLY_IMPLEMENTED',
          reason: 'Nineteen of 32 districts',
          allowedCommands: ['ACCEPT', 'COUNTER', 'DISPUTE'],
        }),
      }),
    ]);
    expect(items[0].jointStatus).toEqual(await jointStatus(government, id));
    expect(await queue(cso, at)).toMatchObject({ count: 0 });
  });

  it('shows a question with its words until it is answered', async () => {
    const { id } = at.entries[1];
    await act(cso, 'askSide', { entryId: id, side: 'GOVERNMENT', body: 'Which budget line?' }, ['Comment', 'id']);
    const item = (await queue(government, at)).items.find(({ kind }) => kind === 'QUESTION_TO_US')!;
    expect(item).toMatchObject({ reference: '142.2', by: 'Coalition', question: { body: 'Which budget line?' } });
    const input = { questionId: item.question!.id, body: 'Vote 1203' };
    await act(government, 'answerQuestion', input, ['Comment', 'id']);
    expect(await kinds(government, at)).toEqual(['142.1 PROPOSED_BY_OTHER']);
  });

  it('shows what the other side disputes, what is outdated for each side, and a proposal that was overtaken', async () => {
    const [disputed, outdated, overtaken] = at.entries.slice(2);
    await move(government, 'propose', disputed.id, { value: 'FULLY_IMPLEMENTED' });
    await move(cso, 'dispute', disputed.id, { reason: 'Not in the north' });
    await move(cso, 'propose', outdated.id, { value: 'IN_PROGRESS' });
    await move(government, 'accept', outdated.id, { value: 'IN_PROGRESS' });
    await put(cso, outdated.id, { asOf: '2026-06-01' }, 2);
    await move(government, 'propose', overtaken.id, { value: 'IN_PROGRESS' });
    await put(cso, overtaken.id, { asOf: '2026-06-01' }, 2);
    expect(await kinds(government, at)).toEqual([
      '142.1 PROPOSED_BY_OTHER',
      '142.3 DISPUTED_WITHOUT_OUR_MOVE',
      '142.4 OUTDATED_RECONFIRM',
      '142.5 PROPOSAL_OVERTAKEN',
    ]);
    expect(await kinds(cso, at)).toEqual(['142.4 OUTDATED_RECONFIRM', '142.5 PROPOSED_BY_OTHER']);
    await move(government, 'reconfirm', outdated.id, { value: 'IN_PROGRESS' });
    expect(await kinds(government, at)).not.toContain('142.4 OUTDATED_RECONFIRM');
    expect(await kinds(cso, at)).toContain('142.4 OUTDATED_RECONFIRM');
  });

  it('counts the same without reading the items', async () => {
    const COUNT = 'query ($id: ID!) { waitingForMe(reviewId: $id) { count } }';
    const { waitingForMe } = await government.get<{ waitingForMe: Queue }>(COUNT, { id: at.review.id });
    expect(waitingForMe.count).toBe((await queue(government, at)).items.length);
  });

  it('informs those who may not answer of their own rows, and offers them nothing', async () => {
    const all = (await queue(government, at)).items;
    const { ministry } = at.government;
    expect(all.length).toBeGreaterThan(1);
    expect(await queue(ministry, at)).toMatchObject({ count: 0, items: [] });
    await inDatabase(
      `update matrix_entry e set lead_institution_id = o.id from organisation o
       where e.id = $1 and o.workspace_id = e.workspace_id and o.name = 'Ministry of Justice'`,
      [all[0].entryId],
    );
    const { items, viewerCan, count } = await queue(ministry, at);
    expect(items.map(({ id }) => id)).toEqual(
      all.filter(({ entryId }) => entryId === all[0].entryId).map(({ id }) => id),
    );
    expect(count).toBe(items.length);
    expect(viewerCan).toEqual({ moveJointStatus: false, answerQuestions: false });
    expect(items.map((item) => (item.jointStatus as unknown as { allowedCommands: [] }).allowedCommands)).toEqual(
      items.map(() => []),
    );
    for (const person of [at.observer, at.nhri]) expect(await queue(person, at)).toMatchObject({ count: 0 });
  });

  it('answers a stranger as if the review did not exist', async () => {
    const { errors } = await (await world()).cso.coordinator.run(QUEUE, { id: at.review.id });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('answerSeveral', () => {
  const asSeen = (item: Item, command: string, more: object = {}) => ({
    entryId: item.entryId,
    command,
    expectedVersion: item.jointStatus.version,
    value: item.jointStatus.value,
    csoVersionId: item.jointStatus.csoVersionId,
    governmentVersionId: item.jointStatus.governmentVersionId,
    ...more,
  });
  const answer = (person: Person, answers: object[]) =>
    act(person, 'answerSeveral', { answers }, ['AnsweredRows', 'jointStatuses { id state version }']);

  it('answers all rows chosen in one go', async () => {
    const own = await world();
    for (const { id } of own.entries.slice(0, 3)) {
      await put(own.cso.coordinator, id);
      await put(own.government.focalPoint, id);
      await move(own.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS' });
    }
    const { items } = await queue(own.government.focalPoint, own);
    const [first, second, third] = items;
    const answered = await answer(own.government.focalPoint, [
      asSeen(first, 'ACCEPT'),
      asSeen(second, 'DISPUTE', { value: null, reason: 'Not so' }),
      asSeen(third, 'ACCEPT'),
    ]);
    expect(answered.jointStatuses).toEqual([
      { id: first.entryId, state: 'AGREED', version: 2 },
      { id: second.entryId, state: 'DISPUTED', version: 2 },
      { id: third.entryId, state: 'AGREED', version: 2 },
    ]);
    expect(await queue(own.government.focalPoint, own)).toMatchObject({ count: 0 });
  });

  it('answers none when one cannot be, and names each row in the way', async () => {
    const own = await world();
    for (const { id } of own.entries.slice(0, 3)) {
      await put(own.cso.coordinator, id);
      await put(own.government.focalPoint, id);
      await move(own.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS' });
    }
    const { items } = await queue(own.government.focalPoint, own);
    await put(own.cso.coordinator, items[1].entryId, { asOf: '2026-06-01' }, 2);
    await move(own.cso.coordinator, 'withdraw', items[2].entryId);
    const refused = await answer(
      own.government.focalPoint,
      items.map((item) => asSeen(item, 'ACCEPT')),
    );
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'SOME_REFUSED' });
    expect(refused.message).toMatch(/Nothing was changed.*142\.2: An assessment changed.*142\.3: Somebody was first/);
    expect(await jointStatus(own.government.focalPoint, items[0].entryId)).toMatchObject({ state: 'PROPOSED' });
  });

  it('takes no release, and no row twice', async () => {
    const { items } = await queue(government, at);
    expect(await answer(government, [asSeen(items[0], 'RELEASE')])).toMatchObject({ code: 'BAD_USER_INPUT' });
    const twice = [asSeen(items[0], 'ACCEPT'), asSeen(items[0], 'DISPUTE', { reason: 'x' })];
    expect(await answer(government, twice)).toMatchObject({ code: 'NAMED_TWICE' });
  });
});
