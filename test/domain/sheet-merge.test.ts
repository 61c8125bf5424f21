import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { baseOfGroup, readVersions, writtenVersions, type VersionedPlan } from '../../server/domain/sheet-base.js';
import {
  bringsSomething,
  isSameValue,
  losesNothing,
  mergeCell,
  type CellFate,
  type MergedValue,
  type ThreeWays,
} from '../../server/domain/sheet-merge.js';

type Row = readonly [base: MergedValue | undefined, file: MergedValue, now: MergedValue, fate: CellFate];

describe('laying a cell of a file over what stands', () => {
  it.each<Row>([
    ['a', 'a', 'a', 'SAME'],
    ['a', 'b', 'a', 'YOURS'],
    ['a', 'a', 'b', 'THEIRS'],
    ['a', 'b', 'b', 'SAME'],
    ['a', 'b', 'c', 'CONFLICT'],
    ['a', '', 'a', 'YOURS'],
    ['a', '', 'b', 'CONFLICT'],
    ['', null, [], 'SAME'],
    [null, 'b', null, 'YOURS'],
    [['x', 'y'], ['y', 'x'], ['x', 'y'], 'SAME'],
    [['x'], ['x', 'y'], ['x', 'z'], 'CONFLICT'],
    [undefined, 'b', '', 'FILLS'],
    [undefined, 'b', 'c', 'DIFFERS'],
    [undefined, '', 'c', 'SAME'],
    [undefined, 'c', 'c', 'SAME'],
  ])('made from %j, the file %j, now %j: %s', (base, file, now, fate) => {
    expect(mergeCell({ base, file, now })).toBe(fate);
  });

  const value = fc.oneof(
    fc.constantFrom<MergedValue>('', 'a', 'b', null),
    fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
  );
  const ways = fc.record<ThreeWays>({ base: fc.option(value, { nil: undefined }), file: value, now: value });

  it('loses nobody’s value by what is chosen before a person chose', () => {
    fc.assert(
      fc.property(ways, (three) => {
        if (!losesNothing(mergeCell(three))) return;
        const isUntouched = three.base !== undefined && isSameValue(three.base, three.now);
        const isEmpty = three.base === undefined && isSameValue(three.now, null);
        expect(isUntouched || isEmpty).toBe(true);
      }),
    );
  });

  it('brings nothing where the file changed nothing, and nothing a second time', () => {
    fc.assert(
      fc.property(ways, (three) => {
        if (three.base !== undefined && isSameValue(three.base, three.file)) {
          expect(bringsSomething(mergeCell(three))).toBe(false);
        }
        expect(mergeCell({ ...three, now: three.file })).toBe('SAME');
      }),
    );
  });
});

const plan = (more: Partial<VersionedPlan>): VersionedPlan => ({
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [],
  startsOn: null,
  deadline: null,
  budget: '',
  clusterId: null,
  planVersion: 1,
  responsibilityVersion: 1,
  timeVersion: 1,
  moneyVersion: 1,
  tagsVersion: 1,
  ...more,
});

describe('what a file was made from', () => {
  const now = plan({ expectedResult: 'third', challenges: 'new', planVersion: 4 });
  const changes = [
    { expectedResult: 'first', planVersion: 1 },
    { expectedResult: 'second', planVersion: 2 },
    { deadline: null, timeVersion: 1 },
    { challenges: '', planVersion: 3 },
  ];

  it.each([
    [1, 'first', ''],
    [2, 'second', ''],
    [3, 'third', ''],
    [4, 'third', 'new'],
  ])('is told by taking back the changes since version %i', (seen, expectedResult, challenges) => {
    expect(baseOfGroup('PLAN', seen, now, changes)).toEqual({ expectedResult, challenges, nextSteps: '' });
  });

  it.each([
    ['a version that never was', 5, changes],
    ['no version', undefined, changes],
    ['version 0', 0, changes],
    ['a record that does not tell of every change', 1, changes.slice(1)],
  ])('is not known with %s', (_, seen, told) => {
    expect(baseOfGroup('PLAN', seen, now, told)).toBeNull();
  });

  it('is carried by versions that are read as they were written', () => {
    const seen = { PLAN: 3, RESPONSIBILITY: 1, TIME: 12, MONEY: 1, OWN: 0 };
    expect(readVersions(writtenVersions(seen))).toEqual(seen);
    expect(readVersions('PLAN=x;TIME=-1; =;PLAN')).toEqual({});
  });
});
