import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileRefusal } from '../../../server/files/file-refusal.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import { cell, docxFile, LIST_HEADINGS, listTable, paragraph, row, table } from '../../support/docx-file.js';
import * as hostile from '../../support/hostile-files.js';
import { exportFile, textFile } from '../../support/upr-info-file.js';
import { zipFile } from '../../support/zip-file.js';

/** The refusal, and how much memory outside V8's heap it took to say no. */
async function refusalOf(bytes: Buffer, name: string) {
  const before = process.memoryUsage().rss;
  const refusal: unknown = await parseFile(bytes, name).then(
    () => 'it was read',
    (error: unknown) => error,
  );
  return { refusal, megabytes: (process.memoryUsage().rss - before) / 1e6 };
}

const bigList = (rows: number) =>
  docxFile({
    body: table([
      row(LIST_HEADINGS[3].map((heading) => cell(heading))),
      ...Array.from({ length: rows }, () => '<w:tr><w:tc><w:p/></w:tc></w:tr>'),
    ]),
  });

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const BINARY_SHEET = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
const MACRO_SHEET = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

describe('a hostile or wrong file is refused, with the reason and what to do', () => {
  it.each<[string, () => Buffer, string, string, RegExp]>([
    ['an empty file', () => Buffer.alloc(0), 'x.csv', 'EMPTY_FILE', /is empty.*UPR Info’s export as CSV/],
    ['a file of spaces', () => Buffer.from('\uFEFF \r\n\t'), 'x.csv', 'EMPTY_FILE', /empty/],
    ['a file over 25 MB', () => Buffer.alloc(25_000_001, 'a'), 'x.csv', 'FILE_TOO_LARGE', /larger than 25 MB.*split/],
    ['a zip bomb', () => hostile.bomb(130), 'x.docx', 'EXPANDS_TOO_FAR', /unpacks to far more/],
    ['a bomb by its ratio', () => hostile.bomb(60), 'x.docx', 'EXPANDS_TOO_FAR', /unpacks to far more/],
    [
      'a bomb that lies about its size',
      () => hostile.lyingBomb(60),
      'x.docx',
      'DAMAGED_FILE',
      /damaged.*Fetch it again/,
    ],
    ['an archive of 4,000 parts', hostile.crowdedFile, 'x.docx', 'EXPANDS_TOO_FAR', /far more/],
    ['a truncated file', hostile.truncatedFile, 'x.docx', 'DAMAGED_FILE', /damaged or incomplete/],
    ['a damaged file', hostile.damagedFile, 'x.docx', 'DAMAGED_FILE', /damaged/],
    ['a file with a password inside', hostile.encryptedFile, 'x.docx', 'ENCRYPTED_FILE', /password.*remove/],
    ['a path that leaves its folder', hostile.slippingFile, 'x.docx', 'DAMAGED_FILE', /damaged/],
    ['two parts of one name', hostile.doubledEntryFile, 'x.docx', 'DAMAGED_FILE', /damaged/],
    ['a .docm', hostile.macroFile, 'x.docm', 'MACROS', /macros.*Save it without/],
    ['macros in a .docx', hostile.hiddenMacroFile, 'x.docx', 'MACROS', /macros/],
    ['an external entity', hostile.externalEntityFile, 'x.docx', 'UNSAFE_XML', /no ordinary document/],
    ['an entity bomb', hostile.entityBombFile, 'x.docx', 'UNSAFE_XML', /no ordinary document/],
    ['200,000 elements inside each other', hostile.deepFile, 'x.docx', 'UNSAFE_XML', /no ordinary document/],
    ['tables inside tables', hostile.nestedTablesFile, 'x.docx', 'UNSAFE_XML', /more than 6 tables inside/],
    ['an endless text', hostile.endlessTokenFile, 'x.docx', 'UNSAFE_XML', /no ordinary document/],
    ['an endless attribute', hostile.endlessAttributeFile, 'x.docx', 'UNSAFE_XML', /no ordinary document/],
    ['XML that is not well formed', hostile.malformedFile, 'x.docx', 'DAMAGED_FILE', /word\/document\.xml/],
    [
      'a text of 50,000 letters',
      () => docxFile({ body: paragraph(`Act ${'a'.repeat(50_000)}`) }),
      'x.docx',
      'TEXT_TOO_LONG',
      /40,000/,
    ],
    ['20,001 rows in Word', () => bigList(20_000), 'x.docx', 'TOO_MANY_ROWS', /20,000 rows.*Split it/],
    [
      '60,001 paragraphs',
      () => docxFile({ body: '<w:p/>'.repeat(60_001) }),
      'x.docx',
      'UNSAFE_XML',
      /60,000 paragraphs/,
    ],
    [
      'an old .xls',
      hostile.oleFile,
      'x.xls',
      'WRONG_FILE_TYPE',
      /^This is an Excel or Word file of the old kind.*safely\. Open it.*CSV/,
    ],
    ['an old .xls named .csv', hostile.oleFile, 'x.csv', 'WRONG_FILE_TYPE', /although its name ends in \.csv/],
    [
      'an .xlsx',
      () => hostile.officeFile(SHEET),
      'x.xlsx',
      'WRONG_FILE_TYPE',
      /Excel workbook, which cannot be imported as recommendations.*spreadsheet of the matrix.*CSV.*thematic list/,
    ],
    ['an .xlsm', () => hostile.officeFile(MACRO_SHEET, ['xl/vbaProject.bin']), 'x.xlsm', 'MACROS', /macros/],
    ['an .xlsb', () => hostile.officeFile(BINARY_SHEET), 'x.xlsb', 'WRONG_FILE_TYPE', /binary Excel workbook/],
    [
      'a presentation named .docx',
      () => hostile.officeFile(SLIDES),
      'x.docx',
      'WRONG_FILE_TYPE',
      /presentation, although its name ends in \.docx/,
    ],
    [
      'an OpenDocument file',
      () =>
        zipFile([
          { name: 'mimetype', content: 'x' },
          { name: 'content.xml', content: '<a/>' },
        ]),
      'x.odt',
      'WRONG_FILE_TYPE',
      /OpenDocument/,
    ],
    [
      'any zip',
      () => zipFile([{ name: 'list.docx', content: 'x' }]),
      'x.zip',
      'WRONG_FILE_TYPE',
      /packed file.*Unpack it/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'x.pdf', 'WRONG_FILE_TYPE', /a PDF/],
    ['rich text', () => Buffer.from('{\\rtf1\\ansi}'), 'x.doc', 'WRONG_FILE_TYPE', /rich text/],
    [
      'HTML posing as .xls',
      () => Buffer.from('<html><table><tr><td>SuR</td></tr></table></html>'),
      'x.xls',
      'WRONG_FILE_TYPE',
      /web page, although its name ends in \.xls/,
    ],
    [
      'XML posing as .xls',
      () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
      'x.xls',
      'WRONG_FILE_TYPE',
      /XML file, although/,
    ],
    [
      'an image',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'x.png',
      'WRONG_FILE_TYPE',
      /neither text nor/,
    ],
    [
      'a letter as text',
      () => Buffer.from('Dear colleague,\nhere is the list.'),
      'x.txt',
      'COLUMNS_MISSING',
      /not a UPR Info export.*“SuR/,
    ],
    [
      'a text with 300 columns',
      () =>
        exportFile([{ text: 'x'.concat(';'.repeat(300)) }], {
          delimiter: ',',
          header: ['SuR', 'Recommendation', 'RS', 'Response', 'Session'],
        }),
      'x.csv',
      'NO_RECOMMENDATIONS',
      /no row/,
    ],
    [
      'a row of 300 cells',
      () => textFile([['SuR', 'Recommendation', 'RS', 'Response', 'Session'], Array.from({ length: 300 }, () => 'x')]),
      'x.csv',
      'TOO_MANY_COLUMNS',
      /Row 2 has more than 256/,
    ],
    [
      'a line of a million cells',
      () => Buffer.from(`SuR;Recommendation;RS;Response;Session\n${';'.repeat(1_000_000)}`),
      'x.csv',
      'TOO_MANY_COLUMNS',
      /more than 256/,
    ],
    [
      'a cell of ten megabytes',
      () => exportFile([{ text: 'a'.repeat(10_000_000) }]),
      'x.csv',
      'TEXT_TOO_LONG',
      /row 2 is longer than 40,000.*“aaaa/,
    ],
    [
      'a million empty rows',
      () => Buffer.concat([exportFile([]), Buffer.from('\n'.repeat(1_000_000))]),
      'x.csv',
      'TOO_MANY_ROWS',
      /20,000/,
    ],
    [
      'an open quotation',
      () => Buffer.concat([exportFile([]), Buffer.from(`Kenya;;;"${'a;b\n'.repeat(100_000)}`)]),
      'x.csv',
      'DAMAGED_FILE',
      /opened in row 2 is never closed/,
    ],
  ])('%s', async (_, make, name, code, message) => {
    const { refusal, megabytes } = await refusalOf(make(), name);
    expect(refusal).toBeInstanceOf(FileRefusal);
    expect(refusal).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(megabytes).toBeLessThan(200);
  });
});

describe('a file that was tampered with', () => {
  const list = docxFile({
    body: listTable(4, [
      { theme: 'Right to health' },
      {
        recommendation: ['140.1 Act (Peru);', 'Source of position: A/HRC/1/2 - Para. 3'],
        position: 'Noted',
        themes: ['- Right to health'],
      },
    ]),
    header: 'UPR of Ruritania (4th Cycle – 48th session)',
  });
  const csv = exportFile([
    { text: 'Act; "well"', rs: 'Peru' },
    { text: 'Act\nagain', rs: 'Chad' },
  ]);
  const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 });

  it.each([
    ['Word', list, 'x.docx'],
    ['CSV', csv, 'x.csv'],
  ] as const)('is read or refused, and nothing else happens (%s)', async (_, whole, name) => {
    await fc.assert(
      fc.asyncProperty(change, fc.nat(), async (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut % 7 === 0 ? cut % whole.length : whole.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const outcome: unknown = await parseFile(bytes, name).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FileRefusal);
      }),
      { numRuns: 1_500 },
    );
  });

  it('as XML is read or refused, and nothing else happens', async () => {
    const piece = fc.constantFrom(
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>1.1 x</w:t>',
      '<w:del>',
      '</w:del>',
      '<w:tcPr><w:vMerge/><w:gridSpan w:val="-3"/></w:tcPr>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:numPr><w:numId w:val="x"/></w:numPr>',
      '&#0;',
      '&bad;',
      '<',
      '<mc:Fallback>',
      '</mc:Fallback>',
      '<w:trPr><w:del/></w:trPr>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const closed =
          pieces.join('') +
          [...pieces]
            .reverse()
            .flatMap((tag) => /^<(\w+:\w+)>$/.exec(tag)?.[1] ?? [])
            .map((tag) => `</${tag}>`)
            .join('');
        const outcome: unknown = await parseFile(docxFile({ body: closed }), 'x.docx').catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FileRefusal);
      }),
      { numRuns: 500 },
    );
  });
});
