import { everyOperation } from './documents.js';
import { Fields } from './fields.js';
import { mayDo } from './who.js';
import { mayRead } from './oracle.js';
import { requestOf, ruleOf, targetsOf } from './requests.js';
import type { Wire } from './wire.js';
import { Chance } from './chance.js';
import type { WallWorld } from './world/world.js';
import { decisionOf } from './matrix.js';

/** Things of each kind that are looked at, besides the first, which everything hangs on. */
const MANY = 20;

/** Everything entitled people are told: which fields of the schema carry something of the world, and which never do. */
export async function fieldsToured(world: WallWorld, wires: ReadonlyMap<string, Wire>): Promise<Fields> {
  const fields = new Fields();
  for (const operation of everyOperation) {
    // Of its own, so that a new operation changes nobody else's sample.
    const chance = new Chance(`tour of ${operation.name}`);
    const rule = ruleOf(operation);
    if ('apart' in rule || ('once' in rule && rule.once) || operation.kind === 'subscription') continue;
    const all =
      'free' in rule
        ? [null]
        : targetsOf(world, operation, rule).filter(({ of }) => !rule.only || rule.only.includes(of.audience));
    const some = [...new Set([all[0], ...chance.some(all.slice(1), MANY)])];
    await Promise.all(
      some.map(async (target) => {
        const entitled = Object.values(world.actors).filter(
          (actor) => 'free' in rule || (target && mayRead(actor, target.of) && mayDo(actor, rule, target.of)),
        );
        const many = target?.of.kind === 'CONTENT' ? 2 : entitled.length;
        const asked = target ? chance.some(entitled, many) : entitled.filter(({ key }) => key === 'coordinator');
        for (const { key } of asked) {
          const { document, variables } = requestOf(operation, 'free' in rule ? null : rule, target);
          const answer = await wires.get(key)!.ask(document, variables);
          const decision = decisionOf(answer);
          if (decision === 'FAULT') throw new Error(`${operation.name} by ${key}: ${answer.text}`);
          if (decision !== 'REACHED') continue;
          fields.learn(operation, answer, (text) => world.marks.isOurs(text));
        }
      }),
    );
  }
  return fields;
}
