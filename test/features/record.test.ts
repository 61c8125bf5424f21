import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appended, genesisOf, linkHash, saidOf } from '../../server/database/journal-chain.js';
import { verifyChains } from '../../server/tools/audit/verify-chains.js';
import type { StoredEvent } from '../../server/tools/audit/chain-walk.js';
import { act, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const PLAN = ['MatrixRow', 'id'] as const;

let at: World;
let owner: pg.Client;
beforeAll(async () => {
  at = await world();
  owner = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await owner.connect();
  await put(at.cso.coordinator, at.entries[0].id);
  await put(at.government.focalPoint, at.entries[0].id);
  for (const [version, text] of ['one', 'two', 'three'].entries()) {
    await revise(version + 1, text);
    await record(at.cso.member, at.entries[1].id, { expectedVersion: version || null, rationale: text });
  }
  await owner.query('create temp table kept_events as select * from journal where workspace_id = $1', [at.workspaceId]);
  await owner.query('create temp table kept_chains as select * from journal_chain where workspace_id = $1', [
    at.workspaceId,
  ]);
});
afterEach(async () => {
  await owner.query('delete from journal where workspace_id = $1', [at.workspaceId]);
  await owner.query('delete from journal_chain where workspace_id = $1', [at.workspaceId]);
  await owner.query('insert into journal overriding system value select * from kept_events');
  await owner.query('insert into journal_chain select * from kept_chains');
});
afterAll(() => owner.end());

const revise = (expectedVersion: number, nextSteps: string) =>
  act(
    at.cso.member,
    'reviseMatrixEntry',
    { id: at.entries[0].id, fieldGroup: 'PLAN', expectedVersion, nextSteps },
    PLAN,
  );

/** The events of this world's chain of an audience, in order. */
const chain = async (audience: string, organisationId: string | null = null): Promise<StoredEvent[]> => {
  const { rows } = await owner.query<StoredEvent>(
    `select *, encode(before_digest, 'hex') as before_digest, encode(after_digest, 'hex') as after_digest from journal
     where workspace_id = $1 and audience = $2 and ($3::uuid is null or owner_organisation_id = $3) order by number`,
    [at.workspaceId, audience, organisationId],
  );
  return rows;
};

/** What the verification says of this world's chains. */
async function findings(...heads: string[]) {
  const verified = await verifyChains(owner, heads);
  const { rows } = await owner.query<{ id: string }>(
    'select id from kept_chains union select chain_id from journal where workspace_id = $1',
    [at.workspaceId],
  );
  const own = new Set(rows.map(({ id }) => id));
  const found = verified.findings.filter(({ chainId }) => own.has(chainId));
  return { found: found.map(({ number, event, what }) => ({ number, event, what })), heads: verified.heads };
}

describe('the record', () => {
  it('is a chain for each audience, without gaps, and every chain verifies', async () => {
    expect(await findings()).toEqual({ found: [], heads: [] });
    const joint = await chain('JOINT');
    expect(joint.length).toBeGreaterThan(5);
    expect(joint.map(({ number }) => Number(number))).toEqual(joint.map((_, i) => i + 1));
    expect(joint[0].prev_hash).toEqual(genesisOf(joint[0]));
    const own = await chain('ORGANISATION', at.cso.member.organisationId);
    expect(own.map(({ number }) => Number(number))).toEqual(own.map((_, i) => i + 1));
    expect(new Set(own.map(({ chain_id }) => chain_id)).size).toBe(1);
    const { rows } = await owner.query('select id, length, head from journal_chain where id = any($1)', [
      [joint[0].chain_id, own[0].chain_id],
    ]);
    for (const events of [joint, own]) {
      const last = events[events.length - 1];
      expect(rows).toContainEqual({ id: last.chain_id, length: last.number, head: last.hash });
    }
  });

  it('carries only salted digests of what was changed', async () => {
    const [event] = await chain('ORGANISATION', at.cso.member.organisationId);
    const said = saidOf(event, event);
    expect(said).toContain(event.after_digest!);
    expect(said).not.toContain('Work has begun');
    const again = { ...(JSON.parse(said) as StoredEvent), at: event.at };
    const [one, two] = [randomUUID(), randomUUID()].map((salt) => appended(again, event, salt).said);
    expect(one).not.toBe(two);
  });

  it('numbers events of several chains that are written at once, without a deadlock', async () => {
    const people = [at.cso.coordinator, at.government.focalPoint, at.nhri];
    const many = Array.from({ length: 24 }, (_, i) =>
      record(people[i % 3], at.entries[2 + (Math.floor(i / 3) % 4)].id, { rationale: `at once ${i}` }),
    );
    await Promise.all(many);
    expect((await findings()).found).toEqual([]);
  });

  it('can be added to and read by the program, and no more', async () => {
    const refused = async (sql: string) => {
      await owner.query('begin');
      try {
        const { rows } = await owner.query<{ role: string }>(
          `select grantee::text as role from information_schema.routine_privileges
           where routine_name = 'append_to_journal' and grantee <> current_user`,
        );
        await owner.query(`set local role ${rows[0].role}`);
        await owner.query(sql);
        return false;
      } catch (error) {
        return /permission denied/.test(String(error));
      } finally {
        await owner.query('rollback');
      }
    };
    for (const table of ['journal', 'journal_chain']) {
      expect(await refused(`insert into ${table} select * from ${table} limit 0`)).toBe(true);
      expect(await refused(`update ${table} set audience = audience`)).toBe(true);
      expect(await refused(`delete from ${table}`)).toBe(true);
      expect(await refused(`truncate ${table}`)).toBe(true);
    }
  });
});

describe('audit:verify', () => {
  const edits: readonly (readonly [what: string, set: string, finding: RegExp])[] = [
    ['who did it', 'person_id = gen_random_uuid()', /who did what/],
    ['when', `at = at - interval '1 day'`, /who did what/],
    ['when, by less than a clock tells', `at = at + interval '1 microsecond'`, /who did what/],
    ['what', `action = 'assessment.share'`, /who did what/],
    ['what was said', `after = jsonb_set(after, '{nextSteps}', '"nothing"')`, /content “after” was changed/],
    ['what stood before', `before = before || '{"more": 1}'`, /content “before” was changed/],
    ['what stood before, away', 'before = null', /content “before” is gone, and no event says why/],
    ['its salt', 'salt = gen_random_uuid()', /content “before” was changed/],
    ['for whom', `audience = 'PUBLIC'`, /readers were changed/],
    ['its hash', `hash = sha256('x')`, /hash was changed/],
    ['its place', 'sequence = sequence + 100000', /place among all events|sequence/],
  ];
  it.each(edits)('names the event when somebody changes by SQL %s', async (_what, set, finding) => {
    const joint = await chain('JOINT');
    const target = joint.filter(({ action }) => action === 'matrixEntry.revisePlan')[1];
    if (set.startsWith('sequence'))
      await owner.query(`update journal set ${set.replace('=', '= default --')}\nwhere id = $1`, [target.id]);
    else await owner.query(`update journal set ${set} where id = $1`, [target.id]);
    const { found } = await findings();
    expect(found).toHaveLength(1);
    const next = joint.find(({ number }) => Number(number) === Number(target.number) + 1)!;
    expect([target.id, next.id]).toContain(found[0].event);
    expect(found[0].what).toMatch(finding);
  });

  it('finds an event taken out of the middle', async () => {
    const joint = await chain('JOINT');
    await owner.query('delete from journal where id = $1', [joint[2].id]);
    expect((await findings()).found).toEqual([{ number: 3, event: null, what: 'the event before it is missing' }]);
  });

  it('finds a tail cut off, by the head', async () => {
    const joint = await chain('JOINT');
    await owner.query('delete from journal where chain_id = $1 and number > $2', [joint[0].chain_id, joint.length - 2]);
    expect((await findings()).found).toEqual([
      { number: joint.length - 1, event: null, what: 'the last 2 of its events are missing' },
    ]);
  });

  it('finds a tail cut off with its head moved back, by the head that somebody kept', async () => {
    const joint = await chain('JOINT');
    const kept = joint[joint.length - 1].hash.toString('hex');
    const before = joint[joint.length - 3];
    await owner.query('delete from journal where chain_id = $1 and number > $2', [before.chain_id, before.number]);
    await owner.query('update journal_chain set length = $2, head = $3 where id = $1', [
      before.chain_id,
      before.number,
      before.hash,
    ]);
    expect((await findings()).found).toEqual([]);
    expect((await findings(kept)).heads).toEqual([{ head: kept, at: null }]);
  });

  it('finds a whole chain taken away, by the head that somebody kept', async () => {
    const own = await chain('ORGANISATION', at.cso.member.organisationId);
    const kept = own[own.length - 1].hash.toString('hex').slice(0, 16);
    expect((await findings(kept)).heads[0].at).toMatchObject({ number: own.length });
    await owner.query('delete from journal where chain_id = $1', [own[0].chain_id]);
    expect((await findings()).found).toMatchObject([{ what: `the last ${own.length} of its events are missing` }]);
    await owner.query('delete from journal_chain where id = $1', [own[0].chain_id]);
    expect((await findings()).found).toEqual([]);
    expect((await findings(kept)).heads).toEqual([{ head: kept, at: null }]);
  });

  it('finds a chain recomputed by its owner when given one head that somebody kept', async () => {
    const joint = await chain('JOINT');
    const kept = joint[joint.length - 1].hash.toString('hex');
    await rewrite(joint, 2, { person_id: randomUUID() });
    expect((await findings()).found).toEqual([]);
    expect((await findings(kept)).heads).toEqual([{ head: kept, at: null }]);
  });

  it('still holds when content was purged on record, and only then', async () => {
    const target = (await chain('JOINT')).filter(({ action }) => action === 'matrixEntry.revisePlan')[0];
    const purge = {
      ...target,
      id: randomUUID(),
      action: 'journal.purge',
      at: new Date(),
      mutation_id: null,
      revert_of: null,
    };
    const events = [appended(purge, { before: null, after: null }, randomUUID())];
    await owner.query('select append_to_journal($1)', [JSON.stringify(events)]);
    const joint = await chain('JOINT');
    const emptied = joint.filter(
      ({ subject_id, action }) => subject_id === target.subject_id && action !== purge.action,
    );
    expect(emptied.length).toBeGreaterThan(2);
    expect(emptied.map(({ before, after, salt }) => [before, after, salt])).toEqual(
      emptied.map(() => [null, null, null]),
    );
    expect((await findings()).found).toEqual([]);
    await owner.query('delete from journal where id = $1', [purge.id]);
    expect((await findings()).found).toMatchObject([{ what: expect.stringMatching(/last 1 of its events|is gone/) }]);
  });

  it('runs beside the server, in plain lines, and its exit code says whether all is well', async () => {
    const run = promisify(execFile);
    const env = {
      ...process.env,
      DATA_DIR: path.dirname(process.env.TEST_DEMONSTRATION!),
      TANDEM_ALLOW_UNSAFE_DURABILITY: 'on',
    };
    const verify = (...args: string[]) =>
      run(process.execPath, ['dist/server/tools/audit-verify.js', ...args], { env }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        (error: { code: number; stdout: string; stderr: string }) => ({
          code: error.code,
          said: error.stdout + error.stderr,
        }),
      );
    const joint = await chain('JOINT');
    const head = joint[joint.length - 1].hash.toString('hex');
    const sound = await verify('--head', head);
    expect(sound.said).toContain(`kept    ${head}: event ${joint.length} of “Testland”, everybody`);
    expect(sound.said).toContain('The record is as it was written.');
    expect(sound.code).toBe(0);
    expect(await verify('--head', 'ab'.repeat(32))).toMatchObject({ code: 1 });
    expect((await verify('--head', 'xyz')).said).toContain('“xyz” is no head');
    await owner.query(`update journal set action = 'x' where id = $1`, [joint[1].id]);
    const broken = await verify();
    expect(broken.said).toContain(`BROKEN  “Testland”, everybody: event 2 (${joint[1].id}): who did what`);
    expect(broken.code).toBe(1);
  });
});

/** What whoever owns the tables could do: changes an event and chains all that follow anew. */
async function rewrite(events: StoredEvent[], from: number, change: Partial<StoredEvent>) {
  let previous = events[from - 1].hash;
  for (const event of events.slice(from)) {
    const now = event === events[from] ? { ...event, ...change } : event;
    const hash = linkHash(previous, saidOf(now, now));
    await owner.query('update journal set person_id = $2, prev_hash = $3, hash = $4 where id = $1', [
      now.id,
      now.person_id,
      previous,
      hash,
    ]);
    previous = hash;
  }
  await owner.query('update journal_chain set head = $2 where id = $1', [events[0].chain_id, previous]);
}
