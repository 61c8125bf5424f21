import type { FileLimits } from './file-limits.js';
import { FileRefusal } from './file-refusal.js';
import { tooManyRows } from './size-refusals.js';
import type { AutomaticNumbers } from './word-numbering.js';
import { WordParagraphReader } from './word-paragraph.js';
import type { WordStyles } from './word-styles.js';
import { WordTableReader, type WordTable } from './word-table.js';
import type { XmlAttributes, XmlListener } from './xml-events.js';
import { say, type SentenceId } from '../domain/sentence.js';

export interface WordParagraph {
  readonly kind: 'PARAGRAPH';
  readonly text: string;
}
export type WordBlock = WordParagraph | WordTable;

/** What is not part of the text as it stands: deleted, moved away, earlier formatting, doubled for old programs. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:delInstrText',
  'w:instrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:rt',
  'mc:Fallback',
]);

/** Hears the body of a Word document (or a header) and gathers its paragraphs and tables. */
export class WordBlocksListener implements XmlListener {
  readonly blocks: WordBlock[] = [];
  private readonly path: string[] = [];
  private readonly tables: WordTableReader[] = [];
  /** More than one while a text box stands inside a paragraph. */
  private readonly paragraphs: WordParagraphReader[] = [];
  private leftOutSince = 0;
  private isTextElement = false;
  private paragraphCount = 0;
  private tableCount = 0;
  private rowCount = 0;
  private cellCount = 0;

  constructor(
    private readonly styles: WordStyles,
    private readonly numbers: AutomaticNumbers,
    private readonly limits: FileLimits,
  ) {}

  open(name: string, attributes: XmlAttributes) {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.leftOutSince) return;
    if (LEFT_OUT.has(name)) {
      this.leftOutSince = this.path.length;
      this.markDeletion(parent);
    } else if (name === 'w:t') this.isTextElement = true;
    else if (name === 'w:p') this.openParagraph();
    else if (name === 'w:tbl') this.openTable();
    else if (name === 'w:tr') this.openRow();
    else if (name === 'w:tc') this.openCell();
    else this.describe(name, parent, attributes);
  }

  text(text: string) {
    if (this.isTextElement && !this.leftOutSince) this.paragraphs.at(-1)?.append(text);
  }

  close(name: string) {
    const isLeftOut = this.leftOutSince > 0;
    if (this.leftOutSince === this.path.length) this.leftOutSince = 0;
    this.path.pop();
    if (isLeftOut) return;
    if (name === 'w:t') this.isTextElement = false;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.tables.at(-1)?.closeCell();
    else if (name === 'w:tr') this.tables.at(-1)?.closeRow();
    else if (name === 'w:tbl') this.closeTable();
  }

  /** `w:del` among a row's or a paragraph mark's properties deletes that row or joins that paragraph to the next. */
  private markDeletion(parent: string) {
    const grandparent = this.path.at(-3) ?? '';
    if (parent === 'w:trPr') this.tables.at(-1)?.deleteRow();
    if (parent === 'w:rPr' && grandparent === 'w:pPr') this.paragraphs.at(-1)?.deleteMark();
  }

  private describe(name: string, parent: string, attributes: XmlAttributes) {
    if (parent === 'w:tcPr' || parent === 'w:trPr') this.tables.at(-1)?.describe(name, attributes);
    else this.paragraphs.at(-1)?.describe(name, parent, attributes);
  }

  private openParagraph() {
    if (++this.paragraphCount > this.limits.paragraphs)
      throw this.tooLarge('files.tooManyParagraphs', this.limits.paragraphs);
    this.paragraphs.push(new WordParagraphReader(this.styles, this.limits));
  }

  private closeParagraph() {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const isGone = paragraph.isMarkDeleted || this.tables.some((table) => table.isInDeletedRow);
    const { list, level } = paragraph.listPlace();
    const number = list && !isGone ? this.numbers.next(list, Math.min(Math.max(level ?? 0, 0), 8)) : '';
    const text = paragraph.close(number);
    const table = this.tables.at(-1);
    if (table) table.addParagraph(text, paragraph.isMarkDeleted);
    else this.blocks.push({ kind: 'PARAGRAPH', text });
  }

  private openTable() {
    if (++this.tableCount > this.limits.tables) throw this.tooLarge('files.tooManyTables', this.limits.tables);
    if (this.tables.length >= this.limits.tableDepth)
      throw this.tooLarge('files.tablesTooDeep', this.limits.tableDepth);
    this.tables.push(new WordTableReader(this.limits));
  }

  private closeTable() {
    const table = this.tables.pop()?.close();
    const around = this.tables.at(-1);
    if (!table) return;
    if (!around) this.blocks.push(table);
    else for (const row of table.rows) for (const cell of row.cells) around.addLines(cell.lines);
  }

  private openRow() {
    if (++this.rowCount > this.limits.rows) throw tooManyRows(this.limits.rows);
    this.tables.at(-1)?.openRow();
  }

  private openCell() {
    if (++this.cellCount > this.limits.cells) throw this.tooLarge('files.tooManyCells', this.limits.cells);
    this.tables.at(-1)?.openCell();
  }

  private tooLarge(id: SentenceId, limit: number) {
    return new FileRefusal('UNSAFE_XML', say(id, { limit }));
  }
}
