import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { permissionOfField } from '../../server/domain/plan-rights.js';
import { may } from '../../server/domain/permissions.js';
import {
  changesByGroup,
  checkProposal,
  differencesFrom,
  fieldsSaid,
  nothingProposed,
  proposedFields,
  type ProposedFields,
} from '../../server/domain/proposed-plan.js';

const joint: ProposedFields = {
  ...nothingProposed,
  expectedResult: 'Legal aid in every district',
  supportingInstitutionIds: ['a', 'b'],
  deadline: '2027-06-30',
};

describe('a proposed plan', () => {
  it.each<[string, Partial<ProposedFields>, string | null]>([
    ['that says nothing', {}, 'NOTHING_PROPOSED'],
    ['with one field', { budget: 'From the justice fund' }, null],
    ['with a list', { partnerIds: ['x'] }, null],
    ['whose text is longer than a cell', { challenges: 'x'.repeat(10_001) }, 'TOO_LONG'],
    ['that ends before it starts', { startsOn: '2027-02-01', deadline: '2027-01-01' }, 'DEADLINE_BEFORE_START'],
    ['that names one institution twice', { leadInstitutionId: 'a', supportingInstitutionIds: ['a'] }, 'NAMED_TWICE'],
  ])('%s is told', (_what, changes, code) => {
    expect(checkProposal(nothingProposed, changes)?.code ?? null).toBe(code);
  });

  it('cannot be emptied: it is removed instead', () => {
    expect(checkProposal({ ...nothingProposed, budget: 'Some' }, { budget: '' })?.code).toBe('NOTHING_PROPOSED');
  });
});

describe('what adopting would change', () => {
  it.each<[string, Partial<ProposedFields>, string[]]>([
    ['nothing where it says the same', { expectedResult: 'Legal aid in every district' }, []],
    ['nothing where it names the same in another order', { supportingInstitutionIds: ['b', 'a'] }, []],
    ['nothing where it says nothing', { expectedResult: '', deadline: null, supportingInstitutionIds: [] }, []],
    ['each field of which it says something else', { deadline: '2027-01-01', budget: '2 m' }, ['deadline', 'budget']],
  ])('is %s', (_what, said, fields) => {
    expect(differencesFrom(joint, { ...nothingProposed, ...said })).toEqual(fields);
  });

  it('goes by the groups whose versions it moves, each named field once', () => {
    const plan = { ...nothingProposed, challenges: 'c', partnerIds: ['x'], leadInstitutionId: 'l', budget: 'b' };
    expect(changesByGroup(plan, ['challenges', 'partnerIds', 'leadInstitutionId', 'budget'])).toEqual([
      { group: 'PLAN', changes: { challenges: 'c' } },
      { group: 'RESPONSIBILITY', changes: { partnerIds: ['x'], leadInstitutionId: 'l' } },
      { group: 'MONEY', changes: { budget: 'b' } },
    ]);
  });

  it('never takes away what the joint plan says, whatever is proposed', () => {
    const text = fc.constantFrom('', 'one', 'two');
    const day = fc.constantFrom(null, '2027-01-01', '2027-06-30');
    const ids = fc.subarray(['a', 'b', 'c']);
    const plans = fc.record<ProposedFields>({
      expectedResult: text,
      challenges: text,
      nextSteps: text,
      leadInstitutionId: fc.constantFrom(null, 'l'),
      supportingInstitutionIds: ids,
      partnerIds: ids,
      startsOn: day,
      deadline: day,
      budget: text,
    });
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const fields = differencesFrom(one, other);
        const changes = Object.assign({}, ...changesByGroup(other, fields).map(({ changes }) => changes));
        const after: ProposedFields = { ...one, ...changes };
        for (const field of fieldsSaid(one)) expect(fieldsSaid(after)).toContain(field);
        expect(differencesFrom(after, other)).toEqual([]);
      }),
    );
  });
});

describe('who may adopt', () => {
  const member = (side: 'CSO' | 'GOVERNMENT' | 'NHRI', role: 'MEMBER' | 'COORDINATOR') => ({
    personId: 'p',
    name: 'p',
    language: 'en',
    memberships: [{ workspaceId: 'w', organisationId: 'o', side, roles: [role] }],
  });
  const plan = (audience: 'JOINT' | 'SIDE', ownerSide: 'CSO' | 'GOVERNMENT') => ({
    workspaceId: 'w',
    audience,
    ownerOrganisationId: 'other',
    ownerSide,
    writtenBy: null,
  });
  const facts = { governmentHasJoined: true };

  it.each([
    ['anybody who writes of either side, what everybody reads', 'proposedPlan.adopt', 'CSO', 'MEMBER', true],
    ['the national institution nothing', 'proposedPlan.adopt', 'NHRI', 'COORDINATOR', false],
    ['a coordinator what their side reads', 'proposedPlan.adoptInside', 'GOVERNMENT', 'COORDINATOR', true],
    ['a member nothing that only their side reads', 'proposedPlan.adoptInside', 'GOVERNMENT', 'MEMBER', false],
    ['a coordinator nothing of the other side', 'proposedPlan.adoptInside', 'CSO', 'COORDINATOR', false],
  ] as const)('%s', (_what, permission, side, role, expected) => {
    const thing = plan(permission === 'proposedPlan.adopt' ? 'JOINT' : 'SIDE', 'GOVERNMENT');
    expect(may(member(side, role), permission, thing, facts)).toBe(expected);
  });

  it('and each field by its own right', () => {
    const entry = { ...plan('JOINT', 'CSO'), ownerOrganisationId: null, ownerSide: null };
    const mine = (side: 'CSO' | 'GOVERNMENT') =>
      proposedFields.filter((field) => may(member(side, 'MEMBER'), permissionOfField[field], entry, facts));
    expect(mine('CSO')).toEqual(['expectedResult', 'challenges', 'nextSteps', 'partnerIds']);
    expect(mine('GOVERNMENT')).toEqual(proposedFields.filter((field) => field !== 'partnerIds'));
  });
});
