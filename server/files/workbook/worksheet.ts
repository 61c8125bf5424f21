import { FILE_LIMITS } from '../file-limits.js';
import type { XmlAttributes, XmlListener } from '../xml-events.js';
import { dayOfSerial, shownNumber } from './cell-formats.js';
import type { OddCell, SheetCell, SheetRow } from './workbook.js';
import type { WorkbookBudget } from './workbook-budget.js';

/** What the cells of a workbook share. */
export interface SharedParts {
  readonly texts: readonly string[];
  readonly dayStyles: ReadonlySet<number>;
  readonly isFrom1904: boolean;
}

/** An area of joined cells; all bounds belong to it. Rows count from 1, columns from 0. */
interface Area {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  value: string;
}

/** What no database keeps as text: zero bytes and halves of characters. */
const unkeepable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what cannot be kept. */
export const keepableText = (text: string): string => text.replace(unkeepable, '');

/** Spreadsheets keep a character as `_x000D_`, and an underscore before such a group as `_x005F_`. */
export const decodedText = (text: string): string =>
  keepableText(text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));

/** The place a reference like `AB12` names; null for none. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits), column };
}

/** Listens to one sheet and gathers its rows. Cells are as written: no formula is reckoned, nothing converted. */
export class WorksheetListener implements XmlListener {
  readonly rows: SheetRow[] = [];
  private readonly areas: Area[] = [];
  private row = 0;
  private cells: SheetCell[] = [];
  private cell: OpenCell | null = null;
  private column = -1;
  private isValue = false;
  private isPhonetic = false;

  constructor(
    private readonly shared: SharedParts,
    private readonly budget: WorkbookBudget,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 's:row') this.openRow(attributes);
    else if (name === 's:c') this.openCell(attributes);
    else if (name === 's:f' && this.cell) this.cell.isFormula = true;
    else if (name === 's:rPh') this.isPhonetic = true;
    else if (name === 's:v' || name === 's:t') this.isValue = !this.isPhonetic;
    else if (name === 's:mergeCell') this.join(attributes.ref ?? '');
  }

  text(text: string): void {
    if (this.isValue && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 's:v' || name === 's:t') this.isValue = false;
    else if (name === 's:rPh') this.isPhonetic = false;
    else if (name === 's:c') this.closeCell();
    else if (name === 's:row') this.closeRow();
  }

  /** All rows that are not blank, with those parts marked that are joined over several rows. */
  finished(): SheetRow[] {
    const byNumber = new Map(this.rows.map((row) => [row.row, row.cells as SheetCell[]]));
    for (const { from, to } of this.areas) {
      const first = byNumber.get(from.row)?.[from.column] ?? null;
      const text = typeof first === 'string' ? first : (first?.text ?? '');
      for (let row = from.row; row <= to.row; row++) {
        const cells = byNumber.get(row);
        for (let column = from.column; cells && column <= to.column; column++) {
          this.budget.countCell('', row, column);
          while (cells.length <= column) cells.push(null);
          cells[column] = { kind: 'MERGED', text };
        }
      }
    }
    return this.rows;
  }

  private openRow({ r }: XmlAttributes): void {
    this.row = Number(r) || this.row + 1;
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r = '', t = '', s = '' }: XmlAttributes): void {
    this.column = placeOf(r)?.column ?? this.column + 1;
    this.cell = { column: this.column, type: t, style: Number(s), isFormula: false, value: '' };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    const content = cell && this.contentOf(cell);
    if (!cell || content === null || content === '') return;
    this.budget.countCell(typeof content === 'string' ? content : content.text, this.row, cell.column);
    while (this.cells.length < cell.column) this.cells.push(null);
    this.cells[cell.column] = content;
  }

  private contentOf({ type, style, isFormula, value }: OpenCell): SheetCell {
    const plain = this.plainOf(type, style, value);
    if (!isFormula) return plain;
    return { kind: 'FORMULA', text: typeof plain === 'string' ? plain : (plain?.text ?? '') };
  }

  private plainOf(type: string, style: number, value: string): SheetCell {
    if (type === 's') return this.shared.texts[Number(value)] ?? '';
    if (type === 'str' || type === 'inlineStr') return decodedText(value);
    if (value === '') return null;
    if (type === 'e') return { kind: 'ERROR', text: value };
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return { kind: 'DAY', text: value.slice(0, 10) };
    return this.numberOf(style, value);
  }

  private numberOf(style: number, value: string): OddCell {
    const day = this.shared.dayStyles.has(style) ? dayOfSerial(Number(value), this.shared.isFrom1904) : null;
    return day ? { kind: 'DAY', text: day } : { kind: 'NUMBER', text: shownNumber(value) };
  }

  private closeRow(): void {
    const isBlank = this.cells.every((cell) => !cell || (typeof cell === 'string' && cell.trim() === ''));
    if (isBlank) return;
    this.rows.push({ row: this.row, cells: Array.from(this.cells, (cell) => cell ?? null) });
    this.budget.countRows(this.rows.length);
  }

  /** Only what is joined over rows leaves open to which row it belongs; the title above a table is joined sideways. */
  private join(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (!from || !to || to.row <= from.row) return;
    this.budget.countJoined();
    const last = Math.min(this.rows.at(-1)?.row ?? 0, from.row + FILE_LIMITS.mergedRows);
    this.areas.push({ from, to: { row: Math.min(to.row, last), column: to.column } });
  }
}
