import { describe, expect, it } from '@jest/globals';
import { readWrittenCell } from '../../server/domain/written-cell.js';

const known = {
  organisations: [
    { id: 'moj', name: 'Ministry of Justice', acronym: 'MoJ' },
    { id: 'moh', name: 'Ministry of Health', acronym: null },
  ],
  clusters: [{ id: 'women', name: 'Women and girls' }],
  locale: 'en',
};

describe('a written cell', () => {
  it.each([
    ['expectedResult', '  A law in force\nby 2028 ', 'A law in force\nby 2028', 'SAME', []],
    ['budget', '', '', 'SAME', []],
    ['leadInstitutionId', 'Ministry of justice ', 'moj', 'SAME', []],
    ['leadInstitutionId', 'MoH', 'moh', 'LIKELY', []],
    ['leadInstitutionId', 'Bar Association', null, 'UNKNOWN', ['Bar Association']],
    ['leadInstitutionId', ' ', null, 'SAME', []],
    ['supportingInstitutionIds', 'MoJ; Ministry of Health; moj', ['moj', 'moh'], 'SAME', []],
    ['supportingInstitutionIds', 'MoJ, Bar Association', ['moj'], 'UNKNOWN', ['Bar Association']],
    ['partnerIds', '', [], 'SAME', []],
    ['deadline', '31/3/2027', '2027-03-31', 'SAME', []],
    ['deadline', 'soon', null, 'UNKNOWN', ['soon']],
    ['startsOn', '', null, 'SAME', []],
    ['clusterId', 'women and girls', 'women', 'SAME', []],
    ['clusterId', 'Fish', null, 'UNKNOWN', ['Fish']],
  ] as const)('%s “%s”', (field, text, value, certainty, strange) => {
    expect(readWrittenCell(field, text, known)).toEqual({ value, certainty, strange });
  });
});
