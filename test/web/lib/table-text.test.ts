import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readClipboard,
  readTableHtml,
  readTabbedText,
  toTableHtml,
  toTabbedText,
} from '../../../web/lib/table-text.js';

describe('cells with tabs between them', () => {
  it.each([
    ['one', [['one']]],
    [
      'one\ttwo\r\nthree\tfour\r\n',
      [
        ['one', 'two'],
        ['three', 'four'],
      ],
    ],
    ['"one\ntwo"\tthree', [['one\ntwo', 'three']]],
    ['"say ""hi""\n"\tx\n', [['say "hi"\n', 'x']]],
    ['"Hello" she said\tx', [['"Hello" she said', 'x']]],
    ['"open\tx', [['"open', 'x']]],
    ['""\tx', [['', 'x']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['\tx', [['', 'x']]],
    ['', [['']]],
  ])('%j', (text, rows) => {
    expect(readTabbedText(text)).toEqual(rows);
  });

  it('come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ش') });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // A last row of one empty cell is what spreadsheets end every copy with.
      .filter((rows) => rows.length === 1 || rows[0].length > 1 || rows[rows.length - 1][0] !== '');
    fc.assert(fc.property(table, (rows) => expect(readTabbedText(toTabbedText(rows))).toEqual(rows)));
  });
});

describe('cells in a table of HTML', () => {
  it('keep their line breaks and signs', () => {
    const rows = [
      ['a < b', 'one\ntwo'],
      ['“x”', '&'],
    ];
    expect(readTableHtml(toTableHtml(rows))).toEqual(rows);
  });

  it('are read from a word processor: paragraphs are lines, merged cells leave empty ones', () => {
    const html =
      '<table><tr><td colspan=2><p>One</p><p>two</p></td></tr><tr><td rowspan=2>a</td><td>b\n  c</td></tr><tr><td>d</td></tr></table>';
    expect(readTableHtml(html)).toEqual([
      ['One\ntwo', ''],
      ['a', 'b c'],
      ['', 'd'],
    ]);
  });

  it('are none where there is no table', () => {
    expect(readTableHtml('<p>text</p>')).toEqual([]);
  });
});

describe('what stands on the clipboard', () => {
  it('is the text, where the text is whole', () => {
    const html = '<table><tr><td>1</td></tr></table>';
    expect(readClipboard({ text: '1\r\n', html })).toEqual([['1']]);
  });

  it('is the table, where line breaks tore the text apart', () => {
    const html = '<table><tr><td>one<br>two</td><td>x</td></tr></table>';
    expect(readClipboard({ text: 'one\ntwo\tx', html })).toEqual([['one\ntwo', 'x']]);
  });

  it('is the table, where there is no text', () => {
    expect(readClipboard({ text: '', html: '<table><tr><td>x</td></tr></table>' })).toEqual([['x']]);
  });
});
