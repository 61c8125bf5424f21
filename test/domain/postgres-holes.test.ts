import { describe, expect, it } from '@jest/globals';
import { knownHoles } from '../../server/domain/postgres-holes.js';

const FIRST = ['CVE-2025-8713', 'CVE-2025-8714', 'CVE-2025-8715'];
const LATER = ['CVE-2026-18408'];

describe('TE-09 what is known against a PostgreSQL', () => {
  it.each([
    [150013, { version: '15.13', holes: [...FIRST, ...LATER], mendedIn: '15.19' }],
    [150018, { version: '15.18', holes: LATER, mendedIn: '15.19' }],
    [150019, null],
    [160009, { version: '16.9', holes: [...FIRST, ...LATER], mendedIn: '16.15' }],
    [170010, { version: '17.10', holes: LATER, mendedIn: '17.11' }],
    [170011, null],
    [180004, { version: '18.4', holes: LATER, mendedIn: '18.6' }],
    [180006, null],
    [190000, null],
  ])('of version number %i', (number, known) => {
    expect(knownHoles(number)).toEqual(known);
  });
});
