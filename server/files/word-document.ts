import { FileRefusal } from './file-refusal.js';
import { relationshipsOf, type OfficePackage } from './office-package.js';
import { WordBlocksListener, type WordBlock } from './word-blocks.js';
import { AutomaticNumbers, NumberingDefinitions, NumberingListener } from './word-numbering.js';
import { WordStyles } from './word-styles.js';
import { readXml, type XmlListener } from './xml-events.js';
import { say } from '../domain/sentence.js';

/** A Word document as a reader of tables needs it. */
export interface WordDocument {
  /** Paragraphs and tables in their order. */
  readonly blocks: readonly WordBlock[];
  /** The text of each page header, its paragraphs parted by line breaks. */
  readonly headers: readonly string[];
}

/** Reads the body and the page headers. Automatic numbers become text; deleted and moved-away text is left out. */
export async function readWordDocument({ archive, mainPart }: OfficePackage): Promise<WordDocument> {
  const related = await relationshipsOf(archive, mainPart);
  const partsOf = (type: string) => related.filter((one) => one.type === type).map(({ part }) => part);
  const readAll = async (type: string, listener: XmlListener) => {
    for (const part of partsOf(type)) await readXml(archive, part, listener);
  };
  const styles = new WordStyles();
  await readAll('styles', styles);
  const lists = new NumberingDefinitions();
  await readAll('numbering', new NumberingListener(lists));
  const read = async (part: string) => {
    const numbers = new AutomaticNumbers(lists, (style) => styles.listPlaceOf(style).list);
    const listener = new WordBlocksListener(styles, numbers, archive.limits);
    if (!(await readXml(archive, part, listener))) throw withoutBody();
    return listener.blocks;
  };
  const headers: string[] = [];
  for (const part of partsOf('header').slice(0, MOST_HEADERS)) {
    if (archive.has(part)) headers.push(plainText(await read(part)));
  }
  return { blocks: await read(mainPart), headers };
}

const MOST_HEADERS = 20;

/** All text of some blocks, one line a paragraph. */
export function plainText(blocks: readonly WordBlock[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'PARAGRAPH' ? [block.text] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
  );
  return lines.join('\n');
}

const withoutBody = () => new FileRefusal('DAMAGED_FILE', say('files.noTextPart'));
