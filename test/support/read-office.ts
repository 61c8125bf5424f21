/** Reads Office files back with other tools than those that wrote them: yauzl and saxes. */
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** Every part of an Office file by its path. */
export function partsOf(file: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, Buffer>();
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** An element of a part, with its text and children in order. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlNode | string)[];
}

/** The part as a tree; throws where it is not well-formed. */
export function xmlOf(part: Buffer | string | undefined): XmlNode {
  if (part === undefined) throw new Error('The file has no such part.');
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [] };
    open[open.length - 1].children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open[open.length - 1].children.push(text));
  parser.write(part.toString('utf8')).close();
  const [first] = root.children.filter((child): child is XmlNode => typeof child !== 'string');
  return first;
}

export const elementsOf = (node: XmlNode): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string');

/** Every element of this name below a node, in order. */
export const all = (node: XmlNode, name: string): XmlNode[] =>
  elementsOf(node).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const first = (node: XmlNode, name: string): XmlNode | undefined => all(node, name)[0];

/** The text right inside an element. */
export const ownText = (node: XmlNode): string => node.children.filter((child) => typeof child === 'string').join('');

const wordless = ['w:instrText', 'w:pPr', 'w:rPr', 'w:tcPr', 'w:sectPr'];

/** Word switches a property off by a value, too. */
export const isOn = (property: XmlNode | undefined): boolean =>
  property !== undefined && !['off', 'false', '0'].includes(property.attributes['w:val']);

/** The words of a Word paragraph or of anything that holds paragraphs, paragraphs apart by a line break. */
export function wordsOf(node: XmlNode): string {
  if (node.name === 'w:t') return ownText(node);
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab') return '\t';
  const isBlock = ['w:body', 'w:tc', 'w:hdr', 'w:ftr', 'w:sdtContent'].includes(node.name);
  return elementsOf(node)
    .filter(({ name }) => !wordless.includes(name))
    .map(wordsOf)
    .join(isBlock ? '\n' : '');
}

/** The rows of a Word table, each cell as its words. */
export const cellsOf = (table: XmlNode): string[][] =>
  elementsOf(table)
    .filter(({ name }) => name === 'w:tr')
    .map((row) =>
      elementsOf(row)
        .filter(({ name }) => name === 'w:tc')
        .map(wordsOf),
    );
