import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findHeadings, guessColumns } from '../../server/domain/sheet-headings.js';
import { matchRows, type RowMarks, type WrittenCell } from '../../server/domain/sheet-rows.js';
import { readCell, type NameableOrganisation } from '../../server/domain/sheet-values.js';
import type { ValueField } from '../../server/domain/sheet-fields.js';

const known = ['142.1', '142.2', '142.10', '142.23', '8-001', '7'].map((reference, at) => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  reference,
  text: `Text of ${reference}`,
}));
const text = (written: string): WrittenCell => ({ kind: 'TEXT', text: written });
const number = (written: string): WrittenCell => ({ kind: 'NUMBER', text: written });
const numbered = (cell: WrittenCell | null, words = ''): RowMarks => ({ entryId: null, number: cell, text: words });

const outcome = (marks: RowMarks[], by: 'ENTRY_ID' | 'NUMBER' = 'NUMBER') =>
  matchRows(marks, known, by).map((match) => {
    if (match.entryId) return known.find(({ id }) => id === match.entryId)!.reference;
    return 'fitting' in match && match.fitting.length ? `${match.problem}: ${match.fitting.join(' ')}` : match.problem;
  });

describe('laying rows by their paragraph number', () => {
  it.each<readonly [WrittenCell | null, string, string | null]>([
    [text('142.23'), '', '142.23'],
    [text(' R142.23 P1P3'), '', '142.23'],
    [text('Rec. 142.10'), '', '142.10'],
    [text('142.1'), '', '142.1'],
    [text('8-001'), '', '8-001'],
    [text('7'), '', '7'],
    [number('142.23'), '', '142.23'],
    [number('142.2'), '', '142.2'],
    [number('142.1'), '', 'AMBIGUOUS_NUMBER: 142.1 142.10'],
    [number('142.1'), 'text of 142.10.', '142.10'],
    [text('142.1 and 142.2'), '', 'UNKNOWN_NUMBER'],
    [text('142.100'), '', 'UNKNOWN_NUMBER'],
    [text(''), '', 'NO_NUMBER'],
    [null, '', 'NO_NUMBER'],
    [{ kind: 'FORMULA', text: '142.23' }, '', 'NUMBER_NOT_PLAIN'],
    [{ kind: 'MERGED', text: '142.23' }, '', 'NUMBER_NOT_PLAIN'],
  ])('%j with the words %j is %s', (cell, words, expected) => {
    expect(outcome([numbered(cell, words)])).toEqual([expected]);
  });

  it('lays no two rows onto one', () => {
    expect(outcome([numbered(text('142.2')), numbered(number('142.2')), numbered(text('7'))])).toEqual([
      'DUPLICATE_NUMBER: 142.2',
      'DUPLICATE_NUMBER: 142.2',
      '7',
    ]);
  });

  it('never lays two rows onto one, whatever the file says', () => {
    const cell = fc.constantFrom(...['142.1', '142.10', '142.2', 'x', ''].flatMap((one) => [text(one), number(one)]));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const ids = matchRows(
          cells.map((one) => numbered(one)),
          known,
          'NUMBER',
        ).flatMap(({ entryId }) => entryId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('laying rows of an export by their hidden id', () => {
  const marked = (id: string | null): RowMarks => ({ entryId: id === null ? null : text(id), number: null, text: '' });

  it('knows its rows, rows added by hand, ids that are not of the review, and rows that were copied', () => {
    const [one, two] = known;
    expect(
      outcome([marked(one.id.toUpperCase()), marked(null), marked('x'), marked(two.id), marked(two.id)], 'ENTRY_ID'),
    ).toEqual(['142.1', 'NEW_ROW', 'UNKNOWN_ID', 'DUPLICATE_ID: 142.2', 'DUPLICATE_ID: 142.2']);
  });
});

describe('headings of matrices', () => {
  it.each([
    [['No.', 'Recommendation', 'Lead institution', 'Deadline', 'Status'], 'NUMBER TEXT LEAD DEADLINE OWN_STATUS'],
    [['N°', 'Recommandation', 'Institution responsable', 'Échéance', 'État'], 'NUMBER TEXT LEAD DEADLINE OWN_STATUS'],
    [
      ['Número', 'Recomendación', 'Entidad responsable', 'Plazo', 'Próximos pasos'],
      'NUMBER TEXT LEAD DEADLINE NEXT_STEPS',
    ],
    [
      ['رقم التوصية', 'التوصية', 'الجهة المسؤولة', 'الموعد النهائي', 'التحدّيات'],
      'NUMBER TEXT LEAD DEADLINE CHALLENGES',
    ],
    [
      ['id', 'versions', 'No.', 'Government: status', 'Civil society: status', 'Own assessment: status'],
      'ENTRY_ID VERSIONS NUMBER OWN_STATUS',
    ],
    [['Budget', 'Budget', 'Colour'], 'BUDGET'],
  ])('%j are taken for %s', (cells, fields) => {
    expect([...guessColumns(cells).keys()].join(' ')).toBe(fields);
  });

  it('stand below a title and an empty line, too', () => {
    expect(findHeadings([['Matrix of recommendations 2015'], [''], ['No.', 'Text', 'Status'], ['1', 'a', 'b']])).toBe(
      2,
    );
    expect(findHeadings([['a'], ['b']])).toBeNull();
  });
});

const organisations: NameableOrganisation[] = [
  { id: 'moj', name: 'Ministry of Justice', acronym: 'MoJ', side: 'GOVERNMENT' },
  { id: 'moh', name: 'Ministry of Health', acronym: null, side: 'GOVERNMENT' },
  { id: 'net', name: 'Legal Network', acronym: null, side: 'CSO' },
];

describe('what a cell says', () => {
  const problem = (name: string) => ({ value: null, problem: name });
  const value = (said: unknown, isGuess = false) => ({ value: said, problem: null, isGuess });
  it.each<readonly [ValueField, WrittenCell | null, object]>([
    ['EXPECTED_RESULT', text(' a \r\nb  '), value('a\nb')],
    ['EXPECTED_RESULT', null, value('')],
    ['EXPECTED_RESULT', number('12'), value('12')],
    ['EXPECTED_RESULT', { kind: 'FORMULA', text: '2' }, problem('FORMULA')],
    ['BUDGET', { kind: 'ERROR', text: '#REF!' }, problem('ERROR')],
    ['BUDGET', { kind: 'MERGED', text: 'x' }, problem('MERGED')],
    ['DEADLINE', { kind: 'DAY', text: '2027-03-31' }, value('2027-03-31')],
    ['DEADLINE', text('2027-03-31'), value('2027-03-31')],
    ['DEADLINE', text('2027-02-30'), problem('NOT_A_DAY')],
    ['DEADLINE', text('31/3/2027'), value('2027-03-31')],
    ['DEADLINE', text('31 mars 2027'), value('2027-03-31')],
    ['DEADLINE', text('3/4/2027'), problem('NOT_A_DAY')],
    ['DEADLINE', text('31-Mar-27'), problem('NOT_A_DAY')],
    ['DEADLINE', text('46203'), problem('NOT_A_DAY')],
    ['DEADLINE', number('46203'), problem('SERIAL')],
    ['DEADLINE', null, value(null)],
    ['LEAD', text('moj'), value('moj')],
    ['LEAD', text('Minstry of Justice'), value('moj', true)],
    ['LEAD', text('Ministry of Magic'), problem('UNKNOWN_ORGANISATION')],
    ['LEAD', text(''), value(null)],
    ['SUPPORTING', text('Ministry of Health; MoJ'), value(['moh', 'moj'])],
    ['SUPPORTING', text('Ministry of Health; nobody'), problem('UNKNOWN_ORGANISATION')],
    ['PARTNERS', text('Legal Network'), value(['net'])],
    ['PARTNERS', text('Ministry of Health'), problem('UNKNOWN_ORGANISATION')],
    ['OWN_STATUS', text('In progress'), value('IN_PROGRESS')],
    ['OWN_STATUS', text('EN COURS'), value('IN_PROGRESS')],
    ['OWN_STATUS', text('لم يبدأ'), value('NOT_STARTED')],
    ['OWN_STATUS', text('Réalisé'), problem('UNKNOWN_STATUS')],
  ])('%s %j', (field, cell, expected) => {
    expect(readCell(field, cell, organisations)).toEqual(expected);
  });
});
