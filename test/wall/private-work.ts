import { everyOperation, type Operation } from './documents.js';
import type { Chance } from './chance.js';
import { mayDo, type Rule } from './who.js';
import { mayRead, type Audience, type Side } from './oracle.js';
import { requestOf, ruleOf, tableOf, targetsOf, type Target } from './requests.js';
import type { Wire } from './wire.js';
import type { WallWorld } from './world/world.js';

export type Worker = 'CSO' | 'GOVERNMENT';

export const WORKERS: Readonly<Record<Worker, readonly string[]>> = {
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

/** Whether a thing is for nobody but this side, or for fewer. */
export const isPrivateTo = (worker: Worker, { audience, side }: { audience: Audience; side: Side | null }): boolean =>
  side === worker && !['JOINT', 'PUBLIC'].includes(audience);

/** The row that everybody of a world reads. */
export const commonRow = ({ things, base }: WallWorld): Target => ({
  id: base.entryId,
  of: things.matrix_entry[0].of,
  on: base,
});

/** What the people of a side do through the program, for themselves. */
export class PrivateWork {
  constructor(
    private readonly world: WallWorld,
    private readonly wires: ReadonlyMap<string, Wire>,
    private readonly side: Worker,
    private readonly chance: Chance,
  ) {}

  async run(): Promise<void> {
    for (const [name, says] of Object.entries(PRIVATE_ACTS)) {
      for (const who of WORKERS[this.side]) await this.act(who, name, says);
    }
    for (const operation of everyOperation.filter(({ kind }) => kind === 'mutation')) await this.changeOwn(operation);
  }

  private async act(who: string, name: string, says: Readonly<Record<string, unknown>>): Promise<void> {
    const operation = everyOperation.find((one) => one.name === name)!;
    const rule = ruleOf(operation) as Rule;
    const row = commonRow(this.world);
    const on = tableOf(operation, rule) === 'review' ? { ...row, id: this.world.base.reviewId } : row;
    const { document, variables } = requestOf(operation, rule, on, { version: 1, says });
    await this.wires.get(who)!.ask(document, variables);
  }

  /** What changes a thing that is private to the side changes nothing anybody else may see. */
  private async changeOwn(operation: Operation): Promise<void> {
    const rule = ruleOf(operation);
    if (!('by' in rule) || /^share|JointStatus$|^release/.test(operation.name)) return;
    const own = targetsOf(this.world, operation, rule).filter(
      ({ of }) => of.kind === 'CONTENT' && isPrivateTo(this.side, of),
    );
    for (const target of this.chance.some(own, 2)) {
      const actors = WORKERS[this.side].map((name) => this.world.actors[name]);
      const may = actors.find((one) => mayRead(one, target.of) && mayDo(one, rule, target.of));
      if (!may) continue;
      const { document, variables } = requestOf(operation, rule, target, { version: 1 });
      await this.wires.get(may.key)!.ask(document, variables);
    }
  }
}
