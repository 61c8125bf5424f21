import { describe, it, expect } from '@jest/globals';
import { changedPart } from '../../server/domain/changed-part.js';
import {
  cellLength,
  checkPlan,
  checkTime,
  fieldsOfGroup,
  groupOf,
  organisationsInCell,
  versionOfGroup,
  type PlanField,
  type PlanFields,
} from '../../server/domain/matrix-groups.js';
import { FieldGroup } from '../../server/domain/vocabulary.js';

const row: PlanFields = {
  expectedResult: 'Every birth is registered',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: 'ministry-of-justice',
  supportingInstitutionIds: ['police', 'courts'],
  partnerIds: [],
  startsOn: '2026-03-01',
  deadline: '2027-06-30',
  budget: '',
  clusterId: null,
};

describe('field groups', () => {
  it.each<[PlanField, FieldGroup]>([
    ['expectedResult', 'PLAN'],
    ['challenges', 'PLAN'],
    ['nextSteps', 'PLAN'],
    ['leadInstitutionId', 'RESPONSIBILITY'],
    ['supportingInstitutionIds', 'RESPONSIBILITY'],
    ['partnerIds', 'RESPONSIBILITY'],
    ['startsOn', 'TIME'],
    ['deadline', 'TIME'],
    ['budget', 'MONEY'],
    ['clusterId', 'TAGS'],
  ])('put %s into %s', (field, group) => {
    expect(groupOf(field)).toBe(group);
  });

  it('hold every field of the row once, each group under a version of its own', () => {
    const all = Object.values(FieldGroup).flatMap((group): readonly PlanField[] => fieldsOfGroup[group]);
    expect([...all].sort()).toEqual(Object.keys(row).sort());
    expect(new Set(Object.values(versionOfGroup)).size).toBe(Object.keys(FieldGroup).length);
  });
});

describe('changed fields', () => {
  it.each<[string, Partial<PlanFields>, Partial<PlanFields>]>([
    ['the same again', { expectedResult: row.expectedResult, partnerIds: [] }, {}],
    ['a list in another order', { supportingInstitutionIds: ['courts', 'police'] }, {}],
    ['what is not mentioned', { budget: undefined }, {}],
    ['a field cleared', { deadline: null, startsOn: '2026-03-01' }, { deadline: null }],
    ['a list with one more', { partnerIds: ['scouts'] }, { partnerIds: ['scouts'] }],
  ])('of %s', (_, after, changed) => {
    expect(changedPart(row, after)).toEqual(changed);
  });
});

describe('a plan', () => {
  it.each<[string, Partial<PlanFields>, string | null, string | null]>([
    ['that fits', { nextSteps: 'Open registers', deadline: '2028-01-31' }, null, null],
    ['due on the day it starts', { deadline: '2026-03-01' }, null, null],
    ['due before its start', { deadline: '2026-02-28' }, 'DEADLINE_BEFORE_START', 'deadline'],
    ['that starts after its deadline', { startsOn: '2027-07-01' }, 'DEADLINE_BEFORE_START', 'deadline'],
    ['whose start is cleared', { startsOn: null, deadline: '2020-01-01' }, null, null],
    ['whose day is no day', { deadline: '2027-02-30' }, 'NOT_A_DATE', 'deadline'],
    ['whose day is written otherwise', { startsOn: '1/3/2026' }, 'NOT_A_DATE', 'startsOn'],
    ['with too long a text', { challenges: 'x'.repeat(cellLength + 1) }, 'TOO_LONG', 'challenges'],
    ['with the longest text', { challenges: 'x'.repeat(cellLength) }, null, null],
    ['naming an organisation twice', { partnerIds: ['a', 'b', 'a'] }, 'NAMED_TWICE', 'partnerIds'],
    [
      'naming too many organisations',
      { partnerIds: Array.from({ length: organisationsInCell + 1 }, (_, place) => `csu-${place}`) },
      'TOO_MANY',
      'partnerIds',
    ],
    ['whose lead supports itself', { leadInstitutionId: 'police' }, 'NAMED_TWICE', 'supportingInstitutionIds'],
    ['whose lead changes places', { leadInstitutionId: 'police', supportingInstitutionIds: ['courts'] }, null, null],
  ])('%s', (_, changes, code, field) => {
    const answer = checkPlan(row, changes);
    expect([answer?.code ?? null, answer?.field ?? null]).toEqual([code, field]);
  });

  it('may have either day alone', () => {
    expect(checkTime(null, '2026-01-01')).toBeNull();
    expect(checkTime('2026-01-01', null)).toBeNull();
  });
});
