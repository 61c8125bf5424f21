/** Changes a workbook as a person would in a spreadsheet, by its own XML. */
import { partsOf } from './read-office.js';
import { zipFile } from './zip-file.js';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26);
const placeOfLetter = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

/** The first sheet of a workbook, to be changed and packed again. */
export class EditedWorkbook {
  private constructor(
    private readonly parts: Map<string, Buffer>,
    private readonly sheet: string,
    private readonly strings: readonly string[],
    private xml: string,
  ) {}

  static async open(bytes: Buffer): Promise<EditedWorkbook> {
    const parts = await partsOf(bytes);
    const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
    const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, item = '']) =>
      decoded([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, words]) => words).join('')),
    );
    const sheet = 'xl/worksheets/sheet1.xml';
    return new EditedWorkbook(parts, sheet, strings, text(sheet));
  }

  /** The letter of the column under this heading. */
  column(heading: string): string {
    const found = this.cells(2).find(([, words]) => words === heading);
    if (!found) throw new Error(`no column ${heading}`);
    return found[0];
  }

  /** What a cell shows. */
  shown(column: string, row: number): string {
    return this.cells(row).find(([letter]) => letter === column)?.[1] ?? '';
  }

  /** The row in which a column shows these words. */
  rowWith(heading: string, words: string): number {
    const column = this.column(heading);
    const found = this.rowNumbers().find((row) => this.shown(column, row) === words);
    if (!found) throw new Error(`no row with ${words}`);
    return found;
  }

  /** Types a text; an empty one empties the cell. */
  type(heading: string, row: number, text: string): this {
    const cell = text && `<is><t xml:space="preserve">${escaped(text)}</t></is>`;
    return this.put(this.column(heading), row, { type: text ? 'inlineStr' : '', content: cell });
  }

  /** Types a number that is not formatted as a day. */
  typeNumber(heading: string, row: number, value: number): this {
    return this.put(this.column(heading), row, { type: 'plain', content: `<v>${value}</v>` });
  }

  /** Types a formula with what it came to. */
  typeFormula(heading: string, row: number, formula: string, value: string): this {
    const content = `<f>${escaped(formula)}</f><v>${escaped(value)}</v>`;
    return this.put(this.column(heading), row, { type: 'str', content });
  }

  /** Joins cells of a column over rows. */
  join(heading: string, from: number, to: number): this {
    const area = `${this.column(heading)}${from}:${this.column(heading)}${to}`;
    const joined = `<mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`;
    this.xml = this.xml.replace(/(<autoFilter[^>]*?\/>|<autoFilter.*?<\/autoFilter>)/s, `$1${joined}`);
    if (!this.xml.includes(joined)) this.xml = this.xml.replace('</sheetData>', `</sheetData>${joined}`);
    return this;
  }

  /** Turns the rows below the head upside down, as sorting does. */
  sortBackwards(): this {
    const rows = this.rowNumbers().filter((row) => row > 2);
    const order = new Map(rows.map((row, at) => [row, rows[rows.length - 1 - at]]));
    return this.eachRow(
      (row, xml) => (order.has(row) ? moved(xml, row, order.get(row)!) : xml),
      (one) => one,
    );
  }

  /** Copies a row below the last. */
  copyRow(row: number): this {
    const last = Math.max(...this.rowNumbers());
    const copy = moved(this.rowXml(row), row, last + 1);
    this.xml = this.xml.replace('</sheetData>', `${copy}</sheetData>`);
    return this;
  }

  /** Adds a row below the last, as somebody types it in. */
  addRow(cells: Readonly<Record<string, string>>): this {
    const last = Math.max(...this.rowNumbers()) + 1;
    this.xml = this.xml.replace('</sheetData>', `<row r="${last}"></row></sheetData>`);
    for (const [heading, text] of Object.entries(cells)) this.type(heading, last, text);
    return this;
  }

  /** Deletes a column; those after it move up. */
  deleteColumn(heading: string): this {
    const gone = placeOfLetter(this.column(heading));
    this.xml = this.xml.replace(/<c r="([A-Z]+)(\d+)"([^>]*?)(\/>|>.*?<\/c>)/gs, (_, letters, row, rest, content) => {
      const at = placeOfLetter(letters as string);
      if (at === gone) return '';
      return `<c r="${letterOf(at > gone ? at - 1 : at)}${row}"${rest}${content}`;
    });
    this.xml = this.xml.replace(/<(dataValidations|conditionalFormatting)\b.*?<\/\1>/gs, '');
    return this;
  }

  /** The workbook, packed. */
  bytes(): Buffer {
    const parts = new Map(this.parts).set(this.sheet, Buffer.from(this.xml));
    return zipFile([...parts].map(([name, content]) => ({ name, content })));
  }

  private put(column: string, row: number, { type, content }: { type: string; content: string }): this {
    const cell = new RegExp(`<c r="${column}${row}"([^>]*?)(?:/>|>.*?</c>)`, 's');
    const style = / s="\d+"/.exec(cell.exec(this.xml)?.[1] ?? '')?.[0] ?? '';
    const kind = type && type !== 'plain' ? ` t="${type}"` : '';
    const made = `<c r="${column}${row}"${type === 'plain' ? '' : style}${kind}>${content}</c>`;
    if (cell.test(this.xml)) this.xml = this.xml.replace(cell, () => made);
    else
      this.xml = this.xml.replace(this.rowXml(row), (xml) =>
        xml.replace(/(\/>|<\/row>)$/, (end) => (end === '/>' ? `>${made}</row>` : `${made}</row>`)),
      );
    return this;
  }

  private rowNumbers = (): number[] => [...this.xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));

  private rowXml(row: number): string {
    const found = new RegExp(`<row r="${row}"[^>]*?(?:/>|>.*?</row>)`, 's').exec(this.xml);
    if (!found) throw new Error(`no row ${row}`);
    return found[0];
  }

  private eachRow(change: (row: number, xml: string) => string, order: (rows: string[]) => string[]): this {
    const rows = this.rowNumbers().map((row) => ({ row, xml: this.rowXml(row) }));
    const changed = order(
      rows
        .map(({ row, xml }) => change(row, xml))
        .sort((one, other) => Number(/r="(\d+)"/.exec(one)![1]) - Number(/r="(\d+)"/.exec(other)![1])),
    );
    this.xml = this.xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${changed.join('')}</sheetData>`);
    return this;
  }

  private cells(row: number): (readonly [string, string])[] {
    const cells = [...this.rowXml(row).matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
    return cells.map(([, letters, attributes, content = '']) => {
      const value = decoded(/<v>(.*?)<\/v>/s.exec(content)?.[1] ?? /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1] ?? '');
      return [letters, attributes.includes('t="s"') ? this.strings[Number(value)] : value] as const;
    });
  }
}

const moved = (xml: string, from: number, to: number) =>
  xml.replace(`<row r="${from}"`, `<row r="${to}"`).replace(new RegExp(`(<c r="[A-Z]+)${from}"`, 'g'), `$1${to}"`);
