import Papa from 'papaparse';
import yauzl from 'yauzl';

/** The text of an export: UTF-8, or Mac Roman where it is no valid UTF-8 (Excel on a Mac writes that). */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('macintosh').decode(bytes);
  }
}

const rowsOf = (bytes: Buffer): string[][] =>
  Papa.parse<string[]>(textOf(bytes), { skipEmptyLines: 'greedy' }).data.filter((row) => row.length > 1);

/** The different values of the named columns, whichever of their names the export uses; its entities are read. */
export function columnLabels(bytes: Buffer, names: readonly string[]): string[] {
  const [header = [], ...rows] = rowsOf(bytes);
  const columns = header.flatMap((name, index) => (names.includes(name.trim()) ? [index] : []));
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? ''));
  const read = (value: string) => value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return [...new Set(values.map((value) => read(value).trim()))].filter((value) => value !== '');
}

const DOCUMENT = 'word/document.xml';

function documentXml(docx: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(docx, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      zip.on('error', reject);
      zip.on('end', () => reject(new Error(`${DOCUMENT} is not in the file`)));
      zip.on('entry', (entry) => {
        if (entry.fileName !== DOCUMENT) return zip.readEntry();
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        });
      });
      zip.readEntry();
    });
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const parts = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map((match) => match[1] ?? '');

const paragraphs = (cell: string): string[] =>
  parts(cell, 'p').map((paragraph) =>
    parts(paragraph, 't')
      .join('')
      .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
      .trim(),
  );

/** The table of a thematic list: its rows, their cells, the paragraphs of each. */
export async function thematicListRows(docx: Buffer): Promise<string[][][]> {
  const xml = await documentXml(docx);
  return parts(xml, 'tr').map((row) => parts(row, 'tc').map(paragraphs));
}

/** Abbreviations of treaties also close a clause in parentheses: they are no State. */
const TREATY = /^(?:OP-)?[A-Z]{3,5}(?:-[A-Z]{2,3})?$/;

/** What stands where OHCHR's lists name the recommending States: in parentheses before a semicolon, a stop or the end. */
export function recommendingLabels(text: string): string[] {
  const groups = [...text.matchAll(/\(((?:[^()]|\([^()]*\))*)\)\s*(?=[;.(]|$)/g)].map((match) => match[1] ?? '');
  return groups
    .flatMap((group) => group.split(/[,;]/))
    .map((label) => label.trim())
    .filter((label) => label !== '' && !TREATY.test(label));
}
