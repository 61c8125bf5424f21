import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  beginInvitation,
  checkAddress,
  checkNotLast,
  checkPersonName,
  checkRole,
  rolesOn,
} from '../../server/domain/membership-rules.js';
import { membershipChanges, type MembershipSpell } from '../../server/domain/membership-history.js';
import { isRefusal } from '../../server/domain/refusal.js';
import { Role, Side } from '../../server/domain/vocabulary.js';

const nobody = { hasMembers: false, coordinators: 0, organisationHasMembers: false };
const small = { hasMembers: true, coordinators: 1, organisationHasMembers: true };
const large = { hasMembers: true, coordinators: 2, organisationHasMembers: true };
const at = { needsEndorsement: false, coolsOff: false };

describe('an invitation begins', () => {
  it.each([
    ['a coordinator of a small side', true, small, at],
    ['the only coordinator, with a new organisation', true, { ...small, organisationHasMembers: false }, at],
    ['one of several coordinators', true, large, at],
    [
      'one of several coordinators, with a new organisation',
      true,
      { ...large, organisationHasMembers: false },
      { needsEndorsement: true, coolsOff: true },
    ],
    ['an administrator', false, small, { needsEndorsement: true, coolsOff: false }],
    [
      'an administrator, to a side without a coordinator',
      false,
      { ...small, coordinators: 0 },
      { needsEndorsement: true, coolsOff: false },
    ],
    ['an administrator, to a side on which nobody is', false, nobody, at],
  ])('by %s', (_who, isOfSide, standing, expected) => {
    expect(beginInvitation({ isOfSide }, Role.COORDINATOR, standing)).toEqual(expected);
  });

  it('with the coordinator of a side on which nobody is, by whoever proposes', () => {
    for (const role of [Role.MEMBER, Role.REPORT_WRITER]) {
      expect(beginInvitation({ isOfSide: false }, role, nobody)).toMatchObject({ code: 'COORDINATOR_FIRST' });
    }
  });
});

describe('a role', () => {
  it('exists on its sides only, and administering on none', () => {
    for (const side of Object.values(Side)) {
      for (const role of Object.values(Role)) {
        expect(checkRole(side, role) === null).toBe(rolesOn(side).includes(role));
      }
      expect(checkRole(side, Role.ADMINISTRATOR)).toMatchObject({ code: 'ROLE_NOT_HERE' });
    }
    expect(checkRole(null, Role.ADMINISTRATOR)).toBeNull();
    expect(checkRole(null, Role.MEMBER)).toMatchObject({ code: 'ROLE_NOT_HERE' });
  });

  it.each([
    [Role.COORDINATOR, 0, 'LAST_COORDINATOR'],
    [Role.COORDINATOR, 1, null],
    [Role.ADMINISTRATOR, 0, 'LAST_ADMINISTRATOR'],
    [Role.MEMBER, 0, null],
    [Role.OBSERVER, 0, null],
  ] as const)('%s with %i others can be given up: %s', (role, others, code) => {
    expect(checkNotLast(role, others)?.code ?? null).toBe(code);
  });
});

describe('a person’s name', () => {
  it.each([
    [' Amina  Hassan ', 'Amina Hassan'],
    ['أمل حسن', 'أمل حسن'],
    ["O'Neil-Søren", "O'Neil-Søren"],
  ])('%j is kept as %j', (written, kept) => {
    expect(checkPersonName(written)).toBe(kept);
  });

  it('IJ-07: never holds a control, a line’s end or a turn of direction', () => {
    const sign = fc.constantFrom('\r', '\n', '\0', '\u0085', '\u2028', '\u202e', '\u2066', '\u200f');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), sign, fc.string({ minLength: 1 }), (before, bad, after) => {
        const name = checkPersonName(`a${before}${bad}${after}b`);
        return isRefusal(name);
      }),
    );
  });
});

describe('an address', () => {
  it.each(['a@b.example', 'ä@bücher.example', 'first.last+tag@sub.domain.example'])('%s is one', (written) => {
    expect(checkAddress(` ${written} `)).toBe(written);
  });

  it.each([
    '',
    'a',
    'a@b',
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example,c@d.example',
    '<a@b.example>',
    `${'a'.repeat(320)}@b.example`,
  ])('%j is none', (written) => {
    expect(checkAddress(written)).toMatchObject({ code: 'NOT_AN_ADDRESS' });
  });
});

describe('the history of memberships', () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number));
  const spell = (
    id: string,
    from: number,
    to: number | null,
    more: Partial<MembershipSpell> = {},
  ): MembershipSpell => ({
    id,
    personId: 'p',
    organisationId: 'o',
    role: Role.MEMBER,
    since: day(from),
    until: to === null ? null : day(to),
    endedAs: null,
    begunBy: 'a',
    endedBy: 'b',
    ...more,
  });
  const told = (...spells: MembershipSpell[]) =>
    membershipChanges(spells).map(({ kind, from, to }) => [kind, from, to].filter(Boolean).join(' '));

  it('tells a change of role in one line', () => {
    const first = spell('1', 1, 2, { endedAs: 'ROLE_CHANGED' });
    expect(told(first, spell('2', 2, null, { role: Role.COORDINATOR }))).toEqual([
      'ROLE_CHANGED MEMBER COORDINATOR',
      'JOINED MEMBER',
    ]);
  });

  it('tells who came back after a suspension from who joined again', () => {
    expect(told(spell('1', 1, 2, { endedAs: 'SUSPENDED' }), spell('2', 3, null))).toEqual([
      'REINSTATED MEMBER',
      'SUSPENDED MEMBER',
      'JOINED MEMBER',
    ]);
    expect(told(spell('1', 1, 2, { endedAs: 'LEFT' }), spell('2', 3, null))[0]).toBe('JOINED MEMBER');
    const elsewhere = spell('2', 3, null, { organisationId: 'other' });
    expect(told(spell('1', 1, 2, { endedAs: 'SUSPENDED' }), elsewhere)[0]).toBe('JOINED MEMBER');
  });

  it('keeps administering apart from working in an organisation, and people from each other', () => {
    const administrator = spell('1', 1, 2, { organisationId: null, role: Role.ADMINISTRATOR, endedAs: 'ROLE_CHANGED' });
    expect(told(administrator, spell('2', 3, null))[0]).toBe('JOINED MEMBER');
    const other = spell('1', 1, 2, { personId: 'q', endedAs: 'ROLE_CHANGED' });
    expect(told(other, spell('2', 3, null))[0]).toBe('JOINED MEMBER');
  });
});
