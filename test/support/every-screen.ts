import { readFileSync } from 'node:fs';
import type { Person } from './person.js';
import type { World } from './world.js';

/** What a question of the web client asks to be told, of what a world has one of. */
const KNOWN = ['workspaceId', 'reviewId', 'entryId'] as const;

/** Where one is does not lie in the database; what is told of it changes by itself. */
const BY_ITSELF = /^(Sessions|AccountEvents)$/;

/** Every question of the web client that is about a workspace, a review or a row, by its name. */
function questions(): [name: string, text: string, asked: string[]][] {
  const texts = Object.values(JSON.parse(readFileSync('dist/operations.json', 'utf8')) as Record<string, string>);
  return texts.flatMap((text) => {
    const [, name, variables = ''] = /\bquery (\w+)(?:\(([^)]*)\))?/.exec(text) ?? [];
    const asked = [...variables.matchAll(/\$(\w+)/g)].map(([, one]) => one);
    const isAskable = name && !BY_ITSELF.test(name) && asked.every((one) => KNOWN.some((known) => known === one));
    return isAskable ? [[name, text, asked] as [string, string, string[]]] : [];
  });
}

/**
 * What all screens of the web client tell a person of a world and of one of its rows, by the question's name: to be
 * compared with what they tell after something happened that the person may not notice.
 */
export async function everyScreen(person: Person, { workspaceId, review }: World, entryId: string) {
  const values: Record<string, string> = { workspaceId, reviewId: review.id, entryId };
  const told: Record<string, unknown> = {};
  for (const [name, text, asked] of questions()) {
    told[name] = await person.run(text, Object.fromEntries(asked.map((one) => [one, values[one]])));
  }
  return told;
}
