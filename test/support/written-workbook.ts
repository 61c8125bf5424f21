import { matrixXlsx } from '../../server/features/exports/matrix-xlsx.js';
import type { MatrixSheet } from '../../server/features/exports/matrix-sheet.js';
import { all, first, ownText, partsOf, xmlOf, type XmlNode } from './read-office.js';

/** A written workbook, read back. */
export interface ReadWorkbook {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly sheets: readonly { readonly name: string; readonly state: string | undefined; readonly xml: XmlNode }[];
  /** The cells of a sheet by their place, as what they show. */
  readonly cells: (sheet: number) => ReadonlyMap<string, string>;
  /** The number format of a cell of the first sheet. */
  readonly formatOf: (place: string) => string | undefined;
}

const TEXT_FORMAT = '49';

/** Spreadsheets keep a character as `_x000D_`, and an underscore before such a group as `_x005F_`. */
const decoded = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Writes a matrix and reads the file back. */
export async function writtenWorkbook(sheet: MatrixSheet): Promise<ReadWorkbook> {
  const parts = await partsOf(await matrixXlsx(sheet));
  const part = (name: string) => xmlOf(parts.get(name));
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((item) => decoded(all(item, 't').map(ownText).join('')));
  const sheets = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }, at) => ({
    name: attributes.name,
    state: attributes.state,
    xml: part(`xl/worksheets/sheet${at + 1}.xml`),
  }));
  const shown = (cell: XmlNode) => {
    const value = first(cell, 'v');
    if (!value) return '';
    return cell.attributes.t === 's' ? strings[Number(ownText(value))] : ownText(value);
  };
  const styles = part('xl/styles.xml');
  const formats = new Map(all(styles, 'numFmt').map((one) => [one.attributes.numFmtId, one.attributes.formatCode]));
  const cellFormats = all(first(styles, 'cellXfs') ?? styles, 'xf').map((one) => one.attributes.numFmtId);
  return {
    parts,
    sheets,
    cells: (at) => new Map(all(sheets[at].xml, 'c').map((cell) => [cell.attributes.r, shown(cell)])),
    formatOf: (place) => {
      const cell = all(sheets[0].xml, 'c').find(({ attributes }) => attributes.r === place);
      const id = cellFormats[Number(cell?.attributes.s ?? 0)];
      return id === TEXT_FORMAT ? '@' : formats.get(id);
    },
  };
}

/** The letter of the column under this head, and every head by its letter. */
export function columnOf(workbook: ReadWorkbook, head: string): string {
  for (const [place, text] of workbook.cells(0))
    if (/^[A-Z]+2$/.test(place) && text === head) return place.slice(0, -1);
  throw new Error(`No column ${head}`);
}
