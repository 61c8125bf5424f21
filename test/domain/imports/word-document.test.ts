import { describe, expect, it } from '@jest/globals';
import { openOfficePackage } from '../../../server/files/office-package.js';
import { readWordDocument, type WordDocument } from '../../../server/files/word-document.js';
import { cell, docxFile, paragraph, rawParagraph, row, run, table, type DocxParts } from '../../support/docx-file.js';

const read = async (parts: DocxParts): Promise<WordDocument> =>
  readWordDocument(await openOfficePackage(docxFile(parts)));

/** The text of each paragraph outside tables. */
const texts = async (parts: DocxParts) =>
  (await read(parts)).blocks.flatMap((block) => (block.kind === 'PARAGRAPH' ? [block.text] : []));

/** Rows of all tables, each cell as its lines joined by a slash. */
const cells = async (parts: DocxParts) =>
  (await read(parts)).blocks.flatMap((block) =>
    block.kind === 'TABLE' ? block.rows.map((one) => one.cells.map(({ lines }) => lines.join('/'))) : [],
  );

const numPr = (list: string, level = '0') => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (order: number, format: string, pattern: string, start = 1, more = '') =>
  `<w:lvl w:ilvl="${order}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
const list = (id: string, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const use = (id: string, definition: string, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;

describe('the text of a Word paragraph', () => {
  it.each([
    ['runs joined', run('The State') + run(' of ') + run('Peru'), 'The State of Peru'],
    ['entities', run('A & B < C'), 'A & B < C'],
    [
      'tabs, breaks and hyphens',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>',
      'a\tb\nc-d',
    ],
    [
      'no deleted text',
      `${run('keep ')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>${run('this')}`,
      'keep this',
    ],
    ['no text moved away', `<w:moveFrom>${run('here ')}</w:moveFrom><w:moveTo>${run('there')}</w:moveTo>`, 'there'],
    ['inserted text', `<w:ins>${run('new')}</w:ins>`, 'new'],
    [
      'text in a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('inside')}</w:sdtContent></w:sdt>`,
      'inside',
    ],
    ['a link', `<w:hyperlink>${run('linked')}</w:hyperlink>`, 'linked'],
    ['a simple field', `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`, '7'],
    [
      'the result of a field, not its instruction',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('nested')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' of 9')}`,
      '7 of 9',
    ],
    [
      'no hidden text',
      run('seen') + run(' hidden', '<w:vanish/>') + run(' again', '<w:vanish w:val="0"/>'),
      'seen again',
    ],
    ['no earlier formatting', `${run('now')}`, 'now'],
    [
      'only one of the two forms of a drawing',
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:box>${run('')}</x:box></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent><w:t>new</w:t></w:r>`,
      'new',
    ],
    ['no text of other vocabularies', '<w:r><x:t>formula</x:t><w:t>text</w:t></w:r>', 'text'],
  ])('has %s', async (_, inner, expected) => {
    expect(await texts({ body: rawParagraph(inner) })).toEqual([expected]);
  });

  it('takes a text box as paragraphs of its own', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="x"><x:box><w:txbxContent>${paragraph('boxed')}</w:txbxContent></x:box></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('boxed')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await texts({ body: rawParagraph(run('before ') + box + run('after')) })).toEqual(['boxed', 'before after']);
  });

  it('reads any prefix, and the strict form', async () => {
    const rewrite = (xml: string) =>
      xml
        .replaceAll('<w:', '<ns0:')
        .replaceAll('</w:', '</ns0:')
        .replaceAll(' w:', ' ns0:')
        .replaceAll('xmlns:w', 'xmlns:ns0');
    expect(await texts({ body: paragraph('renamed'), rewrite })).toEqual(['renamed']);
    expect(
      await texts({ body: paragraph('strict'), namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' }),
    ).toEqual(['strict']);
  });

  it('reads the page header', async () => {
    expect((await read({ body: paragraph('x'), header: 'UPR of Ruritania' })).headers).toEqual(['UPR of Ruritania']);
  });
});

describe('automatic numbers', () => {
  const numbering = [
    list('0', level(0, 'decimal', '115.%1') + level(1, 'lowerLetter', '(%2)')),
    list('1', level(0, 'bullet', '')),
    list('2', level(0, 'upperRoman', '%1.', 4) + level(1, 'decimal', '%1.%2', 1, '<w:isLgl/>')),
    list('3', '<w:numStyleLink w:val="Listed"/>'),
    list('4', level(0, 'decimalZero', 'No. %1')),
    use('1', '0'),
    use('2', '1'),
    use('3', '2'),
    use('4', '0', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="50"/></w:lvlOverride>'),
    use('5', '3'),
    use('6', '4'),
  ].join('');
  const styles =
    `<w:style w:styleId="Base"><w:name w:val="Base"/><w:pPr>${numPr('1')}</w:pPr></w:style>` +
    '<w:style w:styleId="Derived"><w:basedOn w:val="Base"/></w:style>' +
    `<w:style w:styleId="Listed"><w:pPr>${numPr('6')}</w:pPr></w:style>`;
  const numbered = (...properties: string[]) =>
    texts({ body: properties.map((own) => paragraph('t', own)).join(''), numbering, styles });

  it.each<[string, string[], string[]]>([
    ['count on', [numPr('1'), numPr('1'), '', numPr('1')], ['115.1 t', '115.2 t', 't', '115.3 t']],
    [
      'begin anew below a higher level',
      [numPr('1'), numPr('1', '1'), numPr('1', '1'), numPr('1'), numPr('1', '1')],
      ['115.1 t', '(a) t', '(b) t', '115.2 t', '(a) t'],
    ],
    ['are nothing for bullets', [numPr('2')], ['t']],
    [
      'are Roman, and plain where they are legal',
      [numPr('3'), numPr('3', '1'), numPr('3')],
      ['IV. t', '4.1 t', 'V. t'],
    ],
    ['begin where an override says', [numPr('1'), numPr('4'), numPr('4')], ['115.1 t', '115.50 t', '115.51 t']],
    [
      'come from a style, and the styles it is based on',
      ['<w:pStyle w:val="Base"/>', '<w:pStyle w:val="Derived"/>'],
      ['115.1 t', '115.2 t'],
    ],
    ['are switched off by list 0', [`<w:pStyle w:val="Base"/>${numPr('0')}`], ['t']],
    ['follow a list that only names a style', [numPr('5')], ['No. 01 t']],
    ['do not come from earlier formatting', [`<w:pPrChange><w:pPr>${numPr('1')}</w:pPr></w:pPrChange>`], ['t']],
    ['are nothing for a list that is not defined', [numPr('77')], ['t']],
    ['survive absurd levels', [numPr('1', '99999999999'), numPr('1', '-5')], ['t', '115.1 t']],
  ])('%s', async (_, properties, expected) => {
    expect(await numbered(...properties)).toEqual(expected);
  });

  it('pass over deleted paragraphs', async () => {
    const deletedMark = `${numPr('1')}<w:rPr><w:del w:id="1"/></w:rPr>`;
    const body = rawParagraph('', deletedMark) + paragraph('t', numPr('1'));
    expect((await texts({ body, numbering })).at(-1)).toBe('115.1 t');
  });
});

describe('a Word table', () => {
  it('has the lines of each cell, without empty ones', async () => {
    const body = table([
      row([cell(['one', '', 'two']), cell('')]),
      row([cell(rawParagraph('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>'))]),
    ]);
    expect(await cells({ body })).toEqual([['one/two', ''], ['a/b']]);
  });

  it('counts grid columns over spans', async () => {
    const body = table([
      row([cell('a', '<w:gridSpan w:val="3"/>'), cell('b')]),
      row([cell('c')], '<w:gridBefore w:val="2"/>'),
    ]);
    const [block] = (await read({ body })).blocks;
    const places =
      block?.kind === 'TABLE' ? block.rows.map((one) => one.cells.map(({ column, span }) => [column, span])) : [];
    expect(places).toEqual([
      [
        [0, 3],
        [3, 1],
      ],
      [[2, 1]],
    ]);
  });

  it('repeats a vertically merged cell over its rows only', async () => {
    const body = table([
      row([cell('1'), cell('Supported', '<w:vMerge w:val="restart"/>')]),
      row([cell('2'), cell('', '<w:vMerge/>')]),
      row([cell('3'), cell('Noted')]),
      row([cell('4'), cell('', '<w:vMerge w:val="continue"/>')]),
    ]);
    expect(await cells({ body })).toEqual([
      ['1', 'Supported'],
      ['2', 'Supported'],
      ['3', 'Noted'],
      ['4', ''],
    ]);
  });

  it('leaves out deleted rows and cells, and keeps rows in content controls', async () => {
    const kept = row([cell('kept')]);
    const body = table([
      row([cell('gone')], '<w:del w:id="1"/>'),
      `<w:sdt><w:sdtContent>${kept}</w:sdtContent></w:sdt>`,
      row([
        cell('a'),
        cell('gone', '<w:cellDel w:id="2"/>'),
        `<w:sdt><w:sdtContent>${cell('b')}</w:sdtContent></w:sdt>`,
      ]),
    ]);
    expect(await cells({ body })).toEqual([['kept'], ['a', 'b']]);
  });

  it('joins paragraphs whose division was deleted', async () => {
    const first = rawParagraph(run('Ratify '), '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(await cells({ body: table([row([cell([first, 'the treaty'])])]) })).toEqual([['Ratify the treaty']]);
  });

  it('takes a table inside a cell as lines of that cell', async () => {
    const inner = table([row([cell('x'), cell('y')])]);
    expect(await cells({ body: table([row([cell(['a', inner, 'b'])])]) })).toEqual([['a/x/y/b']]);
  });
});
