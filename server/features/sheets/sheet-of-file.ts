import { isValueField, type SheetField } from '../../domain/sheet-fields.js';
import { findHeadings, guessColumns } from '../../domain/sheet-headings.js';
import { shownIn } from '../../files/workbook/workbook.js';
import { BadInput } from '../../graphql/errors.js';
import type { SheetToLay } from './lay-file.js';
import type { MatrixFileEntity } from './matrix-file.entity.js';
import type { MatrixFileSheet } from './matrix-file.model.js';
import type { MatrixLayoutInput } from './matrix-layout.model.js';
import { say } from '../../domain/sentence.js';

/** Rows and columns of a sheet that are shown for choosing, and characters of a cell. */
const SHOWN = { rows: 15, columns: 40, characters: 90 };

const shortened = (text: string): string => {
  const characters = [...text.slice(0, 400)];
  return characters.length <= SHOWN.characters ? text : `${characters.slice(0, SHOWN.characters - 1).join('')}…`;
};

/** The sheets of a file as a person chooses among them, with what their columns likely hold. */
export function sheetsOf({ parsed }: MatrixFileEntity): MatrixFileSheet[] {
  return parsed.sheets.map(({ name, rows }, index) => {
    const texts = rows.slice(0, 60).map(({ cells }) => cells.map(shownIn));
    const at = findHeadings(texts);
    const guesses = at === null ? new Map<SheetField, number>() : guessColumns(texts[at]);
    return {
      index,
      name,
      rowCount: rows.length,
      headRow: at === null ? null : rows[at].row,
      guesses: [...guesses].map(([field, column]) => ({ field, column })),
      opening: rows.slice(0, SHOWN.rows).map(({ row, cells }) => ({
        row,
        cells: cells.slice(0, SHOWN.columns).map((cell) => shortened(shownIn(cell))),
      })),
    };
  });
}

/** The sheet a person told to lay, and how. Refuses one the file does not have, and columns by which no row is told. */
export function sheetToLay({ parsed }: MatrixFileEntity, layout: MatrixLayoutInput): SheetToLay {
  const sheet = parsed.sheets.at(layout.sheet);
  const head = sheet?.rows.find(({ row }) => row === layout.headRow);
  if (!sheet || !head) throw new BadInput(say('sheets.noSuchSheet'));
  const columns = new Map(layout.columns.map(({ field, column }) => [field, column]));
  const isTwice = columns.size < layout.columns.length || new Set(columns.values()).size < columns.size;
  if (isTwice) throw new BadInput(say('sheets.oneColumnEach'));
  if (!columns.has('ENTRY_ID') && !columns.has('NUMBER')) {
    throw new BadInput(say('sheets.numbersNeeded'));
  }
  if (![...columns.keys()].some(isValueField)) throw new BadInput(say('sheets.columnNeeded'));
  return {
    headings: head.cells.map(shownIn),
    rows: sheet.rows.filter(({ row }) => row > layout.headRow),
    layout: columns,
  };
}
