import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const page = async <Fields>(person: Person, entryId: string, fields: string): Promise<Fields> =>
  (
    await person.get<{ recommendationPage: Fields }>(
      `query ($id: ID!) { recommendationPage(entryId: $id) { ${fields} } }`,
      { id: entryId },
    )
  ).recommendationPage;

describe('recommendationPage', () => {
  it('has the row, its review and its neighbours in the document’s order', async () => {
    const fields = `row { reference text recommendingStates { label } } review { stateName } governmentHasJoined
      neighbours { previous { id reference } next { id reference } place count } organisations { name }`;
    expect(await page(at.observer, at.entries[0].id, fields)).toMatchObject({
      row: { reference: '142.1', recommendingStates: [{ label: 'Norway' }] },
      review: { stateName: 'Testland' },
      governmentHasJoined: true,
      neighbours: { previous: null, next: { id: at.entries[1].id, reference: '142.2' }, place: 1, count: 6 },
    });
  });

  it('keeps the history of the position with source and organisation', async () => {
    const { id } = at.entries[1];
    const { recommendationId } = await page<{ recommendationId: string }>(at.cso.member, id, 'recommendationId');
    const position = {
      value: 'NOTED',
      verbatim: 'Noted',
      sourceSymbol: 'A/HRC/58/90/Add.1',
      sourceParagraph: '3',
      asOf: '2026-03-21',
    };
    const correction = { id: recommendationId, expectedVersion: 1, reason: 'The addendum says so', position };
    await act(at.cso.member, 'correctRecommendation', correction, ['Recommendation', 'id']);
    const fields =
      'positions { value verbatim sourceSymbol sourceParagraph asOf reason author { organisation person } }';
    const { positions } = await page<{ positions: object[] }>(at.government.focalPoint, id, fields);
    expect(positions).toEqual([
      { ...position, reason: 'The addendum says so', author: { organisation: 'Coalition', person: null } },
      expect.objectContaining({ value: 'SUPPORTED', reason: null }),
    ]);
  });

  it('tells who did what: the person inside an organisation, outside it the organisation', async () => {
    const { id } = at.entries[2];
    await act(
      at.cso.member,
      'reviseMatrixEntry',
      { id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'A law in force' },
      ['MatrixRow', 'id'],
    );
    await put(at.cso.coordinator, id);
    const fields = 'history { action subjectType audience person organisation side changes { field before after } }';
    const { history: inside } = await page<{ history: Record<string, unknown>[] }>(at.cso.coordinator, id, fields);
    expect(inside.map(({ action, person }) => [action, person])).toEqual([
      ['assessment.share', 'coordinator'],
      ['assessment.record', 'coordinator'],
      ['matrixEntry.revisePlan', 'member'],
      ['recommendation.add', 'coordinator'],
    ]);
    const { history: outside } = await page<{ history: Record<string, unknown>[] }>(at.government.ministry, id, fields);
    expect(outside.map(({ action }) => action)).toEqual([
      'assessment.share',
      'matrixEntry.revisePlan',
      'recommendation.add',
    ]);
    expect(outside[1]).toEqual({
      action: 'matrixEntry.revisePlan',
      subjectType: 'MatrixEntry',
      audience: 'JOINT',
      person: null,
      organisation: 'Coalition',
      side: 'CSO',
      changes: [{ field: 'expectedResult', before: '', after: 'A law in force' }],
    });
  });

  it('says what its reader may do', async () => {
    const fields = 'viewerCan { assess share moveJointStatus comment commentToAll addEvidence editRecommendations }';
    const { id } = at.entries[0];
    expect(await page(at.cso.coordinator, id, fields)).toEqual({
      viewerCan: {
        assess: true,
        share: true,
        moveJointStatus: true,
        comment: true,
        commentToAll: true,
        addEvidence: true,
        editRecommendations: true,
      },
    });
    const { viewerCan } = await page<{ viewerCan: object }>(at.observer, id, fields);
    expect(Object.values(viewerCan)).toEqual([false, false, false, false, false, false, false]);
  });

  it('is a full page while the government has not joined', async () => {
    const alone = await world({ government: false });
    const [{ id }] = alone.entries;
    await put(alone.cso.coordinator, id);
    const fields = `governmentHasJoined jointStatus { state allowedCommands }
      assessmentHistory { cso { status } government { status } }`;
    expect(await page(alone.cso.coordinator, id, fields)).toEqual({
      governmentHasJoined: false,
      jointStatus: { state: 'NONE', allowedCommands: ['PROPOSE'] },
      assessmentHistory: { cso: [{ status: 'IN_PROGRESS' }], government: [] },
    });
  });

  it('answers a stranger exactly as if the row did not exist', async () => {
    const stranger = (await world()).cso.coordinator;
    const ask = (id: string) => stranger.run('query ($id: ID!) { recommendationPage(entryId: $id) { id } }', { id });
    expect(await ask(at.entries[0].id)).toEqual(await ask(randomUUID()));
  });
});
