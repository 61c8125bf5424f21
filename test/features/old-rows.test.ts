import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Person } from '../support/person.js';
import { move, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const MATRIX = 'query ($id: ID!) { matrix(reviewId: $id) { oldAfterMonths rows { id reference isOld } } }';
const OVERVIEW = `query ($id: ID!) { overview(reviewId: $id) {
  oldAfterMonths totals { old } old { reference updatedAt } } }`;

interface Matrix {
  matrix: { oldAfterMonths: number; rows: { id: string; reference: string; isOld: boolean }[] };
}
interface Overview {
  overview: { oldAfterMonths: number; totals: { old: number }; old: { reference: string; updatedAt: string }[] };
}

const LONG_AGO = '2020-05-04T10:00:00.000Z';

/** Everything these rows hold was written long ago. */
async function age(entryIds: readonly string[]) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  await client.query('update matrix_entry set changed_at = $1 where id = any($2)', [LONG_AGO, entryIds]);
  await client.query('update assessment_version set written_at = $1 where entry_id = any($2)', [LONG_AGO, entryIds]);
  await client.query('update joint_status set changed_at = $1 where entry_id = any($2)', [LONG_AGO, entryIds]);
  await client.end();
}

const oldFor = async (person: Person, { review }: World) => {
  const { matrix } = await person.get<Matrix>(MATRIX, { id: review.id });
  return matrix.rows.filter(({ isOld }) => isOld).map(({ reference }) => reference);
};

describe('what is old for want of an update', () => {
  let at: World;
  beforeAll(async () => {
    at = await world();
    const [first, second, third, agreed] = at.entries;
    const full = { status: 'FULLY_IMPLEMENTED', noEvidenceReason: 'The law is in force' };
    await put(at.cso.coordinator, agreed.id, full);
    await put(at.government.focalPoint, agreed.id, full);
    await move(at.cso.coordinator, 'propose', agreed.id, { value: 'FULLY_IMPLEMENTED' });
    await move(at.government.focalPoint, 'accept', agreed.id, { value: 'FULLY_IMPLEMENTED' });
    await put(at.government.focalPoint, second.id);
    await age([first.id, second.id, third.id, agreed.id]);
    await record(at.cso.member, third.id);
  });

  it('counts the same rows in the overview and in the matrix, for every reader', async () => {
    for (const person of [at.cso.member, at.cso.otherMember, at.government.focalPoint, at.observer, at.reportWriter]) {
      const { overview } = await person.get<Overview>(OVERVIEW, { id: at.review.id });
      const old = await oldFor(person, at);
      expect(overview.old.map(({ reference }) => reference)).toEqual(old);
      expect(overview.totals.old).toBe(old.length);
    }
  });

  it('is fresh again for those who may see what was written, and stays old for the others', async () => {
    expect(await oldFor(at.cso.member, at)).toEqual(['142.1', '142.2']);
    expect(await oldFor(at.cso.otherMember, at)).toEqual(['142.1', '142.2', '142.3']);
    expect(await oldFor(at.government.focalPoint, at)).toEqual(['142.1', '142.2', '142.3']);
  });

  it('says after how many months, and when each row was last updated', async () => {
    const { overview } = await at.observer.get<Overview>(OVERVIEW, { id: at.review.id });
    const { matrix } = await at.observer.get<Matrix>(MATRIX, { id: at.review.id });
    expect([overview.oldAfterMonths, matrix.oldAfterMonths]).toEqual([12, 12]);
    expect(overview.old[0]).toEqual({ reference: '142.1', updatedAt: LONG_AGO });
  });
});
