import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { partsOf } from '../support/read-office.js';
import { put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Chain {
  id: string;
  audience: string;
  organisation: string | null;
  events: number;
  head: string;
}

interface Shown {
  chains: Chain[];
  exports: { action: string; title: string; audience: string; person: string; organisation: string }[];
}

const RECORD = `query ($id: ID!) { workspaceRecord(workspaceId: $id) {
  chains { id audience organisation side events head }
  exports { id action title format audience recordNumber rows rowsOfReview at person organisation } } }`;

let at: World;
beforeAll(async () => {
  at = await world();
  await put(at.cso.coordinator, at.entries[0].id);
});

/** Everything a file says, its printed feet included. */
const textOf = async (answer: Response) =>
  [...(await partsOf(Buffer.from(await answer.arrayBuffer()))).values()].map(String).join('\n');
const recordFor = async (person: Person): Promise<Shown> =>
  (await person.get<{ workspaceRecord: Shown }>(RECORD, { id: at.workspaceId })).workspaceRecord;
const chainFor = async (person: Person, audience: string) =>
  (await recordFor(person)).chains.find((chain) => chain.audience === audience);

describe('the heads of the record', () => {
  it('are shown to those who may read the chain, and to nobody else', async () => {
    await record(at.government.ministry, at.entries[0].id);
    const own = await recordFor(at.cso.coordinator);
    expect(own.chains.map(({ audience, organisation }) => [audience, organisation])).toEqual([
      ['JOINT', null],
      ['ORGANISATION', 'Coalition'],
    ]);
    expect(own.chains.every(({ head }) => /^[0-9a-f]{64}$/.test(head))).toBe(true);
    const theirs = await recordFor(at.government.ministry);
    expect(theirs.chains.map(({ audience, organisation }) => [audience, organisation])).toEqual([
      ['JOINT', null],
      ['ORGANISATION', 'Ministry of Justice'],
    ]);
    expect(theirs.chains[0]).toEqual(own.chains[0]);
    expect(await recordFor(at.administrator)).toEqual({ chains: [], exports: [] });
  });

  it('are not there for whoever is no member', async () => {
    const other = await world();
    const { errors } = await other.cso.coordinator.run(RECORD, { id: at.workspaceId });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('NI-09: do not move for one side when the other works in private, and have no gaps', async () => {
    const before = await recordFor(at.government.focalPoint);
    for (const version of [1, 2, 3])
      await record(at.cso.member, at.entries[3].id, { expectedVersion: version > 1 ? version - 1 : null });
    expect(await recordFor(at.government.focalPoint)).toEqual(before);
    const joint = (await chainFor(at.cso.member, 'JOINT'))!;
    await put(at.cso.coordinator, at.entries[4].id);
    expect((await chainFor(at.government.focalPoint, 'JOINT'))!.events).toBeGreaterThan(joint.events);
    expect((await chainFor(at.government.focalPoint, 'JOINT'))!.head).not.toBe(joint.head);
  });
});

describe('the list of exports', () => {
  it('says what was taken away, in whose eyes and by whom, to the own organisation alone', async () => {
    const joint = (await chainFor(at.cso.member, 'JOINT'))!;
    const sheet = await at.cso.member.fetch(`/api/reviews/${at.review.id}/matrix.xlsx`);
    expect(sheet.status).toBe(200);
    expect(await textOf(sheet)).toContain(`Record, event ${joint.events}: ${joint.head}`);
    const own = (await chainFor(at.cso.member, 'ORGANISATION'))!;
    const mine = await at.cso.member.fetch(`/api/reviews/${at.review.id}/matrix.xlsx?audience=mine`);
    expect(await textOf(mine)).toContain(`Record, event ${own.events}: ${own.head}`);
    const { exports } = await recordFor(at.cso.coordinator);
    expect(exports).toMatchObject([
      { action: 'matrix.export', title: 'Testland, fourth cycle', audience: 'ORGANISATION', person: 'member' },
      {
        action: 'matrix.export',
        audience: 'JOINT',
        person: 'member',
        organisation: 'Coalition',
        recordNumber: joint.events,
      },
    ]);
    expect((await recordFor(at.government.focalPoint)).exports).toEqual([]);
    expect((await recordFor(at.cso.otherMember)).exports).toEqual([]);
  });

  it('says of a part how many rows it has of how many', async () => {
    const entryIds = at.entries.slice(0, 2).map(({ id }) => id);
    const sheet = await at.cso.otherMember.fetch(`/api/reviews/${at.review.id}/matrix.xlsx`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ entryIds }),
    });
    expect(sheet.status).toBe(200);
    const { exports } = await recordFor(at.cso.otherMember);
    expect(exports).toMatchObject([{ rows: 2, rowsOfReview: at.entries.length }]);
  });

  it('names an observer’s own as well', async () => {
    await at.observer.fetch(`/api/reviews/${at.review.id}/matrix.xlsx`);
    expect((await recordFor(at.observer)).exports).toMatchObject([{ organisation: 'UN Country Team' }]);
    expect((await recordFor(at.cso.coordinator)).exports).toHaveLength(2);
  });
});
