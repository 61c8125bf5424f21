import { randomUUID } from 'node:crypto';
import { withClient } from '../../server/database/embedded/with-client.js';
import { Chance } from './chance.js';
import { comparable, differenceOf, toldBy } from './comparable.js';
import { documentOf, everyOperation, type Operation } from './documents.js';
import { dayOfLetters, lettersTo, type TwinServer } from './letters.js';
import { Screen, quiet } from './live.js';
import { decisionOf } from './matrix.js';
import { mayDo, type Rule } from './who.js';
import { mayRead } from './oracle.js';
import { commonRow, isPrivateTo, PrivateWork, WORKERS, type Worker } from './private-work.js';
import { requestOf, ruleOf, tableOf, targetsOf, type Target } from './requests.js';
import { ROUTES } from './routes.js';
import type { WallServer } from './server/wall-server.js';
import { Wire, type Received } from './wire.js';
import { wallWorld, moreOf, type WallWorld } from './world/world.js';

/** How long what both servers say may come apart, in milliseconds. */
const LATE = 10_000;

/** When the private work is done, and when everybody asks. */
const ASKED = Date.now();
const WORKED = ASKED - 600_000;

/** Things an operation is asked about until it answers. */
const ENOUGH = 6;

/** Who must not be able to tell the twins apart when this side has worked in private. */
const OTHERS: Readonly<Record<Worker, readonly string[]>> = {
  CSO: ['focal point', 'line ministry', 'government report writer', 'nhri', 'observer', 'administrator', 'anonymous'],
  GOVERNMENT: ['cso editor', 'coordinator', 'cso report writer', 'nhri', 'observer', 'administrator', 'anonymous'],
};

/** Secrets of one's own, made by chance. */
const ALL_CHANCE = new Set(['offerSecondFactor', 'renewRecoveryCodes']);

export interface TwinsRun {
  readonly findings: string[];
  compared: number;
  /** Operations of which at least one answer was no error, and all that were asked. */
  readonly answered: Set<string>;
  readonly asked: Set<string>;
  /** Answers that told an entitled person the two worlds apart. */
  differing: number;
  /** Letters to those who must not be able to. */
  letters: number;
}

/** One world twice; in the second, one side works in private. Then everybody else asks both for everything. */
export async function twins(servers: readonly [TwinServer, TwinServer], side: Worker, seed: string, many: number) {
  const pair = new Pair(servers, side, seed, many);
  await pair.begin();
  await pair.workInPrivate();
  await pair.tellApart();
  await pair.askEverything();
  return pair.result;
}

class Pair {
  readonly result: TwinsRun = {
    findings: [],
    compared: 0,
    answered: new Set(),
    asked: new Set(),
    differing: 0,
    letters: 0,
  };
  private worlds: WallWorld[] = [];
  private readonly wires: Map<string, Wire>[] = [new Map(), new Map()];
  private readonly screens: Map<string, Screen>[] = [new Map(), new Map()];
  private readonly chance: Chance;
  /** Things that stand in the second world alone. */
  private more: Readonly<Record<string, readonly Target[]>> = {};
  private count = 0;

  constructor(
    private readonly servers: readonly [TwinServer, TwinServer],
    private readonly side: Worker,
    private readonly seed: string,
    /** How many of the seven ask about each thing. */
    private readonly many: number,
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
    await Screen.settled(this.screens.flatMap((screens) => [...screens.values()]));
  }

  /** In the second world alone: rows of every table, and acts of people through the program. */
  async workInPrivate(): Promise<void> {
    const [, world] = this.worlds;
    const [, server] = this.servers;
    await server.wish({ now: WORKED, seed: `${this.seed}/private` });
    this.more = await withClient(server.databaseUrl, (client) => moreOf(client, world, this.side));
    await new PrivateWork(world, this.wires[1], this.side, this.chance).run();
    // Every subscription has a socket of its own: in which order two of them are answered says nothing.
    for (const { name, one, other } of await this.toldApart(({ told }) => [...told].sort().join())) {
      this.result.findings.push(`${name}'s open screen heard of private work: ${other}, and without it: ${one}`);
    }
  }

  /**
   * Who was told something else in the second world. What one server is late to say makes a difference for a moment; what
   * was heard of private work stays one.
   */
  private async toldApart(of: (screen: Screen) => string) {
    const names = OTHERS[this.side];
    for (const latest = Date.now() + LATE; ;) {
      await quiet();
      const told = names.map((name) => {
        const [one, other] = this.screens.map((screens) => of(screens.get(name)!));
        return { name, one, other };
      });
      const apart = told.filter(({ one, other }) => one !== other);
      if (apart.length === 0 || Date.now() > latest) return apart;
    }
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
    for (const { name, one, other } of await this.toldApart(toldBy)) {
      this.result.findings.push(`the open screen of ${name} was told ${one}, and in the other world ${other}`);
    }
    this.result.compared += OTHERS[this.side].length;
    for (const screens of this.screens) for (const screen of screens.values()) await screen.close();
    await this.readLetters();
  }

  /** What came by mail, of all that was done and of the day's reminders. */
  private async readLetters(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.wish({ now: ASKED, seed: null })));
    const emails = Object.values(this.worlds[0].actors).map(({ email }) => email);
    await Promise.all(this.servers.map((server) => dayOfLetters(server, emails)));
    for (const name of OTHERS[this.side]) {
      const { email } = this.worlds[0].actors[name];
      const [one, other] = this.servers.map((server) => lettersTo(server, email));
      if (one.join('\n') !== other.join('\n'))
        this.result.findings.push(`mail to ${name}:\n${one.join('\n')}\nand in the other world:\n${other.join('\n')}`);
      this.result.compared += 1;
      this.result.letters += one.length;
    }
  }

  /** What one of them may be answered about; and what is the side's own in both worlds or in one alone, or is nowhere. */
  private targets(operation: Operation, rule: Rule): readonly Target[] {
    const all = targetsOf(this.worlds[0], operation, rule);
    const closed = all.filter(({ of }) => isPrivateTo(this.side, of));
    const only = this.more[tableOf(operation, rule)] ?? [];
    const none = [randomUUID(), 'no id at all'].map((id) => ({ ...all[0], id }));
    const answerable = all.filter((target) => this.whoMay(rule, target).length > 0);
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
    const asked = new Set([...entitled, ...this.chance.some(OTHERS[this.side], this.many)]);
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
      const some = [world.things[route.table][0], ...this.chance.some(world.things[route.table], 1)];
      for (const path of some.flatMap(({ id }) => route.of(id))) {
        const asked = this.chance.some(OTHERS[this.side], this.many);
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
    const { document, variables } = requestOf(page, ruleOf(page) as Rule, commonRow(this.worlds[0]));
    for (const name of WORKERS[this.side]) {
      const [one, other] = await Promise.all(this.wires.map((wires) => wires.get(name)!.ask(document, variables)));
      if (one.text !== other.text) this.result.differing += 1;
    }
  }
}

/** What takes things away comes after everything that asks about them. */
const ends = ({ name }: Operation) => Number(/^(archive|remove|withdraw|undo|delete|takeBack)/.test(name));
const endingLast = (one: Operation, other: Operation) => ends(one) - ends(other);

const isFault = ({ status, text }: Received) => status >= 500 || text.includes('INTERNAL_SERVER_ERROR');

/** Reference lists get random ids when a server is set up: the same ones in both worlds, since they are no one's secret. */
export async function sameReferences(server: WallServer): Promise<void> {
  await withClient(server.databaseUrl, async (client) => {
    await client.query(`update theme set id = md5('theme ' || scheme || label)::uuid where workspace_id is null`);
    await client.query(`update affected_group set id = md5('group ' || label)::uuid where workspace_id is null`);
  });
}
