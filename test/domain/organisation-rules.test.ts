import { describe, expect, it } from '@jest/globals';
import type { Membership } from '../../server/domain/actor.js';
import {
  checkArchiving,
  checkName,
  checkSide,
  mayNamePeopleOf,
  tidyName,
} from '../../server/domain/organisation-rules.js';
import type { Role, Side } from '../../server/domain/vocabulary.js';

const known = (name: string, acronym: string | null = null) => ({ id: name, name, acronym });
const codeOf = (name: string, others: readonly ReturnType<typeof known>[], isAnother = false) =>
  checkName(tidyName({ name, acronym: null }), others, isAnother)?.code ?? null;

describe('the name of an organisation', () => {
  it.each([
    ['Ministry of justice ', 'Ministry of Justice', 'NAME_TAKEN'],
    ['Ministry  of\u00a0Justice', 'Ministry of Justice', 'NAME_TAKEN'],
    ['Women’s Forum', "Women's Forum", 'NAME_TAKEN'],
    ['Ministry for Justice', 'Ministry of Justice', 'NAME_ALIKE'],
    ['Justice Ministry', 'Ministry of Justice', 'NAME_ALIKE'],
    ['Ministere de la Justice', 'Ministère de la Justice', 'NAME_ALIKE'],
    ['Ministry of Water Affairs', 'Ministry of Legal Affairs', null],
    ['وزاره العدل', 'وزارة العدل', 'NAME_ALIKE'],
    ['Ministry of Interior', 'Ministry of Justice', null],
    ['Ministry of Health', 'Ministry of Education', null],
    ['Child Rights Network', 'Legal Aid Network', null],
    ['  ', 'Ministry of Justice', 'NAME_NEEDED'],
    ['Ministry of\u200d Justice', 'Ministry of Justice', 'NAME_TAKEN'],
    ['Ministry of Just\u00adice', 'Ministry of Justice', 'NAME_TAKEN'],
    ['Ｍinistry of 𝐉ustice', 'Ministry of Justice', 'NAME_TAKEN'],
    ['Ministry of Justi\u0441e', 'Ministry of Health', 'NAME_MIXED'],
    ['\u039finistry of Justice', 'Ministry of Health', 'NAME_MIXED'],
    ['Министерство юстиции – Ministry', 'Ministry of Health', null],
    ['\u0646\u06cc\u0645\u200c\u0641\u0627', '\u0646\u06cc\u0645\u0641\u0627', 'NAME_TAKEN'],
  ])('“%s” beside “%s”: %s', (name, other, code) => {
    expect(codeOf(name, [known(other)])).toBe(code);
  });

  it('is noticed when it is another’s short form', () => {
    expect(codeOf('moj', [known('Ministry of Justice', 'MoJ')])).toBe('NAME_ALIKE');
    expect(
      checkName({ name: 'Movement of Jurists', acronym: 'MOJ' }, [known('Ministry of Justice', 'MoJ')], false),
    ).toEqual(expect.objectContaining({ code: 'NAME_ALIKE', subjectId: 'Ministry of Justice' }));
  });

  it('names the likeliest of several', () => {
    const others = [
      known('Ministry of Health and Welfare'),
      known('Ministry of Health Services'),
      known('Ministry of Hea'),
    ];
    expect(checkName({ name: 'Ministry of Health Service', acronym: null }, others, false)?.subjectId).toBe(
      'Ministry of Health Services',
    );
  });

  it('stands beside a near one once a person said it is another, never beside the same', () => {
    expect(codeOf('Justice Ministry', [known('Ministry of Justice')], true)).toBeNull();
    expect(codeOf('ministry of justice', [known('Ministry of Justice')], true)).toBe('NAME_TAKEN');
  });
});

const unused = { hasWorked: false, rows: 0, rowsAsPartner: 0, others: 0 };
const body = { name: 'Ministry of Justice', acronym: null };

describe('an organisation added by mistake', () => {
  it.each([
    [unused, null],
    [{ ...unused, hasWorked: true }, 'HAS_WORKED'],
    [{ ...unused, rows: 1 }, 'STILL_NAMED'],
    [{ ...unused, others: 1 }, 'STILL_NAMED'],
  ])('goes only while nothing is its own or names it: %j', (uses, code) => {
    expect(checkArchiving(body, uses)?.code ?? null).toBe(code);
  });
});

describe('an organisation on the wrong side', () => {
  it.each([
    ['CSO', unused, null],
    ['CSO', { ...unused, hasWorked: true }, 'HAS_WORKED'],
    ['GOVERNMENT', { ...unused, rows: 3 }, null],
    ['GOVERNMENT', { ...unused, rows: 1, rowsAsPartner: 1 }, 'STILL_NAMED'],
    ['OBSERVER', { ...unused, rows: 1 }, 'STILL_NAMED'],
    ['OBSERVER', unused, null],
  ] as const)('to %s with %j: %s', (side, uses, code) => {
    expect(checkSide(body, side, uses)?.code ?? null).toBe(code);
  });
});

describe('the people of an organisation', () => {
  const member = (side: Side | null, roles: Role[] = ['MEMBER']): Membership => ({
    workspaceId: 'w',
    organisationId: side && 'own',
    side,
    roles,
  });
  it.each([
    ['the own organisation', member('OBSERVER', ['OBSERVER']), { id: 'own', side: 'OBSERVER' }, true],
    ['the own side', member('CSO'), { id: 'other', side: 'CSO' }, true],
    ['another side', member('CSO', ['COORDINATOR']), { id: 'other', side: 'GOVERNMENT' }, false],
    ['another observer', member('OBSERVER', ['OBSERVER']), { id: 'other', side: 'OBSERVER' }, false],
    ['any, for an administrator', member(null, ['ADMINISTRATOR']), { id: 'other', side: 'GOVERNMENT' }, true],
  ] as const)('are known by name: %s', (_whose, membership, organisation, isNamed) => {
    expect(mayNamePeopleOf(membership, organisation)).toBe(isNamed);
  });
});

describe('a name as it is kept', () => {
  it.each([
    ['Legal\u202eAid', 'LegalAid'],
    ['Zero\u200bwidth', 'Zerowidth'],
    ['Me\u0301decins', 'M\u00e9decins'],
    [
      '\u0646\u06cc\u0645\u200c\u0641\u0627\u0635\u0644\u0647',
      '\u0646\u06cc\u0645\u200c\u0641\u0627\u0635\u0644\u0647',
    ],
  ])('holds no sign that nobody sees and that steers: %j', (typed, kept) => {
    expect(tidyName({ name: typed, acronym: null }).name).toBe(kept);
  });
});
