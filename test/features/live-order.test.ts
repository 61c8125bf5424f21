import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSocket } from '../support/raw-socket.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const open: RawSocket[] = [];
afterEach(() => open.splice(0).forEach((socket) => socket.close()));

const ROW = `query ($id: ID!) { matrix(reviewId: $id) { rows { id planVersion expectedResult } } }`;
const CHANGES = 30;

interface Heard {
  readonly entryIds: readonly string[];
  readonly refetchAll: boolean;
}

describe('SU-09 what is told and what is read', () => {
  it('come in this order: whoever reads after a notice reads that change or a later one, never an earlier', async () => {
    const [{ id }] = at.entries;
    const { member, coordinator } = at.cso;
    const socket = await RawSocket.following(await member.signedIn(), at.review.id);
    open.push(socket);
    const version = async () => {
      const { matrix } = await member.get<{ matrix: { rows: { id: string; planVersion: number }[] } }>(ROW, {
        id: at.review.id,
      });
      return matrix.rows.find((row) => row.id === id)!.planVersion;
    };
    let newest = 1;
    const told = () => socket.heard.filter(({ type }) => type === 'next').length;
    const seen: number[] = [];
    for (let round = 0; round < CHANGES; round++) {
      const before = told();
      const change = { id, fieldGroup: 'PLAN', expectedVersion: newest, expectedResult: `Round ${round}` };
      const written = act(coordinator, 'reviseMatrixEntry', change, ['MatrixRow', 'planVersion']);
      while (told() === before) await new Promise((resolve) => setTimeout(resolve, 10));
      const read = await version();
      expect(read).toBe(newest + 1);
      seen.push(read);
      newest = Number((await written).planVersion);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(newest).toBe(CHANGES + 1);
  }, 60_000);

  it('begin, for whoever is back, with the word to read everything again; for nobody else', async () => {
    const told = async (payload: object, extensions: object = {}) => {
      const socket = (await RawSocket.connect(await at.cso.member.signedIn())) as RawSocket;
      open.push(socket);
      await socket.greet(payload);
      socket.subscribe('1', at.review.id, extensions);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return socket.heard.filter(({ type }) => type === 'next').map(({ payload }) => payload);
    };
    const first = { data: { reviewChanged: { entryIds: [], refetchAll: true } } };
    expect(await told({ isBack: true })).toEqual([first]);
    expect(await told({}, { isBack: true })).toEqual([first]);
    expect(await told({})).toEqual([]);
    expect(await told({ isBack: 'yes' })).toEqual([]);
  });

  it('begin, for whoever began to read a moment ago, with what has happened since and they may see', async () => {
    const [, { id }, other] = at.entries;
    const follow = async (person: Person, age: unknown) => {
      const socket = (await RawSocket.connect(await person.signedIn())) as RawSocket;
      open.push(socket);
      await socket.greet();
      socket.subscribe('1', at.review.id, { age });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return socket.heard.flatMap(({ type, payload }) => {
        if (type !== 'next') return [];
        const { entryIds, refetchAll } = (payload as { data: { reviewChanged: Heard } }).data.reviewChanged;
        return [refetchAll ? 'all' : entryIds];
      });
    };
    await new Promise((resolve) => setTimeout(resolve, 3000)); // what the tests before did is older than what is asked for
    const change = { fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'While others read' };
    await act(at.cso.coordinator, 'reviseMatrixEntry', { id, ...change }, ['MatrixRow', 'planVersion']);
    const own = { entryId: other.id, body: 'For ourselves', audience: 'ORGANISATION' };
    await act(at.cso.coordinator, 'writeComment', own, ['Comment', 'id']);
    expect(await follow(at.cso.member, 500)).toEqual([[id, other.id]]);
    expect(await follow(at.government.ministry, 500)).toEqual([[id]]);
    expect(await follow(at.government.ministry, 10_000_000)).toEqual(['all']);
    for (const age of [-1, 'long', null]) expect(await follow(at.government.ministry, age)).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await follow(at.cso.member, 0)).toEqual([]);
  }, 60_000);
});
