import { randomUUID } from 'node:crypto';
import { everyOperation, VARIANTS, type Operation, type Variant } from './documents.js';
import { mayDo, type Rule } from './who.js';
import { AUDIENCES, mayRead, relationOf, type Actor } from './oracle.js';
import { requestOf, ruleOf, targetsOf, type Target } from './requests.js';
import { isFull, say } from './size.js';
import type { Received, Wire } from './wire.js';
import { ACTORS, EVERYBODY } from './world/people.js';
import type { WallWorld } from './world/world.js';
import { Chance } from './chance.js';
import { Fields } from './fields.js';

export interface MatrixRun {
  /** Cells that count: an entitled person's same request brought its canary or went through. */
  cells: number;
  /** Of these, cells of single fields: operation cells × the fields their answers carry. */
  fieldCells: number;
  requests: number;
  readonly findings: string[];
  /** Operations × audiences of which no cell counted. */
  readonly uncounted: Set<string>;
}

export interface MatrixOptions {
  readonly seed: string;
  /** Things of each audience asked about; `each`: one of every owner. */
  readonly things: number | 'each';
  /** How many of the five audiences each operation is asked about. */
  readonly audiences: number;
  /** The share of cells that are asked again in another form, 0 to 1. */
  readonly variants: number;
  /** Only what is told is looked at, not who is let do what. */
  readonly onlyLeaks?: boolean;
  /** Only queries are asked. */
  readonly onlyQueries?: boolean;
}

/** What an answer amounts to. */
type Decision = 'REACHED' | 'REFUSED' | 'NOT_FOUND' | 'UNAUTHENTICATED' | 'FAULT';

/**
 * Runs the authorisation matrix against one server: every operation of the schema about things of every audience and
 * owner, asked by everybody. Gives what was found wrong, in words, and how much was asked.
 */
export async function runMatrix(
  world: WallWorld,
  wires: ReadonlyMap<string, Wire>,
  options: MatrixOptions,
): Promise<MatrixRun> {
  return new Matrix(world, wires, options).run();
}

class Matrix {
  private readonly chance: Chance;
  private readonly fields = new Fields();
  private readonly result: MatrixRun = {
    cells: 0,
    fieldCells: 0,
    requests: 0,
    findings: [],
    uncounted: new Set(),
  };

  constructor(
    private readonly world: WallWorld,
    private readonly wires: ReadonlyMap<string, Wire>,
    private readonly options: MatrixOptions,
  ) {
    this.chance = new Chance(options.seed);
  }

  private readonly isOurs = (text: string) => this.world.marks.isOurs(text);

  async run(): Promise<MatrixRun> {
    const asked = everyOperation.filter(({ kind }) => kind === 'query' || !this.options.onlyQueries);
    for (const [at, operation] of asked.entries()) {
      await this.operation(operation);
      if (isFull && (at + 1) % 25 === 0) say(`${this.options.seed}: ${at + 1} of ${asked.length} operations`);
    }
    return this.result;
  }

  private async operation(operation: Operation): Promise<void> {
    const rule = ruleOf(operation);
    if ('apart' in rule || operation.kind === 'subscription') return;
    if ('free' in rule) return this.free(operation);
    const unanswerable = new Map<string, Received>();
    const targets = this.chosen(targetsOf(this.world, operation, rule));
    const nowhere = { ...targets[0], id: randomUUID() };
    await this.each(EVERYBODY, async (name) => {
      unanswerable.set(name, await this.ask(name, operation, { rule, target: nowhere }));
    });
    const counted = new Set<string>();
    for (const target of targets) {
      if (await this.about(operation, { rule, target }, unanswerable)) counted.add(target.of.audience);
    }
    const all = new Set(targets.map(({ of }) => of.audience));
    for (const audience of this.options.things === 'each' ? (rule.only ?? all) : []) {
      if (!counted.has(audience)) this.result.uncounted.add(`${operation.name} × ${audience}`);
    }
  }

  /** One thing, asked by everybody. True when somebody entitled was answered, so that the others' cells count. */
  private async about(
    operation: Operation,
    asking: { rule: Rule; target: Target },
    unanswerable: ReadonlyMap<string, Received>,
  ): Promise<boolean> {
    const answers = new Map<string, Received>();
    await this.each(EVERYBODY, async (name) => {
      answers.set(name, await this.ask(name, operation, asking));
    });
    const { rule, target } = asking;
    const entitled = [...answers].filter(([name]) => this.isEntitled(name, rule, target));
    const reached = entitled.filter(([, answer]) => decisionOf(answer) === 'REACHED');
    const isPossible = !rule.only || rule.only.includes(target.of.audience);
    for (const [name, answer] of answers) {
      const actor = this.world.actors[name];
      const where = `${operation.name} about ${target.of.audience} of ${this.ownerOf(target)} (${relationOf(actor, target.of)}), ${name}`;
      this.checkSeen(actor, answer, where);
      if (this.options.onlyLeaks) continue;
      this.checkDecision({ actor, answer, nothing: unanswerable.get(name)! }, { ...asking, isPossible, where });
      if (!rule.once && this.chance.below(this.options.variants))
        await this.checkVariant(name, operation, asking, { answer, where });
    }
    if (!reached.length) return false;
    this.result.cells += ACTORS.length;
    const [, best] = reached[0];
    const carried = this.fields.learn(operation, best, this.isOurs);
    this.result.fieldCells += carried * ACTORS.length;
    for (const [, answer] of reached.slice(1)) {
      this.fields.learn(operation, answer, this.isOurs);
    }
    return true;
  }

  private isEntitled(name: string, rule: Rule, target: Target): boolean {
    const actor = this.world.actors[name];
    return mayRead(actor, target.of) && mayDo(actor, rule, target.of);
  }

  /** Nothing may stand in an answer that these eyes may not see: no word, and no id. */
  private checkSeen(actor: Actor, answer: Received, where: string): void {
    for (const one of answer.seen) {
      const mark = this.world.marks.get(one);
      if (mark && !mayRead(actor, mark.of)) {
        this.result.findings.push(
          `${where}: was told ${mark.where} of ${mark.of.audience} (${relationOf(actor, mark.of)})`,
        );
      }
    }
  }

  private checkDecision(
    { actor, answer, nothing }: { actor: Actor; answer: Received; nothing: Received },
    { rule, target, isPossible, where }: { rule: Rule; target: Target; isPossible: boolean; where: string },
  ): void {
    const decision = decisionOf(answer);
    const say = (what: string) => this.result.findings.push(`${where}: ${what}: ${answer.text.slice(0, 300)}`);
    if (decision === 'FAULT') return void say('a fault');
    if (!actor.personId) return void (decision === 'UNAUTHENTICATED' || say('answered to nobody'));
    if (!mayRead(actor, target.of)) {
      if (answer.text !== nothing.text)
        say(`told from what does not exist, which answers ${nothing.text.slice(0, 200)}`);
      if (decision === 'REACHED') say('reached, and may not even be read');
      return;
    }
    const may = mayDo(actor, rule, target.of);
    if (may && isPossible && decision !== 'REACHED' && !rule.once) say('refused to somebody entitled');
    if (!may && decision === 'REACHED') say('done by somebody who may not');
  }

  private async checkVariant(
    name: string,
    operation: Operation,
    asking: { rule: Rule; target: Target },
    { answer, where }: { answer: Received; where: string },
  ): Promise<void> {
    const variant = this.chance.oneOf(VARIANTS.slice(1));
    const again = await this.ask(name, operation, { ...asking, variant });
    const isSame = decisionOf(again) === decisionOf(answer) && same(again.seen, answer.seen, this.world);
    if (!isSame)
      this.result.findings.push(`${where}: another answer when asked with ${variant}: ${again.text.slice(0, 300)}`);
  }

  private async free(operation: Operation): Promise<void> {
    await this.each(EVERYBODY, async (name) => {
      const answer = await this.ask(name, operation, { rule: null, target: null });
      this.checkSeen(this.world.actors[name], answer, `${operation.name}, ${name}`);
      if (decisionOf(answer) === 'FAULT' && !this.options.onlyLeaks)
        this.result.findings.push(`${operation.name}, ${name}: ${answer.text}`);
      this.fields.learn(operation, answer, this.isOurs);
      if (name !== 'anonymous') this.result.cells += 1;
    });
  }

  private ask(
    name: string,
    operation: Operation,
    { rule, target, variant }: { rule: Rule | null; target: Target | null; variant?: Variant },
  ): Promise<Received> {
    const { document, variables } = requestOf(operation, rule, target, { variant });
    this.result.requests += 1;
    return this.wires.get(name)!.ask(document, variables);
  }

  /** Some things of each audience, of owners that change from operation to operation; one of the other workspace. */
  private chosen(targets: readonly Target[]): readonly Target[] {
    const { things } = this.options;
    if (targets.every(({ of }) => FEW.has(of.kind))) return targets;
    if (things === 'each') return this.oneOfEach(targets);
    const elsewhere = targets.filter(({ of }) => of.workspace === this.world.there);
    const here = targets.filter(({ of }) => of.workspace === this.world.here);
    const all = AUDIENCES.filter((audience) => here.some(({ of }) => of.audience === audience));
    const audiences = this.chance.some(all, this.options.audiences);
    const some = audiences.flatMap((audience) => {
      return this.chance.some(
        here.filter(({ of }) => of.audience === audience),
        things,
      );
    });
    return [...some, ...this.chance.some(elsewhere, 1)];
  }

  /** Of each owner one thing for each audience: the first of all, on which everything hangs, and others by chance. */
  private oneOfEach(targets: readonly Target[]): readonly Target[] {
    const cells = new Map<string, Target[]>();
    for (const target of targets.slice(1)) {
      const cell = `${target.of.workspace} ${target.of.organisation} ${target.of.audience}`;
      cells.set(cell, [...(cells.get(cell) ?? []), target]);
    }
    return [targets[0], ...[...cells.values()].map((list) => this.chance.oneOf(list))];
  }

  private async each(names: readonly string[], ask: (name: string) => Promise<void>): Promise<void> {
    await Promise.all(names.map(ask));
  }

  private ownerOf({ of }: Target): string {
    return Object.values(this.world.organisations).find(({ id }) => id === of.organisation)?.key ?? 'the workspace';
  }
}

/** Kinds of which a world has so few that all are asked about. */
const FEW: ReadonlySet<Target['of']['kind']> = new Set(['KNOWN', 'PERSON', 'INVITATION']);

/** The same things told; what has no mark may differ, as a receipt's id does. */
const same = (one: ReadonlySet<string>, other: ReadonlySet<string>, world: WallWorld) => {
  const marked = (seen: ReadonlySet<string>) =>
    [...seen]
      .filter((text) => world.marks.get(text))
      .sort()
      .join();
  return marked(one) === marked(other);
};

/** An answer in one word. A refusal for any other reason than the person means that the request came through. */
export function decisionOf({ text }: Pick<Received, 'text'>): Decision {
  const body = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions?: { code?: string } }[];
  };
  const code = body.errors?.[0]?.extensions?.code;
  if (code === 'NOT_FOUND' || code === 'UNAUTHENTICATED') return code;
  if (code === 'NOT_ALLOWED') return 'REFUSED';
  if (code) return 'FAULT';
  const [answer] = Object.values(body.data ?? {}) as (Record<string, unknown> | null)[];
  const isRefusal = answer?.__typename === 'Refusal' && Object.values(answer).includes('NOT_ALLOWED');
  return isRefusal ? 'REFUSED' : 'REACHED';
}
