import pg from 'pg';
import type { Owned, Side } from '../oracle.js';
import { Marks } from './canary.js';
import { cellsOf, content, owned, SPINE, WRITTEN, type Cell, type Place } from './cells.js';
import { contentTables, textColumns } from './content-tables.js';
import { insert } from './insert.js';
import { populate, type Population } from './people.js';
import { Recorded } from './recorded.js';
import { eventOf, KINDS, NO_WORDS, ONLY } from './row-facts.js';
import { CHANGED, ROWS } from './rows.js';

/** A row of the world that an operation can be asked about. */
export interface Thing {
  readonly id: string;
  readonly of: Owned;
  readonly cell: Cell;
  /** What it hangs on. */
  readonly on: Place;
}

export interface WallWorld extends Population {
  readonly marks: Marks;
  /** Everything made, by table. */
  readonly things: Readonly<Record<string, readonly Thing[]>>;
  /** What everybody in the workspace reads, and everything else hangs on as well. */
  readonly base: Place;
}

/**
 * Two workspaces with content of every kind, for every audience, of every owner, a canary in every text of it. The same
 * seed gives the same world, its ids too.
 */
export async function wallWorld(databaseUrl: string, seed: string): Promise<WallWorld> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    const world = await new WorldMaker(client, seed).make();
    await client.query('commit');
    await client.query('analyze');
    return world;
  } finally {
    await client.end();
  }
}

const HUNG = [
  'matrix_entry',
  'action',
  'proposed_plan',
  'evidence',
  'comment',
  'indicator',
  'measurement',
  'commitment',
  'assessment',
  'assessment_version',
  'joint_status_event',
  'evidence_file',
  'source_identity',
  'release_request',
  'withdrawal',
  'adoption',
  'caretaker',
  'mention',
  'draft',
];

const SINGLE = [
  'matrix_entry',
  'proposed_plan',
  'assessment',
  'assessment_version',
  'adoption',
  'caretaker',
  'mention',
  'draft',
];
const ON_ROW = HUNG.filter((table) => table !== 'matrix_entry' && table !== 'commitment');

class WorldMaker {
  private readonly marks: Marks;
  private readonly recorded: Recorded;
  private readonly things: Record<string, Thing[]> = {};
  private tables: readonly string[] = [];
  private texts: ReadonlyMap<string, readonly string[]> = new Map();
  private n = 0;
  /** Adding to a world that stands: words that everybody may read are there already. */
  private isMore = false;
  /** The row everything hangs on, of the workspace at hand. */
  private common = '';

  constructor(
    private readonly client: pg.Client,
    private readonly seed: string,
  ) {
    this.marks = new Marks(seed);
    this.recorded = new Recorded(client, this.marks);
  }

  async make(): Promise<WallWorld> {
    await this.learn();
    const population = await populate(this.client, this.marks, this.seed, WRITTEN);
    const bases: Record<string, Place> = {};
    for (const cell of cellsOf(population)) {
      this.common = bases[cell.owner.workspace]?.entryId ?? '';
      const own = await this.spine(cell, bases[cell.owner.workspace] ?? null);
      bases[cell.owner.workspace] ??= own;
      await this.hang(cell, bases[cell.owner.workspace]);
    }
    return { ...population, marks: this.marks, things: this.things, base: bases[population.here] };
  }

  /** Adds to a world that stands what only one side may read. */
  async more(world: WallWorld, side: Side): Promise<Readonly<Record<string, readonly Thing[]>>> {
    await this.learn();
    this.isMore = true;
    this.n = 10_000;
    const cells = cellsOf(world).filter(({ owner, audience }) => {
      return owner.side === side && owner.workspace === world.here && !['JOINT', 'PUBLIC'].includes(audience);
    });
    this.common = world.base.entryId;
    for (const cell of cells) {
      await this.spine(cell, world.base);
      await this.hang(cell, world.base);
    }
    return this.things;
  }

  /** What the database has; fails where nothing is written of how a row of it is made. */
  private async learn(): Promise<void> {
    this.tables = await contentTables(this.client);
    this.texts = await textColumns(this.client);
    const unknown = this.tables.filter((table) => !(table in ROWS));
    if (!unknown.length) return;
    throw new Error(`Write in test/wall/world/rows.ts how a row is made of: ${unknown.join(', ')}`);
  }

  /** A review of its own, and a row of its own in the review that everybody reads, with all that belongs to a row. */
  private async spine(cell: Cell, base: Place | null): Promise<Place> {
    const ids = Object.fromEntries(
      Object.entries(SPINE).map(([table, name]) => [name, this.id(table, cell, 'own')]),
    ) as unknown as Place;
    Object.assign(ids, this.file(cell, 'own'));
    await this.row('review', cell, ids, ids.reviewId);
    const on = base ? { ...ids, reviewId: base.reviewId } : ids;
    const order = [
      'cluster',
      'recommendation',
      'position',
      'matrix_entry',
      'assessment',
      'assessment_version',
      'indicator',
    ];
    const later = this.tables.filter((table) => !order.includes(table) && table !== 'review' && !(table in SPINE));
    for (const table of [...order, 'evidence', 'comment', 'commitment', 'report', ...later]) {
      const name = SPINE[table as keyof typeof SPINE];
      await this.row(table, cell, on, name ? on[name] : this.id(table, cell, 'own'));
    }
    await this.belongings(cell, on);
    return on;
  }

  /** Children without an audience of their own: their words are their parent's. */
  private async belongings(cell: Cell, on: Place): Promise<void> {
    const of = owned(cell);
    const label = this.marks.canary('recommending_state.label', of);
    await insert(this.client, 'recommending_state', { recommendation_id: on.recommendationId, ordinal: 1, label });
    await insert(this.client, 'commitment_recommendation', { commitment_id: on.commitmentId, entry_id: on.entryId });
    if (this.isMore) return;
    const known = { ...of, kind: 'KNOWN' as const };
    const theme = this.marks.id(`theme/${cell.owner.key}/${cell.audience}`);
    const named = { workspace_id: cell.owner.workspace, label: this.marks.canary('theme.label', known) };
    await insert(this.client, 'theme', { id: theme, scheme: 'WORKSPACE', code: null, ...named });
    const group = this.marks.id(`affected_group/${cell.owner.key}/${cell.audience}`);
    const groupNamed = { ...named, label: this.marks.canary('affected_group.label', known) };
    await insert(this.client, 'affected_group', { id: group, ...groupNamed });
    const tagged = { recommendation_id: on.recommendationId, ordinal: 1 };
    await insert(this.client, 'recommendation_theme', { ...tagged, theme_id: theme });
    await insert(this.client, 'recommendation_group', { ...tagged, affected_group_id: group });
  }

  /** The same kinds of things on the row that everybody reads. */
  private async hang(cell: Cell, base: Place): Promise<void> {
    const indicatorId = this.id('indicator', cell, 'hung');
    const assessmentId = this.id('assessment', cell, 'hung');
    const versionId = this.id('assessment_version', cell, 'hung');
    const commitmentId = this.id('commitment', cell, 'hung');
    const evidenceId = this.id('evidence', cell, 'hung');
    const of = { indicatorId, assessmentId, versionId, commitmentId, evidenceId };
    const on = { ...base, ...of, entryId: base.entryId, ...this.file(cell, 'hung') };
    const ids: Record<string, string> = { indicator: indicatorId, assessment: assessmentId, commitment: commitmentId };
    ids.assessment_version = versionId;
    const isFirst = on.entryId === this.things.matrix_entry[0].id && this.things.matrix_entry.length === 1;
    // One joint row, and one joint assessment of a side, exist of each already.
    const hasOne = cell.audience === 'JOINT' || (this.isMore && ['ORGANISATION', 'SIDE'].includes(cell.audience));
    // Nobody has two plans for the same row for themselves alone.
    const hasOwn = this.isMore && cell.audience === 'PERSONAL';
    const isOne = (table: string) => (hasOne && SINGLE.includes(table)) || (hasOwn && table === 'proposed_plan');
    const left = HUNG.filter((table) => !isOne(table));
    for (const table of isFirst ? left.filter((one) => one !== 'matrix_entry') : left) {
      await this.row(table, cell, on, ids[table] ?? this.id(table, cell, 'hung'));
    }
    if (cell.audience === 'ORGANISATION') {
      const copy = { ...on, ...this.file(cell, 'copy'), form: 'CLEANED' };
      await this.row('evidence_file', cell, copy, this.id('evidence_file', cell, 'copy'));
    }
    await insert(this.client, 'commitment_recommendation', { commitment_id: commitmentId, entry_id: base.entryId });
    await this.row('measurement', cell, { ...on, indicatorId: base.indicatorId }, this.id('measurement', cell, 'base'));
    await this.recorded.ofRow(cell, on);
  }

  private async row(table: string, cell: Cell, on: Place, id: string): Promise<void> {
    if (ONLY[table] && !ONLY[table].includes(cell.audience)) return;
    const of = { ...owned(cell), kind: KINDS[table] ?? 'CONTENT' } as const;
    const n = (this.n += 1);
    const word = (column: string) => this.marks.canary(`${table}.${column}`, of);
    const own = ROWS[table]({ id, cell, on, word, n, at: WRITTEN });
    const empty = (this.texts.get(table) ?? []).filter((name) => !own[name] && !NO_WORDS.has(`${table}.${name}`));
    if (empty.length) {
      const missing = empty.map((name) => `${table}.${name}`).join(', ');
      throw new Error(`Give in test/wall/world/rows.ts a canary to: ${missing} (or say in NO_WORDS why it has none)`);
    }
    await insert(this.client, table, { id, ...content(cell), ...own });
    if (table === 'evidence_file') await this.bytes(cell, on.contentId);
    if (table in CHANGED) {
      const [subject_type, action, before] = CHANGED[table](word);
      const what = { id: eventOf(id), subject_type, action, subject_id: id, entry_id: on.entryId };
      await this.recorded.add(cell, what, { before, after: own });
    }
    const isHidden = ON_ROW.includes(table) && on.entryId !== this.common && cell.audience !== 'JOINT';
    // The product has nothing on a row of which the joint plan knows nothing: it must not be told, and nobody may ask.
    if (!isHidden) (this.things[table] ??= []).push({ id, of, cell, on });
  }

  private async bytes(cell: Cell, contentId: string): Promise<void> {
    const bytes = Buffer.from(this.marks.canary('evidence_file_chunk.bytes', owned(cell)));
    const piece = { workspace_id: cell.owner.workspace, content_id: contentId, ordinal: 0, bytes };
    await insert(this.client, 'evidence_file_chunk', piece);
  }

  /** Only the organisation itself has a file as it came. */
  private file(cell: Cell, where: string): Pick<Place, 'contentId' | 'form'> {
    const form = cell.audience === 'ORGANISATION' ? 'ORIGINAL' : 'CLEANED';
    return { contentId: this.id('content', cell, where), form };
  }

  private id(table: string, { owner, audience }: Cell, where: string): string {
    const of = { ...owned({ owner, audience }), kind: KINDS[table] ?? 'CONTENT' } as const;
    return this.marks.id(`${table}/${owner.key}/${audience}/${where}`, of);
  }
}

/** More of everything private to one side, in a world that stands; only who may read it may notice. */
export async function moreOf(
  client: pg.Client,
  world: WallWorld,
  side: Side,
): Promise<Readonly<Record<string, readonly Thing[]>>> {
  return new WorldMaker(client, `more of ${side} in ${world.here}`).more(world, side);
}
