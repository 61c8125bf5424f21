import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { partsOf } from '../support/read-office.js';
import { begun, readReport } from '../support/reports.js';
import { act, put, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

/** Words of a measure and of a proposed plan that their organisation keeps to itself. */
const PRIVATE = ['canary-measure', 'canary-proposal'];
const IN_JOINT_PLAN = 'Train forty paralegals';

let at: World;

const plan = (title: string) =>
  act(at.cso.coordinator, 'planAction', { entryId: at.entries[0].id, title }, ['Action', 'id']);

beforeAll(async () => {
  at = await world();
  const { coordinator } = at.cso;
  await put(coordinator, at.entries[0].id, { status: 'IN_PROGRESS', rationale: 'A bill is drafted' });
  const shared = await plan(IN_JOINT_PLAN);
  await shareThing(coordinator, ['ACTION', String(shared.id)], 'JOINT');
  await plan('canary-measure');
  const said = { entryId: at.entries[0].id, expectedVersion: null, expectedResult: 'canary-proposal' };
  await act(coordinator, 'proposePlan', said, ['ProposedPlan', 'id']);
});

/** Everything readable in an Office file: all of its parts' text. */
async function textOfFile(person: Person, path: string): Promise<string> {
  const file = Buffer.from(await (await person.fetch(path)).arrayBuffer());
  return [...(await partsOf(file)).values()].map((part) => part.toString('utf8')).join('\n');
}

describe('a report that everybody may read', () => {
  it('has the measures of the joint plan, and never one that is private, whoever writes it', async () => {
    for (const writer of [at.reportWriter, at.cso.coordinator]) {
      const { id } = await begun(writer, at);
      const sections = JSON.stringify(await readReport(writer, id));
      const document = await textOfFile(writer, `/api/reports/${id}/report.docx`);
      for (const read of [sections, document]) {
        expect(read).toContain(IN_JOINT_PLAN);
        for (const words of PRIVATE) expect(read).not.toContain(words);
      }
    }
  });

  it('neither has the workbook for everybody; the own organisation’s has its own measures', async () => {
    const sheet = (audience: string) =>
      textOfFile(at.cso.coordinator, `/api/reviews/${at.review.id}/matrix.xlsx${audience}`);
    const forEverybody = await sheet('');
    for (const words of PRIVATE) expect(forEverybody).not.toContain(words);
    expect(await sheet('?audience=mine')).toContain('canary-measure');
  });
});
