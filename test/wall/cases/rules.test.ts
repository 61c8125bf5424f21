import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyOperation, schema, type Operation } from '../documents.js';
import { quiet, Screen } from '../live.js';
import { mayRead } from '../oracle.js';
import { OPERATIONS } from '../operations.js';
import { targetsOf, type Target } from '../requests.js';
import { insert } from '../world/insert.js';
import { AskedWorld } from './asked-world.js';

const LONG = 180_000;
let at: AskedWorld;
let world: AskedWorld['world'];
let wires: AskedWorld['wires'];
let database: AskedWorld['database'];
beforeAll(async () => {
  at = await AskedWorld.open('rules');
  ({ world, wires, database } = at);
}, LONG);
afterAll(() => at?.close());

const thing: AskedWorld['thing'] = (table, owner, audience) => at.thing(table, owner, audience);
const base: AskedWorld['base'] = () => at.base();
const ask: AskedWorld['ask'] = (who, name, target, says) => at.ask(who, name, target, says);
const eventsOf = async (organisation: string) => {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::int as n from journal where owner_organisation_id = $1',
    [organisation],
  );
  return rows[0].n;
};

describe('what belongs to another organisation', () => {
  it('AZ-01 is not there for whoever names its id', async () => {
    for (const table of ['commitment', 'report']) {
      expect(await ask('coordinator', table, thing(table, 'network', 'ORGANISATION'))).toMatchObject({
        decision: 'NOT_FOUND',
      });
    }
  });

  it('AZ-02 cannot be written, withdrawn or undone, and nothing stands in its record', async () => {
    const before = await eventsOf(world.organisations.network.id);
    for (const [name, table] of [
      ['changeAction', 'action'],
      ['withdrawEvidence', 'evidence'],
      ['undoImport', 'import'],
    ]) {
      const { decision } = await ask('coordinator', name, thing(table, 'network', 'ORGANISATION'));
      expect(decision).toBe('NOT_FOUND');
    }
    expect(await eventsOf(world.organisations.network.id)).toBe(before);
  });

  it('AZ-03 is not reached by a second id beside one’s own', async () => {
    const own = thing('report', 'coalition', 'ORGANISATION');
    const foreign = world.organisations.elsewhere.id;
    const { decision, text } = await ask('coordinator', 'withholdOrganisation', own, { organisationId: foreign });
    expect({ decision, isDone: text.includes('"__typename":"Report"') }).not.toMatchObject({ isDone: true });
    const entry = thing('matrix_entry', 'foreign', 'ORGANISATION').id;
    const commitment = thing('commitment', 'coalition', 'ORGANISATION');
    const moved = await ask('coordinator', 'changeCommitment', commitment, { entryIds: [world.base.entryId, entry] });
    expect(moved.text).not.toContain('"__typename":"Commitment"');
  });

  it('AZ-04 is not counted, where it hangs on a row everybody reads and is one person’s own', async () => {
    const page = 'query ($id: ID!) { recommendationPage(entryId: $id) { comments { id } row { commentCount } } }';
    for (const who of ['cso report writer', 'focal point', 'observer']) {
      const { text } = await wires.get(who)!.ask(page, { id: world.base.entryId });
      const { recommendationPage: told } = (
        JSON.parse(text) as {
          data: { recommendationPage: { comments: { id: string }[]; row: { commentCount: number } } };
        }
      ).data;
      const readable = world.things.comment.filter(
        ({ of, on }) => on.entryId === world.base.entryId && mayRead(world.actors[who], of),
      );
      expect(told.row.commentCount).toBe(readable.length);
      expect(told.comments.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    }
  });

  it('AZ-05 cannot be cited as one’s own evidence, nor be given evidence', async () => {
    const evidence = thing('evidence', 'foreign', 'ORGANISATION').id;
    const assessed = {
      status: 'IN_PROGRESS',
      rationale: 'words',
      asOf: '2024-06-15',
      expectedVersion: 1,
      evidenceIds: [evidence],
    };
    const { text } = await ask('coordinator', 'recordAssessment', base(), assessed);
    expect(text).not.toContain('"__typename":"OwnAssessment"');
    const invisible = thing('matrix_entry', 'foreign', 'ORGANISATION');
    expect((await ask('coordinator', 'addEvidence', invisible)).decision).toBe('NOT_FOUND');
  });

  it('AZ-06 is not brought back by anybody else', async () => {
    const withdrawn = world.things.evidence.find(
      ({ cell }) => cell.owner.key === 'network' && cell.audience === 'PERSONAL',
    )!;
    expect((await ask('network coordinator', 'changeEvidence', withdrawn)).decision).toBe('NOT_FOUND');
    expect((await ask('coordinator', 'undoImport', thing('import', 'network', 'PERSONAL'))).decision).toBe('NOT_FOUND');
  });

  it('AZ-07 takes nothing in: a commitment is not moved onto a row that its owner does not see', async () => {
    const entryIds = [thing('matrix_entry', 'elsewhere', 'JOINT').id];
    const { text } = await ask('coordinator', 'changeCommitment', thing('commitment', 'coalition', 'ORGANISATION'), {
      entryIds,
    });
    expect(text).not.toContain('"__typename":"Commitment"');
  });

  it('AZ-08 is not shared by anybody else', async () => {
    for (const table of ['action', 'commitment', 'evidence', 'comment']) {
      const says = { kind: table.toUpperCase(), audience: 'JOINT' };
      const share = async (audience: string) =>
        ask('coordinator', 'shareThing', thing(table, 'network', audience), says);
      expect((await share('ORGANISATION')).decision).toBe('NOT_FOUND');
      expect((await share('SIDE')).decision).toBe('REFUSED');
    }
  });

  it('AZ-09 is no question that could be answered', async () => {
    expect((await ask('coordinator', 'answerQuestion', thing('comment', 'foreign', 'SIDE'))).decision).toBe(
      'NOT_FOUND',
    );
  });

  it('AZ-10 has no history outside: versions from before it was shared stay where they were written', async () => {
    const versions = world.things.assessment_version.filter(
      ({ of }) => of.side === 'CSO' && of.audience !== 'JOINT' && of.audience !== 'PUBLIC',
    );
    const { seen } = await ask('focal point', 'recommendationPage', base());
    expect(versions.filter(({ id }) => seen.has(id))).toEqual([]);
  });

  it('AZ-11 is an own assessment to its own organisation alone', async () => {
    const page = 'query ($id: ID!) { recommendationPage(entryId: $id) { ownAssessment { id current { rationale } } } }';
    const { seen } = await wires.get('line ministry')!.ask(page, { id: world.base.entryId });
    const own = [...seen].map((one) => world.marks.get(one)).filter(Boolean);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((mark) => mark!.of.organisation === world.organisations.justice.id)).toBe(true);
  });

  it('AZ-12 is closed on every way that leads to it', async () => {
    const hidden = world.things.evidence.filter(
      ({ of, on }) => of.side === 'CSO' && of.audience === 'SIDE' && on.entryId === world.base.entryId,
    );
    const review: Target = { ...base(), id: world.base.reviewId };
    const ways: readonly [string, Target][] = [
      ['recommendationPage', base()],
      ['matrix', review],
      ['overview', review],
      ['waitingForMe', review],
      ['assessmentsToShare', review],
      ['sharePreview', base()],
    ];
    for (const [name, target] of ways) {
      const { seen } = await ask('focal point', name, target);
      expect(hidden.filter(({ id }) => seen.has(id))).toEqual([]);
    }
    expect((await ask('coordinator', 'recommendationPage', base())).seen).toContain(hidden[0].id);
  });
});

const about = (one: Operation): Target[] => {
  const rule = OPERATIONS[one.name];
  return 'by' in rule ? [...targetsOf(world, one, rule)] : [];
};
const mutations = () => everyOperation.filter(({ kind, name }) => kind === 'mutation' && 'by' in OPERATIONS[name]);

describe('who only looks on, or only administers', () => {
  it('AZ-23 an observer is refused every change, of what they read and of what they do not', async () => {
    const done: string[] = [];
    for (const one of mutations()) {
      for (const target of [about(one)[0], about(one).find(({ of }) => of.audience === 'SIDE')]) {
        if (target && (await ask('observer', one.name, target)).decision === 'REACHED') done.push(one.name);
      }
    }
    expect(done).toEqual([]);
  });

  it('AZ-24 an observer’s open screen hears nothing of a side’s own work, and stays open for the rest', async () => {
    const screen = new Screen(wires.get('observer')!);
    screen.watch('subscription ($id: ID!) { reviewChanged(reviewId: $id) { entryIds } }', { id: world.base.reviewId });
    await quiet();
    await ask('coordinator', 'writeComment', base(), { audience: 'SIDE', body: 'For our side' });
    await quiet();
    expect(screen.told).toEqual([]);
    // Where one pair of eyes is enough a coordinator writes for all at once.
    await database.query(`update workspace set settings = '{"fourEyes": false}'`);
    await ask('coordinator', 'writeComment', base(), { audience: 'JOINT', body: 'For all' });
    await quiet();
    await screen.close();
    expect(screen.told.join()).toContain(world.base.entryId);
  });

  it('AZ-25 an administrator reads no content by any query, and is told of none', async () => {
    const told: string[] = [];
    for (const one of everyOperation.filter(({ kind }) => kind === 'query')) {
      for (const target of about(one)
        .filter(({ of }) => of.kind === 'CONTENT')
        .slice(0, 6)) {
        const { decision, seen } = await ask('administrator', one.name, target);
        const marks = [...seen].map((text) => world.marks.get(text)).filter((mark) => mark?.of.kind === 'CONTENT');
        if (decision === 'REACHED' || marks.length) told.push(one.name);
      }
    }
    expect(told).toEqual([]);
  });

  it('AZ-26 an administrator comes into no side by anything an administrator may do', async () => {
    const ME = '{ me { memberships { organisationId side roles } } }';
    const before = (await wires.get('administrator')!.ask(ME, {})).text;
    for (const one of mutations())
      for (const target of about(one).slice(0, 2)) await ask('administrator', one.name, target);
    expect((await wires.get('administrator')!.ask(ME, {})).text).toBe(before);
    expect((await ask('administrator', 'recommendationPage', base())).decision).toBe('REFUSED');
  });

  it('AZ-27 no operation changes what a role may do', () => {
    const inputs = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith('Input'));
    expect(
      [...inputs, ...everyOperation.map(({ name }) => name)].filter((name) => /permission|policy|rule/i.test(name)),
    ).toEqual([]);
  });

  it('AZ-29 two roles together are no more than each: an administrator who is a member reads as that member', async () => {
    const { personId, workspace } = world.actors['line ministry'];
    const row = {
      id: world.marks.id('membership/second'),
      workspace_id: workspace,
      person_id: personId,
      organisation_id: null,
    };
    await insert(database, 'membership', { ...row, role: 'ADMINISTRATOR', since: new Date() });
    for (const audience of ['PERSONAL', 'ORGANISATION', 'SIDE']) {
      expect((await ask('line ministry', 'report', thing('report', 'coalition', audience))).decision).toBe('NOT_FOUND');
    }
    expect((await ask('line ministry', 'report', thing('report', 'foreign', 'ORGANISATION'))).decision).toBe(
      'NOT_FOUND',
    );
    expect((await ask('line ministry', 'report', thing('report', 'foreign', 'SIDE'))).decision).toBe('REACHED');
    await database.query('delete from membership where id = $1', [row.id]);
  });

  it('TE-04 a member of another workspace finds nothing of this one, by any operation and any id', async () => {
    const found: string[] = [];
    for (const one of everyOperation.filter(({ kind, name }) => kind !== 'subscription' && 'by' in OPERATIONS[name])) {
      for (const target of about(one)
        .filter(({ of }) => of.workspace === world.here)
        .slice(0, 3)) {
        const { decision, text } = await ask('stranger', one.name, target);
        if (decision !== 'NOT_FOUND' && decision !== 'REFUSED') found.push(`${one.name}: ${text.slice(0, 200)}`);
      }
    }
    expect(found).toEqual([]);
  });
});
