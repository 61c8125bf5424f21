import type { FileLimits } from './file-limits.js';
import { textTooLong } from './size-refusals.js';
import type { ListPlace, WordStyles } from './word-styles.js';
import type { XmlAttributes } from './xml-events.js';

/** Characters that Word keeps as elements. */
const ELEMENT_TEXT: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': ' ',
};

/** Gathers the text of one paragraph as it would be printed. */
export class WordParagraphReader {
  isMarkDeleted = false;
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly own: ListPlace = { list: null, level: null };
  private style = '';
  private isHidden = false;
  /** One for each field that is open: is its result being read, rather than its instruction? */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly styles: WordStyles,
    private readonly limits: FileLimits,
  ) {}

  append(text: string) {
    if (this.isHidden || this.fields.includes(false)) return;
    this.length += text.length;
    if (this.length > this.limits.textLength) throw textTooLong(this.limits.textLength, this.pieces.join(''));
    this.pieces.push(text);
  }

  deleteMark() {
    this.isMarkDeleted = true;
  }

  describe(name: string, parent: string, attributes: XmlAttributes) {
    const value = attributes.val ?? '';
    if (name === 'w:r') this.isHidden = false;
    else if (name === 'w:vanish') this.hide(value);
    else if (name === 'w:pStyle') this.style = value;
    else if (parent === 'w:numPr' && name === 'w:numId') this.own.list = value;
    else if (parent === 'w:numPr' && name === 'w:ilvl') this.own.level = Number(value);
    else if (name === 'w:fldChar') this.turnField(attributes.fldCharType ?? '');
    else if (parent === 'w:r' && name in ELEMENT_TEXT) this.append(ELEMENT_TEXT[name] ?? '');
  }

  /** The list the paragraph is numbered in, by itself or through its style; list `0` says expressly none. */
  listPlace(): ListPlace {
    const inherited = this.styles.listPlaceOf(this.style);
    const list = this.own.list ?? inherited.list;
    return { list: list === '0' ? null : list, level: this.own.level ?? inherited.level };
  }

  /** The text with its automatic number before it. */
  close(number: string): string {
    const text = this.pieces.join('');
    return number === '' ? text : `${number} ${text}`;
  }

  private hide(value: string) {
    this.isHidden = value !== '0' && value !== 'false';
  }

  private turnField(kind: string) {
    if (kind === 'begin') this.fields.push(false);
    else if (kind === 'separate' && this.fields.length) this.fields[this.fields.length - 1] = true;
    else if (kind === 'end') this.fields.pop();
  }
}
