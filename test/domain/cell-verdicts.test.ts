import { describe, expect, it } from '@jest/globals';
import { settleRow, type CellVerdict, type VersionedPlan } from '../../server/domain/cell-verdicts.js';

const plan: VersionedPlan = {
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: ['moj'],
  partnerIds: [],
  startsOn: '2027-05-01',
  deadline: null,
  budget: '',
  clusterId: null,
  planVersion: 1,
  responsibilityVersion: 1,
  timeVersion: 2,
  moneyVersion: 1,
  tagsVersion: 1,
};

const cell = (field: CellVerdict['field'], value: CellVerdict['value'], expectedVersion = 1): CellVerdict => ({
  entryId: 'row',
  field,
  value,
  expectedVersion,
  outcome: 'CHANGED',
  strange: [],
  message: null,
});

describe('the cells of one row', () => {
  it.each([
    [
      'fall where the rule names them',
      [cell('deadline', '2027-01-01', 2), cell('budget', 'x')],
      ['REFUSED', 'CHANGED'],
    ],
    [
      'fall with their part where the rule names its neighbour',
      [cell('leadInstitutionId', 'moj'), cell('expectedResult', 'A law')],
      ['REFUSED', 'CHANGED'],
    ],
    ['meet a newer version of their part', [cell('deadline', '2027-12-31', 1)], ['CONFLICT']],
    ['are the same, whatever the version', [cell('startsOn', '2027-05-01', 1)], ['SAME']],
  ] as const)('%s', (_what, cells, outcomes) => {
    expect(settleRow(plan, cells).map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it('all fall where the row contradicts itself as it stands', () => {
    const impossible = { ...plan, deadline: '2026-01-01' };
    const settled = settleRow(impossible, [cell('budget', 'x'), cell('startsOn', '2027-05-01', 2)]);
    expect(settled.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'SAME']);
  });
});
