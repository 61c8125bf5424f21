import { describe, expect, it } from '@jest/globals';
import { checkReaders, checkReport, checkReportType, reportTypeOf } from '../../../server/domain/report-rules.js';
import { compareFigures, hasChanged } from '../../../server/features/reports/writing/figure-changes.js';

describe('report rules', () => {
  it.each([
    ['CSO', 'JOINT_CSO'],
    ['GOVERNMENT', 'STATE'],
    ['NHRI', 'NHRI'],
    ['OBSERVER', null],
    [null, null],
  ] as const)('lets %s hand in %s', (side, type) => {
    expect(reportTypeOf(side)).toBe(type);
  });

  it('refuses the type of another side', () => {
    expect(checkReportType('STATE', 'CSO')?.code).toBe('NOT_YOUR_REPORT');
    expect(checkReportType('STATE', 'GOVERNMENT')).toBeNull();
  });

  it('refuses a report without a title or with a day that has not come', () => {
    const of = (title: string, cutOffOn: string) => checkReport({ title, cutOffOn }, '2026-11-22')?.code ?? null;
    expect(of('  ', '2026-10-31')).toBe('TITLE_NEEDED');
    expect(of('Half-way', '2026-11-23')).toBe('CUT_OFF_IN_FUTURE');
    expect(of('Half-way', '2026-11-22')).toBeNull();
  });

  it.each([
    ['SIDE', 'JOINT', true, 'READERS_FIXED'],
    ['SIDE', 'PUBLIC', true, 'READERS_FIXED'],
    ['SIDE', 'JOINT', false, null],
    ['SIDE', 'SIDE', true, null],
    ['JOINT', 'SIDE', true, null],
    ['JOINT', 'PUBLIC', true, null],
  ] as const)('from %s to %s with edited text %s: %s', (from, to, hasEditedText, code) => {
    expect(checkReaders(from, to, hasEditedText)?.code ?? null).toBe(code);
  });
});

describe('figures since a text was written', () => {
  const figure = (key: string, value: string) => ({ key, group: 'COUNT' as const, label: key, value });

  it('marks what differs, what is new and what is gone', () => {
    const compared = compareFigures(
      [figure('same', '3'), figure('moved', '4'), figure('gone', '1')],
      [figure('same', '3'), figure('moved', '5'), figure('new', '2')],
    );
    expect(compared.map(({ key, was, now }) => [key, was, now])).toEqual([
      ['same', '3', '3'],
      ['moved', '4', '5'],
      ['new', null, '2'],
      ['gone', '1', null],
    ]);
    expect(compared.filter(hasChanged).map(({ key }) => key)).toEqual(['moved', 'new', 'gone']);
  });
});
