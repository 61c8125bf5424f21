import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { partsOf } from '../support/read-office.js';
import { Chance } from './chance.js';
import { documentOf, everyOperation, type Operation } from './documents.js';
import { Screen, quiet } from './live.js';
import { decisionOf } from './matrix.js';
import { mayDo, type Rule } from './operations.js';
import { mayRead, type Audience, type Side } from './oracle.js';
import { requestOf, ruleOf, tableOf, targetsOf, type Target } from './requests.js';
import { ROUTES } from './routes.js';
import type { WallServer } from './server/wall-server.js';
import { Wire, type Received } from './wire.js';
import { wallWorld, moreOf, type WallWorld } from './world/world.js';

/** When the private work is done, and when everybody asks. */
const ASKED = Date.now();
const WORKED = ASKED - 600_000;

/** Things an operation is asked about until it answers. */
const ENOUGH = 6;

/** Who must not be able to tell the twins apart when this side has worked in private. */
const OTHERS: Readonly<Record<'CSO' | 'GOVERNMENT', readonly string[]>> = {
  CSO: ['focal point', 'line ministry', 'government report writer', 'nhri', 'observer', 'administrator', 'anonymous'],
  GOVERNMENT: ['cso editor', 'coordinator', 'cso report writer', 'nhri', 'observer', 'administrator', 'anonymous'],
};
const WORKERS: Readonly<Record<'CSO' | 'GOVERNMENT', readonly string[]>> = {
  CSO: ['coordinator', 'cso editor', 'network coordinator', 'cso report writer'],
  GOVERNMENT: ['focal point', 'line ministry', 'justice coordinator', 'government report writer'],
};

/** What a side does for itself on the row that everybody reads, besides what it does to things that are its own. */
const PRIVATE_ACTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  recordAssessment: { expectedVersion: 1, rationale: 'Between ourselves' },
  lookOver: {},
  addEvidence: { citation: 'Kept to ourselves' },
  writeComment: { audience: 'SIDE', body: 'Only for our side' },
  planAction: { audience: 'ORGANISATION', title: 'A measure of our own' },
  proposePlan: { expectedVersion: 1, expectedResult: 'What we would rather have' },
  proposeCommitment: { audience: 'ORGANISATION', text: 'Not yet for the others' },
  createReport: { readAs: 'SIDE', title: 'For our side', cutOffOn: '2024-12-31' },
};

/**
 * What is not compared, each with the reason. Everything else of an answer is, to the byte.
 * - the header `date`: the moment of sending, which the web server takes from the machine, not from the program's clock;
 * - in files of Office the day and hour of writing, in the properties and in the archive's own list, taken likewise; and
 *   with them the length of the file. Their parts are compared one by one.
 * - the ids and hours of one's own sessions and of what happened with one's own account, and the tokens of links just made: their length is all that is not chance.
 */
const MASKED_SESSION = /("__typename":"OpenSession","device":"[^"]*","id":")[^"]*|("(?:openedAt|seenAt)":")[^"]*/g;
const MASKED_ACCOUNT = /("__typename":"AccountEvent","at":")[^"]*(","by":[^}]*?"id":")[^"]*/g;
const MASKED_TOKEN = /("token":")[\w-]{43}(?=")/g;
const MASKED_HEADER = /^date: .*$/gm;
const MASKED_IN_OFFICE = /^content-length: .*$/gm;
/** Secrets of one's own, made by chance. */
const ALL_CHANCE = new Set(['offerSecondFactor', 'renewRecoveryCodes']);
/** How a document calls its own links inside: the writer of documents takes these names by chance. */
const MASKED_LINK = /rId[\w-]{15,}/g;
const MASKED_PROPERTY = /<dcterms:(created|modified)[^>]*>[^<]*</g;

type Comparable = Pick<Received, 'status' | 'headers' | 'body'>;

async function comparable({ status, headers, body }: Received): Promise<Comparable> {
  const head = headers.replace(MASKED_HEADER, '');
  if (headers.includes('application/json')) {
    const plain = body.toString('latin1').replace(MASKED_SESSION, '$1$2').replace(MASKED_ACCOUNT, '$1$2');
    const text = plain.replace(MASKED_TOKEN, '$1');
    return { status, headers: head, body: Buffer.from(text, 'latin1') };
  }
  if (!headers.includes('officedocument')) return { status, headers: head, body };
  const parts = [...(await partsOf(body))].map(([name, part]) => {
    const text = part.toString('latin1');
    const plain = text.replace(MASKED_LINK, 'rId');
    return `${name}\n${name === 'docProps/core.xml' ? plain.replace(MASKED_PROPERTY, '') : plain}`;
  });
  return { status, headers: head.replace(MASKED_IN_OFFICE, ''), body: Buffer.from(parts.join('\n'), 'latin1') };
}

/** How much is asked of a pair. */
export interface TwinsSize {
  /** Things of each kind each operation is asked about, besides the first of all. */
  readonly things: number;
  /** How many of the seven ask about each. */
  readonly actors: number;
}

export interface TwinsRun {
  readonly findings: string[];
  compared: number;
  /** Operations of which at least one answer was no error, and all that were asked. */
  readonly answered: Set<string>;
  readonly asked: Set<string>;
  /** Answers that told an entitled person the two worlds apart. */
  differing: number;
}

/** One world twice; in the second, one side works in private. Then everybody else asks both for everything. */
export async function twins(
  servers: readonly [WallServer, WallServer],
  side: 'CSO' | 'GOVERNMENT',
  seed: string,
  size: TwinsSize,
) {
  const pair = new Pair(servers, side, seed, size);
  await pair.begin();
  await pair.workInPrivate();
  await pair.tellApart();
  await pair.askEverything();
  return pair.result;
}

class Pair {
  readonly result: TwinsRun = { findings: [], compared: 0, answered: new Set(), asked: new Set(), differing: 0 };
  private worlds: WallWorld[] = [];
  private readonly wires: Map<string, Wire>[] = [new Map(), new Map()];
  private readonly screens: Map<string, Screen>[] = [new Map(), new Map()];
  private readonly chance: Chance;
  /** Things that stand in the second world alone. */
  private more: Readonly<Record<string, readonly Target[]>> = {};
  private count = 0;

  constructor(
    private readonly servers: readonly [WallServer, WallServer],
    private readonly side: 'CSO' | 'GOVERNMENT',
    private readonly seed: string,
    private readonly size: TwinsSize,
  ) {
    this.chance = new Chance(seed);
  }

  async begin(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.wish({ now: null, seed: null })));
    this.worlds = await Promise.all(this.servers.map(({ databaseUrl }) => wallWorld(databaseUrl, this.seed)));
    const [{ actors, base }] = this.worlds;
    for (const [at, { address }] of this.servers.entries()) {
      for (const name of [...OTHERS[this.side], ...WORKERS[this.side]]) {
        this.wires[at].set(name, await new Wire(address, name).open(actors[name].email));
      }
      for (const name of OTHERS[this.side]) {
        const screen = new Screen(this.wires[at].get(name)!);
        const watched = everyOperation.filter(({ kind }) => kind === 'subscription');
        for (const one of watched) screen.watch(documentOf(one), { reviewId: base.reviewId });
        this.screens[at].set(name, screen);
      }
    }
    await quiet();
  }

  /** In the second world alone: rows of every table, and acts of people through the program. */
  async workInPrivate(): Promise<void> {
    const [, world] = this.worlds;
    const [, server] = this.servers;
    await server.wish({ now: WORKED, seed: `${this.seed}/private` });
    this.more = await withClient(server, (client) => moreOf(client, world, this.side));
    for (const [name, says] of Object.entries(PRIVATE_ACTS)) {
      for (const who of WORKERS[this.side]) await this.act(who, name, says);
    }
    for (const operation of everyOperation.filter(({ kind }) => kind === 'mutation')) await this.changeOwn(operation);
    await quiet();
    for (const [name, screen] of this.screens[1]) {
      const before = this.screens[0].get(name)!.told;
      if (before.join() !== screen.told.join()) {
        this.result.findings.push(`${name}'s open screen heard of private work: ${screen.told.join()}`);
      }
    }
  }

  private async act(who: string, name: string, says: Readonly<Record<string, unknown>>): Promise<void> {
    const operation = everyOperation.find((one) => one.name === name)!;
    const rule = ruleOf(operation) as Rule;
    const base = this.worlds[1].base;
    const on: Target = {
      id: tableOf(operation, rule) === 'review' ? base.reviewId : base.entryId,
      of: this.joint(),
      on: base,
    };
    const { document, variables } = requestOf(operation, rule, on, { version: 1, says });
    await this.wires[1].get(who)!.ask(document, variables);
  }

  /** What changes a thing that is private to the side changes nothing anybody else may see. */
  private async changeOwn(operation: Operation): Promise<void> {
    const rule = ruleOf(operation);
    if (!('by' in rule) || /^share|JointStatus$|^release/.test(operation.name)) return;
    const own = targetsOf(this.worlds[1], operation, rule).filter(
      ({ of }) => of.kind === 'CONTENT' && this.isPrivate(of),
    );
    for (const target of this.chance.some(own, 2)) {
      const actor = WORKERS[this.side].map((name) => this.worlds[1].actors[name]);
      const may = actor.find((one) => mayRead(one, target.of) && mayDo(one, rule, target.of));
      if (!may) continue;
      const { document, variables } = requestOf(operation, rule, target, { version: 1 });
      await this.wires[1].get(may.key)!.ask(document, variables);
    }
  }

  private isPrivate({ audience, side }: { audience: Audience; side: Side | null }): boolean {
    return side === this.side && !['JOINT', 'PUBLIC'].includes(audience);
  }

  /** Every operation, export and error case, by everybody who is not of the side, in both worlds. */
  async askEverything(): Promise<void> {
    for (const screens of this.screens) for (const screen of screens.values()) screen.told.length = 0;
    for (const operation of [...everyOperation].sort(endingLast)) {
      const rule = ruleOf(operation);
      if ('apart' in rule || operation.kind === 'subscription' || ALL_CHANCE.has(operation.name)) continue;
      if ('free' in rule) await this.everybody(operation, null, null);
      else {
        for (const target of this.targets(operation, rule)) await this.everybody(operation, rule, target);
        await this.untilAnswered(operation, rule);
      }
    }
    await this.takeAway();
    await quiet();
    for (const name of OTHERS[this.side]) {
      const [one, other] = this.screens.map((screens) => toldBy(screens.get(name)!));
      if (one !== other)
        this.result.findings.push(`the open screen of ${name} was told ${one}, and in the other world ${other}`);
      this.result.compared += 1;
    }
    for (const screens of this.screens) for (const screen of screens.values()) await screen.close();
  }

  /** What one of them may be answered about, what is the side's own in both worlds or in one alone, and what is nowhere. */
  private targets(operation: Operation, rule: Rule): readonly Target[] {
    const all = targetsOf(this.worlds[0], operation, rule);
    const open = all.filter(({ of }) => !this.isPrivate(of));
    const closed = all.filter(({ of }) => this.isPrivate(of));
    const only = this.more[tableOf(operation, rule)] ?? [];
    const none = [randomUUID(), 'no id at all'].map((id) => ({ ...all[0], id }));
    const answerable = all.filter((target) => this.whoMay(rule, target).length > 0);
    const { things } = this.size;
    const some = (list: readonly Target[]) => this.chance.some(list, things);
    if (things > 0) return [...some(answerable), ...some(open), ...some(closed), ...some(only), ...none];
    const one = (list: readonly Target[]) => this.chance.some(list, 1);
    return [...one(answerable), ...one([...one(closed), ...one(only), ...one(none)])];
  }

  /** An operation that has only refused so far is asked about other things: errors alone would be equal too easily. */
  private async untilAnswered(operation: Operation, rule: Rule): Promise<void> {
    const answerable = targetsOf(this.worlds[0], operation, rule).filter((target) => this.whoMay(rule, target).length);
    for (const target of this.chance.some(answerable, ENOUGH)) {
      if (this.result.answered.has(operation.name)) return;
      await this.everybody(operation, rule, target);
    }
  }

  private whoMay(rule: Rule, { of }: Target): string[] {
    if (rule.only && !rule.only.includes(of.audience)) return [];
    const { actors } = this.worlds[0];
    return OTHERS[this.side].filter((name) => mayRead(actors[name], of) && mayDo(actors[name], rule, of));
  }

  private async everybody(operation: Operation, rule: Rule | null, target: Target | null): Promise<void> {
    const entitled = rule && target ? this.whoMay(rule, target).slice(0, 1) : [];
    const asked = new Set([...entitled, ...this.chance.some(OTHERS[this.side], this.size.actors)]);
    for (const name of asked) {
      const mutationId = randomUUID();
      const { document, variables } = requestOf(operation, rule, target, { version: 1, mutationId });
      const what = `${operation.name} by ${name}${target ? ` about ${target.of.audience} ${target.id}` : ''}`;
      const [one] = await this.compare(name, what, (wire) => wire.ask(document, variables));
      this.result.asked.add(operation.name);
      if (decisionOf(one) === 'REACHED') this.result.answered.add(operation.name);
    }
  }

  private async takeAway(): Promise<void> {
    for (const route of Object.values(ROUTES)) {
      if (typeof route === 'string') continue;
      const [world] = this.worlds;
      const some = [world.things[route.table][0], ...this.chance.some(world.things[route.table], 1 + this.size.things)];
      for (const path of some.flatMap(({ id }) => route.of(id))) {
        const asked = this.chance.some(OTHERS[this.side], this.size.actors);
        for (const name of asked) await this.compare(name, `${path} by ${name}`, (wire) => wire.fetch(path));
      }
    }
  }

  private async compare(name: string, what: string, ask: (wire: Wire) => Promise<Received>): Promise<Received[]> {
    const seed = `${this.seed}/${this.count++}`;
    await Promise.all(this.servers.map((server) => server.wish({ now: ASKED, seed })));
    let answers = await Promise.all(this.wires.map((wires) => ask(wires.get(name)!)));
    // A machine too busy for a statement's time is no difference between the worlds; a fault that stays is one.
    for (let again = 0; again < 2 && answers.some(isFault); again += 1) {
      await Promise.all(this.servers.map((server) => server.wish({ now: ASKED, seed })));
      answers = await Promise.all(this.wires.map((wires) => ask(wires.get(name)!)));
    }
    const [one, other] = await Promise.all(answers.map(comparable));
    this.result.compared += 1;
    if (one.status !== other.status || one.headers !== other.headers || !one.body.equals(other.body)) {
      this.result.findings.push(`${what}: ${differenceOf(one, other)}`);
    }
    return answers;
  }

  /** The side itself sees its own work: were the worlds alike to everybody, the comparison would prove nothing. */
  async tellApart(): Promise<void> {
    const page = everyOperation.find(({ name }) => name === 'recommendationPage')!;
    const target: Target = { id: this.worlds[0].base.entryId, of: this.joint(), on: this.worlds[0].base };
    const { document, variables } = requestOf(page, ruleOf(page) as Rule, target);
    for (const name of WORKERS[this.side]) {
      const [one, other] = await Promise.all(this.wires.map((wires) => wires.get(name)!.ask(document, variables)));
      if (one.text !== other.text) this.result.differing += 1;
    }
  }

  private joint(): Target['of'] {
    return this.worlds[0].things.matrix_entry[0].of;
  }
}

/** What takes things away comes after everything that asks about them. */
const ends = ({ name }: Operation) => Number(/^(archive|remove|withdraw|undo|delete|takeBack)/.test(name));
const endingLast = (one: Operation, other: Operation) => ends(one) - ends(other);

const isFault = ({ status, text }: Received) => status >= 500 || text.includes('INTERNAL_SERVER_ERROR');

/** How notices are gathered depends on the moment; what was told as a whole does not. */
function toldBy({ told }: Screen): string {
  const words = told.flatMap((one) => one.match(/[0-9a-f-]{36}|"[A-Z][A-Za-z]+"|error|UNAUTHENTICATED/g) ?? []);
  return [...new Set(words)].sort().join(' ');
}

function differenceOf(one: Comparable, other: Comparable): string {
  if (one.status !== other.status) return `${one.status} and ${other.status}`;
  if (one.headers !== other.headers) return `headers\n${one.headers}\n${other.headers}`;
  const [a, b] = [one.body.toString('latin1'), other.body.toString('latin1')];
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return `from byte ${at}: …${a.slice(Math.max(0, at - 60), at + 60)}… and …${b.slice(Math.max(0, at - 60), at + 60)}…`;
}

/** Reference lists get random ids when a server is set up: the same ones in both worlds, since they are no one's secret. */
export async function sameReferences(server: WallServer): Promise<void> {
  await withClient(server, async (client) => {
    await client.query(`update theme set id = md5('theme ' || scheme || label)::uuid where workspace_id is null`);
    await client.query(`update affected_group set id = md5('group ' || label)::uuid where workspace_id is null`);
  });
}

async function withClient<Value>(
  { databaseUrl }: WallServer,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
