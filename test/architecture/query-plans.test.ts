import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.js';
import { contentTables, partTables, tagTables } from '../../server/database/row-security/tables.js';
import { matrixRowFields, matrixRowsSql } from '../../server/database/sql/matrix-rows.js';
import { overviewSql } from '../../server/database/sql/overview.js';
import { RECORD_NEXT } from '../../server/database/sql/record-assessment.js';
import { waitingFields, waitingItemsSql, WAITING_COUNT } from '../../server/database/sql/waiting-for-me.js';
import { withClient } from '../../server/database/embedded/with-client.js';
import type { EmbeddedDatabase } from '../../server/database/embedded/start-embedded.js';
import { loadReference } from '../../server/features/cycles/reference-loader.js';
import { removeScratch, scratchFolder, startScratch } from './scratch-cluster.js';

/** What the bench fills a database with gives these of its first review. */
interface Seeded {
  readonly person: string;
  readonly workspace: string;
  readonly organisation: string;
  readonly review: string;
  readonly entries: readonly string[];
}
interface Seeding {
  seed(client: pg.Client, size: { reviews: number; rows: number }, passwordHash: string): Promise<Seeded>;
}
const SEEDING = new URL('../bench/seed.mjs', import.meta.url).href;

/** Enough reviews that reading a whole table is never the cheapest way to one of them. */
const SIZE = { reviews: 24, rows: 250 };

let folder: string;
let cluster: EmbeddedDatabase;
let app: pg.Client;
let at: Seeded;

beforeAll(async () => {
  folder = await scratchFolder();
  cluster = await startScratch(folder);
  await migrate(cluster.migrateUrl, cluster.appRole);
  const { seed } = (await import(SEEDING)) as Seeding;
  await withClient(cluster.migrateUrl, async (owner) => {
    await loadReference(owner);
    at = await seed(owner, SIZE, '-');
    for (const table of [contentTables, partTables, tagTables].flatMap((tables) => Object.keys(tables))) {
      const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      if (rows[0].count >= (SIZE.reviews * SIZE.rows) / 2) filled.add(table);
    }
  });
  app = new pg.Client({ connectionString: cluster.appUrl });
  await app.connect();
}, 120_000);
afterAll(async () => {
  await app.end();
  await removeScratch(folder, cluster);
});

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

const within = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(within)];

/** A value as it is written into a statement. */
function literal(value: unknown): string {
  if (value === null) return 'null';
  return pg.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
}

/** The plan of a statement as the application's role gets it, planned once for all values, under the person's policies. */
async function planOf(sql: string, values: unknown[]): Promise<Node[]> {
  await app.query('begin');
  try {
    await app.query('select act_as($1)', [at.person]);
    await app.query(`set local plan_cache_mode = force_generic_plan; prepare asked as ${sql}`);
    const given = values.map(literal).join(', ');
    const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
      `explain (format json) execute asked(${given})`,
    );
    return within(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await app.query('rollback; deallocate all');
  }
}

/** The content tables that hold more than a few pages: of an empty one, the whole is read soonest. */
const filled = new Set<string>();

const readWhole = (plan: readonly Node[]) =>
  plan
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
    .filter((table) => filled.has(table));
const indexes = (plan: readonly Node[]) => new Set(plan.map((node) => node['Index Name']).filter(Boolean));

const reader = () => [at.workspace, at.organisation, 'CSO', at.person];
const today = '2026-11-22';

describe('under the policies, as the application’s role,', () => {
  it('what is measured are the tables that grow', () => {
    expect([...filled].sort()).toEqual([
      'assessment',
      'assessment_version',
      'commitment',
      'commitment_recommendation',
      'indicator',
      'joint_status',
      'matrix_entry',
      'measurement',
      'recommendation',
      'recommendation_theme',
      'recommending_state',
    ]);
  });

  it('the whole matrix of a review is found by indexes', async () => {
    const values = [...reader(), at.review, today, null, today];
    const plan = await planOf(matrixRowsSql(new Set(matrixRowFields), 'all'), values);
    expect(readWhole(plan)).toEqual([]);
    const used = indexes(plan);
    for (const index of ['matrix_entry_of_review', 'measurement_of_indicator', 'indicator_of_entry'])
      expect({ index, used: used.has(index) }).toEqual({ index, used: true });
  });

  it('some rows of a matrix are found by indexes', async () => {
    const values = [...reader(), at.review, today, at.entries.slice(0, 50), today];
    expect(readWhole(await planOf(matrixRowsSql(new Set(matrixRowFields), 'named'), values))).toEqual([]);
  });

  it('the overview is counted by indexes', async () => {
    const plan = await planOf(overviewSql(new Set(['totals', 'themes'])), [...reader(), at.review, today, today]);
    expect(readWhole(plan)).toEqual([]);
  });

  it('an assessment is recorded by indexes', async () => {
    const version = '00000000-0000-4000-8000-000000000001';
    const said = ['IN_PROGRESS', 'Seen', 'Not published', [], today];
    const values = [version, today, at.entries[0], at.organisation, at.person, ...said, 2];
    const plan = await planOf(RECORD_NEXT, values);
    expect(readWhole(plan)).toEqual([]);
    expect(indexes(plan).has('assessment_of_organisation')).toBe(true);
  });

  it('what waits for somebody is found by indexes', async () => {
    const values = [...reader(), at.review];
    expect(readWhole(await planOf(waitingItemsSql(new Set(waitingFields)), values))).toEqual([]);
    expect(readWhole(await planOf(WAITING_COUNT, values))).toEqual([]);
  });
});
