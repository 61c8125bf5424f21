import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

/** How many numbered cases each part of the list of attacks has. */
const CASES: Readonly<Record<string, number>> = {
  AZ: 30,
  TE: 10,
  GQ: 15,
  IJ: 8,
  IN: 11,
  XS: 5,
  CS: 6,
  UP: 14,
  SE: 14,
  BF: 9,
  SU: 10,
};
/** The inputs begin at this number: those before it are the same as the injections. */
const FIRST: Readonly<Record<string, number>> = { IN: 9 };

/** Put off, each with why. */
const DEFERRED: Readonly<Record<string, string>> = {
  'UP-05': 'no virus scanner comes with the program',
  'UP-13': 'private files are not sealed in the browser yet',
  'UP-14': 'there is no object store',
  'SE-14':
    'a device does not lock what it keeps: it drops it, key and all (test/browser/kept-matrix.test.ts), on its owner’s word only',
  'BF-08': 'private content is not sealed in the browser yet',
  'AZ-20': 'there are no grants for single things yet',
  'AZ-21': 'there are no grants for single things yet',
};

function among(kind: string, ...numbers: number[]): string[] {
  return numbers.map((number) => `${kind}-${String(number).padStart(2, '0')}`);
}

it('every numbered case of the list of attacks has a test by its number or is put off with a reason', () => {
  const all = Object.entries(CASES).flatMap(([kind, last]) => {
    const first = FIRST[kind] ?? 1;
    return among(kind, ...Array.from({ length: last - first + 1 }, (_, at) => first + at));
  });
  const tested = named();
  const untested = all.filter((one) => !tested.has(one) && !(one in DEFERRED));
  expect(untested).toEqual([]);
});

/** Every number that stands in the name of a test. */
function named(): Set<string> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.tsx?$/.test(file));
  const texts = files
    .filter((file) => !file.endsWith('listed.test.ts'))
    .map((file) => readFileSync(path.join('test', file), 'utf8'));
  return new Set(texts.flatMap((text) => text.match(/\b(AZ|TE|GQ|IJ|IN|XS|CS|UP|SE|BF|SU)-\d\d\b/g) ?? []));
}
