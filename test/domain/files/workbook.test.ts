import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parseMatrixFile } from '../../../server/features/sheets/readers/parse-matrix-file.js';
import { zipFile, type ZipEntry } from '../../support/zip-file.js';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly rows?: string;
  readonly after?: string;
  readonly main?: string;
  readonly strings?: string;
  readonly formats?: string;
  readonly properties?: string;
  readonly more?: readonly ZipEntry[];
  readonly sheet?: ZipEntry;
}

/** A workbook with one visible sheet, by its XML. */
function workbook({
  rows = '',
  after = '',
  main = MAIN,
  strings = '',
  formats = '',
  properties = '',
  more = [],
  sheet,
}: Parts): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return zipFile([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
    },
    { name: '_rels/.rels', content: relations(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}">${properties}<sheets><sheet name="One" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        relation('s1', 'worksheet', 'worksheets/other.xml'),
        relation('t', 'sharedStrings', 'texts.xml'),
        relation('f', 'styles', 'styles.xml'),
      ),
    },
    sheet ?? {
      name: 'xl/worksheets/other.xml',
      content: `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
    { name: 'xl/texts.xml', content: `<sst xmlns="${SHEETS}">${strings}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${SHEETS}">${formats}</styleSheet>` },
    ...more,
  ]);
}

const cellsOf = async (parts: Parts) => (await parseMatrixFile(workbook(parts), 'a.xlsx')).sheets[0].rows;
const FORMATS =
  '<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.00 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

describe('the cells of a workbook', () => {
  it('are texts as written, numbers as shown, days as days, and what is odd is named', async () => {
    const rows = await cellsOf({
      strings:
        '<si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si>',
      formats: FORMATS,
      rows: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2"><v>142.22999999999999</v></c><c r="E2" s="1"><v>46203</v></c><c r="F2" s="2"><v>1</v></c><c r="G2" s="3"><v>3</v></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>_x0041__x0000_</t></is></c><c r="B4"><f>1+1</f><v>2</v></c><c r="C4" t="e"><v>#REF!</v></c><c r="D4" t="b"><v>1</v></c></row>`,
    });
    expect(rows).toEqual([
      {
        row: 2,
        cells: [
          'plain',
          'rich ',
          null,
          { kind: 'NUMBER', text: '142.23' },
          { kind: 'DAY', text: '2026-06-30' },
          { kind: 'DAY', text: '1900-01-01' },
          { kind: 'NUMBER', text: '3' },
        ],
      },
      { row: 4, cells: ['A', { kind: 'FORMULA', text: '2' }, { kind: 'ERROR', text: '#REF!' }, 'TRUE'] },
    ]);
  });

  it('count their days from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44741</v></c></row>';
    expect((await cellsOf({ rows, formats: FORMATS, properties: '<workbookPr date1904="1"/>' }))[0].cells).toEqual([
      { kind: 'DAY', text: '2026-06-30' },
    ]);
  });

  it('are marked where they are joined over rows, and not where a title is joined sideways', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row><row r="3"><c r="B3"><v>1</v></c></row>';
    const after = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A1048576"/></mergeCells>';
    const joined = { kind: 'MERGED', text: 'x' };
    expect((await cellsOf({ rows, after })).map(({ cells }) => cells)).toEqual([
      ['Title'],
      [joined],
      [joined, { kind: 'NUMBER', text: '1' }],
    ]);
  });
});

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('');
const huge = Buffer.alloc(130_000_000, 32);

describe('a hostile workbook is refused, with the reason and what to do', () => {
  it.each<readonly [string, Buffer, string, RegExp]>([
    ['20,001 rows', workbook({ rows: rowsOf(20_001) }), 'TOO_MANY_ROWS', /20,000 rows/],
    [
      'a cell far to the right',
      workbook({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }),
      'TOO_MANY_COLUMNS',
      /256 columns/,
    ],
    [
      'a text of 40,001 characters',
      workbook({ rows: `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(40_001)}</v></c></row>` }),
      'TEXT_TOO_LONG',
      /row 1/,
    ],
    [
      'a text that many cells share',
      workbook({
        strings: `<si><t>${'x'.repeat(40_000)}</t></si>`,
        rows: Array.from(
          { length: 501 },
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
      }),
      'EXPANDS_TOO_FAR',
      /more text than any matrix/,
    ],
    [
      'a sheet that unpacks to 130 MB',
      workbook({
        sheet: {
          name: 'xl/worksheets/other.xml',
          content: '',
          deflated: { bytes: deflateRawSync(huge), size: huge.length },
        },
      }),
      'EXPANDS_TOO_FAR',
      /unpacks to far more/,
    ],
    [
      'a DOCTYPE',
      workbook({
        rows: '',
        sheet: {
          name: 'xl/worksheets/other.xml',
          content: `<!DOCTYPE x [<!ENTITY e "x">]><worksheet xmlns="${SHEETS}"/>`,
        },
      }),
      'UNSAFE_XML',
      /worksheets/,
    ],
    [
      'macros by type',
      workbook({ main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'MACROS',
      /without macros/,
    ],
    ['macros by part', workbook({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), 'MACROS', /without macros/],
    [
      'a binary workbook',
      workbook({ main: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      'WRONG_FILE_TYPE',
      /\.xlsb/,
    ],
    [
      'an old workbook, or one with a password',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'WRONG_FILE_TYPE',
      /password.*\.xlsx/,
    ],
    ['nothing in it', workbook({}), 'NO_RECOMMENDATIONS', /no sheet with anything/],
    ['a torn file', workbook({}).subarray(0, 300), 'DAMAGED_FILE', /damaged/],
  ])('%s', async (_, bytes, code, message) => {
    await expect(parseMatrixFile(bytes, 'a.xlsx')).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});
