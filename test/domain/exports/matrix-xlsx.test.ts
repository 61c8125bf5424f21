import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleSheet, sampleSheetRow } from '../../support/sheet-model.js';
import { all, first, ownText, xmlOf } from '../../support/read-office.js';
import { columnOf, writtenWorkbook, type ReadWorkbook } from '../../support/written-workbook.js';

const COUNT = 30;

/** The cell of a row, counted from 1, in the column under this head. */
const at = (book: ReadWorkbook, head: string, row: number) => book.cells(0).get(`${columnOf(book, head)}${row + 2}`);

describe('the matrix as a workbook', () => {
  let book: ReadWorkbook;
  beforeAll(async () => {
    book = await writtenWorkbook(sampleSheet({ count: COUNT }));
  });

  it('is a sound package without macros or formulas', () => {
    for (const [name, part] of book.parts) if (/\.(xml|rels)$/.test(name)) expect(() => xmlOf(part)).not.toThrow();
    expect([...book.parts.keys()].join()).not.toMatch(/vba|externalLink/i);
    for (const { xml } of book.sheets) expect(all(xml, 'f')).toEqual([]);
  });

  it('shows the matrix and what it is, and hides its lists and facts', () => {
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Matrix', undefined],
      ['Read me', undefined],
      ['Lists', 'veryHidden'],
      ['_meta', 'veryHidden'],
    ]);
  });

  it('keeps numbers as text, so that 142.1 and 142.10 stay two', () => {
    expect(at(book, 'No.', 1)).toBe('142.1');
    expect(at(book, 'No.', 10)).toBe('142.10');
    expect(book.formatOf(`${columnOf(book, 'No.')}12`)).toBe('@');
    const cells = all(book.sheets[0].xml, 'c').filter(
      ({ attributes }) => attributes.r === `${columnOf(book, 'No.')}12`,
    );
    expect(cells[0].attributes.t).toBe('s');
  });

  it('pins the head, the number and its text, hides ids and versions, and filters', () => {
    const sheet = book.sheets[0].xml;
    expect(first(sheet, 'pane')?.attributes).toMatchObject({ xSplit: '4', ySplit: '2', state: 'frozen' });
    const hidden = all(sheet, 'col').filter(({ attributes }) => attributes.hidden);
    expect(hidden.map(({ attributes }) => attributes.min)).toEqual(['1', '2']);
    expect(first(sheet, 'autoFilter')?.attributes.ref).toMatch(new RegExp(`^A2:[A-Z]+${COUNT + 2}$`));
    expect(at(book, 'id', 4)).toBe('entry-4');
    expect(at(book, 'versions', 4)).toMatch(
      /^PLAN=1;RESPONSIBILITY=1;TIME=2;MONEY=1;TAGS=1(;[0-9a-f]{6}:[0-9a-f]{6}){13}$/,
    );
  });

  it('prints the head and the number again on every sheet of paper', () => {
    const names = all(xmlOf(book.parts.get('xl/workbook.xml')), 'definedName').map((one) => [
      one.attributes.name,
      ownText(one),
    ]);
    expect(names).toContainEqual(['_xlnm.Print_Titles', 'Matrix!$2:$2,Matrix!$C:$C']);
  });

  it('offers the statuses and the institutions of its lists', () => {
    const rules = all(book.sheets[0].xml, 'dataValidation').map(({ attributes, children }) => ({
      ...attributes,
      children,
    }));
    const lists = [...book.cells(2)];
    expect(lists.filter(([place]) => place.startsWith('A')).map(([, text]) => text)).toEqual([
      'Not started',
      'In progress',
      'Partially implemented',
      'Fully implemented',
      'Regressed',
      'No information',
    ]);
    const ruleOf = (head: string) =>
      rules.find((one) => 'sqref' in one && String(one.sqref).startsWith(columnOf(book, head)));
    expect(ruleOf('Own assessment: status')).toMatchObject({ type: 'list', errorStyle: 'stop' });
    expect(JSON.stringify(ruleOf('Own assessment: status')?.children)).toContain('Lists!$A$1:$A$6');
    for (const head of ['Government assessment', 'CSO assessment']) expect(ruleOf(head)).toBeUndefined();
    const lead = rules.find(
      (one) => 'sqref' in one && String(one.sqref).startsWith(columnOf(book, 'Lead institution')),
    );
    expect(JSON.stringify(lead?.children)).toContain('Lists!$B$1:$B$3');
  });

  it('colours each status of the scale, and a dispute', () => {
    const formulas = all(book.sheets[0].xml, 'formula').map(ownText);
    expect(formulas).toHaveLength(19);
    expect(formulas).toContain(`$${columnOf(book, 'CSO assessment')}3="Regressed"`);
    expect(formulas).toContain(`LEFT($${columnOf(book, 'Joint status')}3,8)="Disputed"`);
  });

  it('shows both values and both reasons of a dispute', () => {
    const cell = at(book, 'Joint status', 4) ?? '';
    const { joint } = sampleSheetRow(4);
    expect(cell).toMatch(/^Disputed \(since 1 Aug 2026\)\nGovernment: /);
    for (const { reason } of joint?.stands ?? []) expect(cell).toContain(reason);
  });

  it('makes rows high enough for what is in them', () => {
    const heights = all(book.sheets[0].xml, 'row').map(({ attributes }) => Number(attributes.ht));
    expect(heights).toHaveLength(COUNT + 2);
    expect(heights.every((height) => height >= 18 && height <= 409)).toBe(true);
    expect(Math.max(...heights.slice(2))).toBeGreaterThan(60);
  });

  it('says who may read it, from when it is and that its State is invented, on every sheet a person sees', () => {
    const stamp = book.cells(0).get('C1');
    for (const text of [stamp, [...book.cells(1).values()].join('\n')]) {
      expect(text).toContain('Demonstration: invented State');
      expect(text).toContain('Exported on 22 November 2026');
      expect(text).toContain('Both sides and all members of the workspace');
    }
    expect(ownText(first(book.sheets[0].xml, 'oddHeader')!)).toContain('Demonstration: invented State');
    const facts = [...book.cells(3).values()];
    expect(facts).toEqual(expect.arrayContaining(['exportId', 'export-1', 'audience', 'JOINT']));
  });

  it('says what may be changed and what not, and shows it in the heads', async () => {
    const words = [...book.cells(1).values()].join('\n');
    expect(words).toContain('You may change: Expected result, Own assessment: status, Challenges, Next steps.');
    expect(words).toMatch(/to be read only: No., Recommendation, .*Government assessment/);
    const alone = await writtenWorkbook(sampleSheet({ count: 1, changeable: [] }));
    expect([...alone.cells(1).values()].join('\n')).not.toContain('You may change');
  });

  it('carries the own assessment only for the organisation it is of', async () => {
    const own = {
      version: 2,
      status: 'IN_PROGRESS',
      rationale: 'Bill drafted',
      noEvidenceReason: null,
      asOf: '2026-05-01',
    } as const;
    const mine = await writtenWorkbook(sampleSheet({ count: 2, assessorId: 'organisation-1', first: { own } }));
    expect(at(mine, 'Own assessment: status', 1)).toBe('In progress');
    expect(at(mine, 'Own assessment: reasons', 1)).toBe('Bill drafted');
    expect(at(mine, 'versions', 1)).toContain(';OWN=2;BY=organisation-1;');
    expect(at(mine, 'versions', 2)).toContain(';OWN=0;BY=organisation-1;');
    expect(at(book, 'versions', 1)).not.toContain('OWN=');
  });

  it('names an organisation as its author', () => {
    const core = xmlOf(book.parts.get('docProps/core.xml'));
    expect(ownText(first(core, 'dc:creator')!)).toBe('Coalition for the UPR in Velandia');
    expect(ownText(first(core, 'cp:lastModifiedBy')!)).toBe('Coalition for the UPR in Velandia');
  });

  it('says in the joint column that the Government has not joined', async () => {
    const alone = await writtenWorkbook(
      sampleSheet({ count: 1, governmentHasJoined: false, sides: ['CSO'], first: { joint: null } }),
    );
    expect(at(alone, 'Joint status', 1)).toBe('The Government has not joined yet');
  });

  it('turns its sheets where one reads from right to left', async () => {
    const turned = await writtenWorkbook(sampleSheet({ count: 1, direction: 'rtl' }));
    for (const { xml, state } of turned.sheets) {
      if (!state) expect(first(xml, 'sheetView')?.attributes.rightToLeft).toMatch(/1|true/);
    }
  });

  it('writes a matrix without rows, and one without names to choose from', async () => {
    const empty = await writtenWorkbook(sampleSheet({ count: 0, institutions: [], partners: [] }));
    expect(empty.cells(0).get('D2')).toBe('Recommendation');
    expect(all(empty.sheets[0].xml, 'dataValidation')).toHaveLength(1);
  });

  it.each([
    '=1+1',
    '+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '＝1+1',
    '_x0041_',
    '=HYPERLINK("http://x","y")\nnote',
    '<b>&amp;',
  ])('keeps %j as it was written', async (text) => {
    const written = await writtenWorkbook(sampleSheet({ count: 1, first: { text, challenges: text } }));
    expect(at(written, 'Recommendation', 1)).toBe(text);
    expect(all(written.sheets[0].xml, 'f')).toEqual([]);
  });

  it('keeps whatever people write, but characters that no workbook can hold', async () => {
    const unit = fc.oneof(
      fc.constantFrom('=', '_x000A_', '\u0000', '\u0008', '\ud800', '\ufffe', '\n', 'ع'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 30 }), async (pieces) => {
        const text = `a${pieces.join('')}z`;
        const written = await writtenWorkbook(sampleSheet({ count: 1, first: { nextSteps: text } }));
        const kept = text
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
          .replace(/[\ud800-\udfff]/gu, '')
          .replaceAll('\ufffd', '');
        expect(at(written, 'Next steps', 1)?.replaceAll('\ufffd', '')).toBe(kept);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a matrix released before its heads followed the grid', () => {
  it('is written with the heads it was released with', async () => {
    const sheet = sampleSheet({ count: 1 });
    const { assessments: _, ...labels } = sheet.labels;
    const columns = { ...labels.columns, status: '{side}: status', reasons: '{side}: reasons and evidence' };
    const book = await writtenWorkbook({ ...sheet, labels: { ...labels, columns } });
    expect(() => columnOf(book, 'Government: status')).not.toThrow();
    expect(() => columnOf(book, 'Civil society: reasons and evidence')).not.toThrow();
  });
});
