import { describe, expect, it } from '@jest/globals';
import {
  checkDeciding,
  checkStep,
  checkWidening,
  needsSecond,
  nextAfter,
  widerThan,
} from '../../server/domain/sharing-rules.js';
import { Audience } from '../../server/domain/vocabulary.js';

const { PERSONAL, ORGANISATION, SIDE, JOINT, PUBLIC } = Audience;
const who = (personId: string, organisationId: string) => ({ personId, organisationId });

describe('sharing', () => {
  it.each<[Audience, Audience[]]>([
    [PERSONAL, [ORGANISATION, SIDE, JOINT]],
    [ORGANISATION, [SIDE, JOINT]],
    [SIDE, [JOINT]],
    [JOINT, []],
    [PUBLIC, []],
  ])('from %s goes to %j and never to the public', (from, wider) => {
    expect(widerThan(from)).toEqual(wider);
    for (const to of Object.values(Audience)) {
      expect([to, checkWidening(from, to)?.code ?? null]).toEqual([to, wider.includes(to) ? null : 'NOT_WIDER']);
    }
  });
});

describe('a second pair of eyes', () => {
  it.each([
    ['nobody', [], false],
    ['one coordinator', [who('a', 'A')], false],
    ['one who coordinates two clusters', [who('a', 'A'), who('a', 'A')], false],
    ['two coordinators', [who('a', 'A'), who('b', 'A')], true],
  ])('with %s', (_, coordinators, needed) => {
    expect(needsSecond(true, coordinators)).toBe(needed);
    expect(needsSecond(false, coordinators)).toBe(false);
  });

  it('AZ-13: is never that of who asked', () => {
    const [a, b] = [who('a', 'A'), who('b', 'B')];
    expect(checkDeciding(a, a, [a, b])).toMatchObject({ code: 'OWN_REQUEST' });
    expect(checkDeciding(a, b, [a, b])).toBeNull();
  });

  it('AZ-14: is of another organisation where another one has a coordinator', () => {
    const [a, second, b] = [who('a', 'A'), who('a2', 'A'), who('b', 'B')];
    expect(checkDeciding(a, second, [a, second, b])).toMatchObject({ code: 'OWN_ORGANISATION' });
    expect(checkDeciding(a, second, [a, second])).toBeNull();
  });
});

describe('what one person alone reads', () => {
  it('goes to their organisation, and from there on as everything does', () => {
    expect(nextAfter('PERSONAL')).toEqual(['ORGANISATION']);
    expect(nextAfter('ORGANISATION')).toEqual(['SIDE', 'JOINT']);
    expect(checkStep('PERSONAL', 'ORGANISATION')).toBeNull();
    for (const past of ['SIDE', 'JOINT', 'PUBLIC'] as const) {
      expect(checkStep('PERSONAL', past)).toMatchObject({ code: 'ORGANISATION_FIRST', field: 'audience' });
      expect(checkStep('ORGANISATION', past)).toBeNull();
    }
  });
});
