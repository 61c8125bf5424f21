import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import type { Person } from '../support/person.js';
import { begun } from '../support/reports.js';
import { world, type World } from '../support/world.js';

let at: World;
let path: string;
beforeAll(async () => {
  at = await world();
  const report = await begun(at.reportWriter, at);
  path = `/api/reports/${report.id}/report.docx`;
});

/** So many documents stand before the one that is asked for last; each takes its turn. */
const BEFORE = 9;

/** Asks for a document behind others, so that it waits to be written while `meanwhile` happens. */
async function whileWaiting(person: Person, wanted: string, meanwhile: () => Promise<unknown>): Promise<Response> {
  await person.signedIn();
  await at.reportWriter.signedIn();
  const others = Array.from({ length: BEFORE }, () =>
    at.reportWriter.fetch(path).then((answer) => answer.arrayBuffer()),
  );
  const answer = person.fetch(wanted);
  await Promise.race(others);
  await meanwhile();
  await Promise.all(others);
  return answer;
}

const exportsBy = (person: Person) =>
  inDatabase(`select id from journal where person_id = $1 and action in ('report.export', 'matrix.export')`, [
    person.id,
  ]);

describe('a document that is being written', () => {
  it('is not handed out to who was removed meanwhile, nor is it said to have been', async () => {
    const { member } = at.cso;
    const answer = await whileWaiting(member, path, () =>
      inDatabase('update membership set until = now() where person_id = $1', [member.id]),
    );
    expect(answer.status).toBe(404);
    expect((await answer.text()).startsWith('PK')).toBe(false);
    expect(await exportsBy(member)).toEqual([]);
    await inDatabase('update membership set until = null where person_id = $1', [member.id]);
  });

  it('is not handed out after its session was ended elsewhere', async () => {
    const { otherMember } = at.cso;
    const matrix = `/api/reviews/${at.review.id}/matrix.xlsx?audience=mine`;
    const answer = await whileWaiting(otherMember, matrix, () =>
      inDatabase('delete from sign_in_session where person_id = $1', [otherMember.id]),
    );
    expect(answer.status).toBe(401);
    expect(await exportsBy(otherMember)).toEqual([]);
  });

  it('reaches whoever stays, and is in the record', async () => {
    const { coordinator } = at.cso;
    const answer = await whileWaiting(coordinator, path, () => Promise.resolve());
    expect(answer.status).toBe(200);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await exportsBy(coordinator)).toHaveLength(1);
  });
});
