import { readFileSync } from 'node:fs';

const OPERATIONS = 'dist/operations.json';

/** The hash by which the client of this build names one of its operations. */
export function registeredHash(name: string): string {
  const texts = JSON.parse(readFileSync(OPERATIONS, 'utf8')) as Record<string, string>;
  const named = new RegExp(`\\b(query|mutation|subscription) ${name}\\b`);
  const found = Object.entries(texts).find(([, text]) => named.test(text));
  if (!found) throw new Error(`the client has no operation ${name}`);
  return found[0];
}
