import fs from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { checkPassword } from '../../server/domain/password-rule.js';
import { JointState } from '../../server/domain/vocabulary.js';
import { isPassword } from '../../server/features/accounts/passwords.js';
import { loadReference } from '../../server/features/cycles/reference-loader.js';
import { demonstration } from '../../server/features/demonstration/content/demonstration.js';
import {
  accountLines,
  accountsFile,
  keepAccounts,
  keptAccounts,
  type KnownAccount,
} from '../../server/features/demonstration/demonstration-accounts.js';
import {
  loadDemonstration,
  newAccounts,
  type NewAccount,
} from '../../server/features/demonstration/demonstration-loader.js';
import { resetDemonstration } from '../../server/features/demonstration/demonstration-reset.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

/** A calendar day stays the text it is, as in the program. */
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

let folder: string;
let cluster: EmbeddedDatabase;
let accounts: NewAccount[];
let kept: readonly KnownAccount[] = [];

const now = new Date('2026-11-22T09:00:00Z');
const keep = async (some: readonly KnownAccount[]) => {
  kept = some;
};
const asOwner = <T>(work: (client: pg.Client) => Promise<T>) => withClient(cluster.migrateUrl, work);
const load = () => asOwner((client) => loadDemonstration(client, { accounts, now, keep }));
const reset = (fresh: readonly NewAccount[] | null = null) =>
  withClient(cluster.migrateUrl, (client) =>
    resetDemonstration(client, { accounts: fresh, keep: (some) => keep(some.map(({ known }) => known)) }),
  );

/** The rows of one statement; `$1` is the demonstration's workspace, or with `own` the visitor's. */
async function rows<Row extends object>(sql: string, own = false): Promise<Row[]> {
  return asOwner(async (client) => {
    const of = own ? 'not is_demonstration' : 'is_demonstration';
    const workspace = await client.query<{ id: string }>(`select id from workspace where ${of}`);
    const values = sql.includes('$1') ? [workspace.rows[0].id] : [];
    return (await client.query<Row>(sql, values)).rows;
  });
}
const count = async (of: string, own = false) =>
  (await rows<{ n: number }>(`select count(*)::int as n from ${of}`, own))[0].n;

beforeAll(async () => {
  folder = await scratchFolder();
  cluster = await startScratch(folder);
  await migrate(cluster.migrateUrl, cluster.appRole);
  await asOwner(loadReference);
  accounts = await newAccounts();
  await load();
}, 60_000);
afterAll(() => removeScratch(folder, cluster));

const recommendations = demonstration.recommendations.length;

describe('the demonstration', () => {
  it('holds every row of its content, each in its own table', async () => {
    const { commitments, comments, indicators, organisations } = demonstration;
    const expected: Record<string, number> = {
      review: 1,
      recommendation: recommendations,
      matrix_entry: recommendations,
      position: demonstration.recommendations.flatMap(({ positions }) => positions).length,
      organisation: Object.keys(organisations).length,
      cluster: 8,
      indicator: indicators.length,
      measurement: indicators.flatMap(({ measurements }) => measurements).length,
      commitment: commitments.length,
      comment: comments.length,
      report: 1,
    };
    for (const [table, n] of Object.entries(expected)) {
      expect([table, await count(`${table} where workspace_id = $1`)]).toEqual([table, n]);
    }
  });

  it('has rows in the names of people who work in the organisation that keeps it to itself', async () => {
    const cares = await count(`caretaker where workspace_id = $1 and audience = 'ORGANISATION'`);
    const working = await count(`caretaker c where c.workspace_id = $1 and exists (select from membership m
      where m.person_id = c.person_id and m.organisation_id = c.owner_organisation_id and m.until is null
        and m.role in ('MEMBER', 'COORDINATOR'))`);
    expect(cares).toBeGreaterThan(50);
    expect(working).toBe(cares);
  });

  it('shows every state of the joint record, with its steps in the order they were taken', async () => {
    const states = await rows<{ state: string }>('select distinct state from joint_status where workspace_id = $1');
    const none = await count(
      `matrix_entry e where workspace_id = $1 and not exists (select from joint_status j where j.entry_id = e.id)`,
    );
    expect(none).toBeGreaterThan(0);
    const shown = states.map(({ state }) => state).filter((state) => state !== 'NONE');
    expect(shown.sort()).toEqual(
      Object.values(JointState)
        .filter((state) => state !== 'NONE')
        .sort(),
    );
    const broken = await rows(`
      select * from (
        select from_state, lag(to_state) over (partition by entry_id order by written_at) as before
        from joint_status_event where workspace_id = $1) step
      where before is not null and before <> from_state`);
    expect(broken).toEqual([]);
  });

  it('keeps under each shared view the organisation’s own, with copies of its evidence', async () => {
    const orphans = await rows(`
      select v.id from assessment_version v
      left join assessment_version own on own.id = v.shared_from_id and own.audience = 'ORGANISATION'
        and own.owner_organisation_id = v.owner_organisation_id and own.status = v.status and own.entry_id = v.entry_id
      where v.workspace_id = $1 and v.audience = 'JOINT' and own.id is null`);
    expect(orphans).toEqual([]);
    const strayed = await rows(`
      select v.id from assessment_version v cross join unnest(v.evidence_ids) as cited
      left join evidence e on e.id = cited and e.audience = v.audience and e.entry_id = v.entry_id
      where v.workspace_id = $1 and e.id is null`);
    expect(strayed).toEqual([]);
    const stale = await rows(`
      select a.id from assessment a join assessment_version v on v.assessment_id = a.id
      where a.workspace_id = $1 group by a.id having a.current_version_id <> (array_agg(v.id order by v.number desc))[1]`);
    expect(stale).toEqual([]);
  });

  it('gives drafts to no other eyes than their organisation’s', async () => {
    const drafts = demonstration.drafts.flatMap(({ versions }) => Object.values(versions));
    const texts = drafts.map(({ rationale }) => rationale);
    const wide = await rows<{ rationale: string }>(
      `select rationale from assessment_version where workspace_id = $1 and audience <> 'ORGANISATION'`,
    );
    expect(wide.filter(({ rationale }) => texts.includes(rationale))).toEqual([]);
  });

  it('names nobody in what everybody reads', async () => {
    for (const table of ['assessment_version', 'comment', 'evidence', 'indicator', 'commitment']) {
      const named = await count(`${table} where workspace_id = $1 and audience = 'JOINT' and written_by is not null`);
      expect([table, named]).toEqual([table, 0]);
    }
  });

  it('has a draft report with every section written, three of them by a person', async () => {
    const sections = await rows<{ key: string; is_edited: boolean; body: { content: unknown[] } }>(
      'select key, is_edited, body from report_section where workspace_id = $1 order by ordinal',
    );
    expect(sections.length).toBeGreaterThan(15);
    expect(sections.filter(({ is_edited }) => is_edited).map(({ key }) => key)).toEqual([
      'introduction',
      'methodology',
      'conclusion',
    ]);
    expect(sections.filter(({ body }) => body.content.length === 0)).toEqual([]);
    const [{ text }] = await rows<{ text: string }>(
      `select string_agg(body::text, ' ') as text from report_section where workspace_id = $1`,
    );
    const [withheld] = demonstration.report.withheld;
    expect(text).not.toContain(demonstration.organisations[withheld].name);
  });

  it('tells its history in order, and of nothing that lies ahead', async () => {
    const [{ n, last }] = await rows<{ n: number; last: Date }>(
      'select count(*)::int as n, max(at) as last from journal where workspace_id = $1',
    );
    expect(n).toBeGreaterThan(1_000);
    expect(last.getTime()).toBeLessThan(now.getTime());
    const backwards = await rows(`
      select * from (select at, lag(at) over (order by sequence) as before from journal where workspace_id = $1) event
      where before > at`);
    expect(backwards).toEqual([]);
  });

  it('gives the same accounts a second workspace, empty and unmarked', async () => {
    const members = await count('membership where workspace_id = $1', true);
    expect(members).toBe(accounts.length);
    for (const table of ['review', 'recommendation', 'matrix_entry', 'assessment', 'comment', 'journal', 'report']) {
      expect([table, await count(`${table} where workspace_id = $1`, true)]).toEqual([table, 0]);
    }
    const sides = (own: boolean) =>
      rows<{ email: string; role: string; side: string | null }>(
        `select p.email, m.role, o.side from membership m join person p on p.id = m.person_id
         left join organisation o on o.id = m.organisation_id where m.workspace_id = $1 order by p.email`,
        own,
      );
    expect(await sides(true)).toEqual(await sides(false));
  });

  it('is not loaded where anybody has an account already', async () => {
    const before = await count('recommendation');
    expect(await load()).toBe(false);
    expect(await count('recommendation')).toBe(before);
  });
});

describe('the demonstration’s passwords', () => {
  it('are long enough, readable, and different for every account and installation', async () => {
    const passwords = kept.map(({ password }) => password);
    for (const password of passwords) {
      expect(password).toMatch(/^[a-z]{4}[2-9]{2}-[a-z]{4}[2-9]{2}-[a-z]{4}[2-9]{2}$/);
      expect(checkPassword(password, ['tandem'])).toBeNull();
    }
    const others = (await newAccounts()).map(({ known }) => known.password);
    expect(new Set([...passwords, ...others]).size).toBe(2 * passwords.length);
  });

  it('stand readable in no table', async () => {
    const tables = await rows<{ name: string }>(
      `select table_name::text as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const [{ text }] = await rows<{ text: string | null }>(`select string_agg(t::text, ' ') as text from ${name} t`);
      for (const { password } of kept) expect(text ?? '').not.toContain(password);
    }
  });

  it('open the accounts they are printed with', async () => {
    const [{ email, password }] = kept;
    const [{ hash }] = await rows<{ hash: string }>(
      `select password_hash as hash from person where email = '${email}'`,
    );
    expect(await isPassword(hash, password)).toBe(true);
    expect(accountLines(kept)[0]).toContain(`${email}  `);
    expect(accountLines(kept)[0]).toContain(password);
  });

  it('are kept beside the database for its own installation alone, for nobody else to read', async () => {
    await keepAccounts(folder, { installation: 'here', accounts: kept });
    expect((await fs.stat(accountsFile(folder))).mode & 0o777).toBe(0o600);
    expect(await keptAccounts(folder, 'here')).toEqual(kept);
    expect(await keptAccounts(folder, 'elsewhere')).toBeNull();
  });
});

describe('putting the demonstration back', () => {
  const fingerprint = async () => {
    const of = (table: string, columns: string) =>
      rows(`select ${columns} from ${table} where workspace_id = $1 order by ${columns}`);
    return [
      await of('recommendation', 'reference, text, position'),
      await of('assessment_version', 'audience, side, status, rationale, as_of::text, written_at'),
      await of('joint_status_event', 'command, side, from_state, to_state, written_at'),
      await of('comment', 'audience, kind, body'),
      await of('commitment', 'text, status, due_on::text'),
      await of('report_section', 'ordinal, heading, is_edited'),
      await of('journal', 'at, action, subject_type'),
    ];
  };

  it('brings back what was there, under the same address, and leaves the visitor’s workspace alone', async () => {
    const before = await fingerprint();
    const [review] = await rows<{ id: string }>('select id from review where workspace_id = $1');
    await withClient(cluster.migrateUrl, async (client) => {
      await client.query(`update recommendation set text = 'Scribbled over' where workspace_id in
        (select id from workspace where is_demonstration)`);
      await client.query(`insert into comment select gen_random_uuid(), c.workspace_id, c.audience, c.owner_organisation_id,
        c.owner_side, 1, null, now(), now(), c.entry_id, 'REMARK', null, null, 'A visitor was here' from comment c limit 1`);
      await client.query(`insert into review (id, workspace_id, audience, version, written_at, changed_at, state_name,
        cycle_number) select gen_random_uuid(), id, 'JOINT', 1, now(), now(), 'Kenya', 3
        from workspace where not is_demonstration`);
    });
    expect(await reset()).toBeNull();
    expect(await fingerprint()).toEqual(before);
    expect(await rows('select id from review where workspace_id = $1')).toEqual([review]);
    expect(await count(`review where workspace_id = $1`, true)).toBe(1);
  });

  it('keeps the passwords, or makes new ones when they were lost', async () => {
    const hashes = () => rows('select email, password_hash from person order by email');
    const before = await hashes();
    await reset();
    expect(await hashes()).toEqual(before);
    const fresh = await newAccounts();
    await reset(fresh);
    expect(kept).toEqual(fresh.map(({ known }) => known));
    expect(await hashes()).not.toEqual(before);
  });

  it('is refused where there is no demonstration, and changes nothing', async () => {
    await withClient(cluster.migrateUrl, (client) => client.query('update workspace set is_demonstration = false'));
    expect(await reset()).toBe('NO_DEMONSTRATION');
    expect(await count('recommendation')).toBe(recommendations);
  });
});
