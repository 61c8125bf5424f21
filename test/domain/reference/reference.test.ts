import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { reference, referenceVersion } from '../../../server/features/cycles/reference/reference.js';

const FOLDER = new URL('../../../server/features/cycles/reference/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe('reference', () => {
  it('counts what ships with the product', () => {
    const counts = Object.fromEntries(Object.entries(reference).map(([name, records]) => [name, records.length]));
    expect(counts).toEqual({
      cycles: 5,
      sessions: 68,
      states: 195,
      sdgGoals: 17,
      sdgTargets: 169,
      themes: 213,
      affectedGroups: 60,
    });
  });

  it('names its version by 16 hexadecimal digits', () => {
    expect(referenceVersion).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(files)('keeps %s small, in one composition, one record a line', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
    expect(text).toBe(text.normalize('NFC'));
    for (const line of text.split('\n').filter((each) => each.trim().startsWith('{"'))) {
      expect(JSON.parse(line.replace(/,$/, ''))).toEqual(expect.any(Object));
    }
  });

  it('holds no demonstration State', () => {
    for (const state of reference.states) expect(state.names.en).not.toMatch(/demonstration|invented/i);
  });
});
