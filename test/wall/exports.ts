import { ROUTES, thingsOf } from './routes.js';
import { mayRead } from './oracle.js';
import type { Wire } from './wire.js';
import { ACTORS, EVERYBODY } from './world/people.js';
import type { WallWorld } from './world/world.js';
import type { Chance } from './chance.js';

/** Everybody takes away what every plain route gives, of some things of each; gives what was wrong, and how many files. */
export async function takeAway(
  world: WallWorld,
  wires: ReadonlyMap<string, Wire>,
  chance: Chance,
  { many, onlyLeaks }: { many: number; onlyLeaks: boolean },
) {
  const findings: string[] = [];
  let files = 0;
  for (const route of Object.values(ROUTES)) {
    if (typeof route === 'string') continue;
    const all = thingsOf(world, route);
    for (const target of [all[0], ...chance.some(all.slice(1), many)]) {
      for (const path of route.of(target.id)) {
        const asked = many > 3 ? EVERYBODY : [...chance.some(ACTORS, 5), 'coordinator', 'focal point'];
        for (const name of new Set(asked)) {
          const answer = await wires.get(name)!.fetch(path);
          const may = mayRead(world.actors[name], target.of);
          if (answer.status === 200) files += 1;
          if (answer.status === 200 && !may) findings.push(`${path}: given to ${name}, who may not read it`);
          if (onlyLeaks) continue;
          const has = !route.only || route.only.includes(target.of.audience);
          if (answer.status !== 200 && may && has)
            findings.push(`${path}: ${answer.status} to ${name}, who may read it`);
          if (![200, 401, 403, 404].includes(answer.status)) findings.push(`${path}: ${answer.status} to ${name}`);
        }
      }
    }
  }
  return { findings, files };
}

/** Everything anybody ever received, held against who may read it; nothing that came by any way is left out. */
export function strayIn(world: WallWorld, wires: ReadonlyMap<string, Wire>): string[] {
  return [...wires].flatMap(([name, wire]) =>
    [...wire.received].flatMap(([text, by]) => {
      const mark = world.marks.get(text);
      if (!mark || mayRead(world.actors[name], mark.of)) return [];
      return [`${name} was told ${mark.where} of ${mark.of.audience} by ${by}`];
    }),
  );
}
