import { deflateRawSync } from 'node:zlib';
import { cell, docxEntries, docxFile, paragraph, row, table } from './docx-file.js';
import { zipFile } from './zip-file.js';

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An archive whose main part has the given type: what a workbook or presentation looks like from outside. */
export const officeFile = (mainType: string, extra: readonly string[] = []): Buffer =>
  zipFile([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${CONTENT_TYPES}"><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="main.xml"/></Relationships>`,
    },
    { name: 'main.xml', content: '<main/>' },
    ...extra.map((name) => ({ name, content: 'x' })),
  ]);

const simple = docxEntries({ body: paragraph('A letter') });
const withMainPart = (main: { content?: string; claimedSize?: number; isEncrypted?: boolean }) =>
  zipFile(simple.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, ...main } : entry)));

/** A main part of zeros that unpacks to the given size.. */
export function bomb(megabytes: number): Buffer {
  const bytes = deflateRawSync(Buffer.alloc(megabytes * 1_000_000), { level: 9 });
  return zipFile([
    ...simple.filter(({ name }) => name !== 'word/document.xml'),
    {
      name: 'word/document.xml',
      content: '',
      deflated: { bytes, size: megabytes * 1_000_000 },
    },
  ]);
}

/** As {@link bomb}, but the directory claims that the part holds five kilobytes. */
export const lyingBomb = (megabytes: number): Buffer =>
  withMainPart({ content: ' '.repeat(megabytes * 1_000_000), claimedSize: 5_000 });

export const encryptedFile = (): Buffer => withMainPart({ isEncrypted: true });

export const truncatedFile = (): Buffer => {
  const whole = docxFile({ body: paragraph('A letter'.repeat(1_000)) });
  return whole.subarray(0, Math.floor(whole.length / 2));
};

/** One bit of a packed part is turned, so that it no longer unpacks to its own checksum. */
export function damagedFile(): Buffer {
  const file = Buffer.from(docxFile({ body: paragraph('A letter'.repeat(1_000)) }));
  const at = file.indexOf('word/document.xml') + 60;
  file[at] = (file[at] ?? 0) ^ 0x10;
  return file;
}

export const macroFile = (): Buffer =>
  docxFile({
    body: paragraph('A letter'),
    mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    extra: [{ name: 'word/vbaProject.bin', content: 'x' }],
  });

/** A file named as a document without macros that carries them all the same. */
export const hiddenMacroFile = (): Buffer =>
  docxFile({ body: paragraph('A letter'), extra: [{ name: 'word/vbaProject.bin', content: 'x' }] });

const withDoctype = (doctype: string, text: string) =>
  docxFile({ body: paragraph('@'), rewrite: (xml) => xml.replace('?>', `?>${doctype}`).replace('@', text) });

export const externalEntityFile = (): Buffer =>
  withDoctype('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>', '&e;');

export const entityBombFile = (): Buffer => {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return withDoctype(`<!DOCTYPE d [<!ENTITY e0 "ha">${levels.join('')}]>`, '&e9;');
};

export const deepFile = (): Buffer => docxFile({ body: '<x:a>'.repeat(200_000) + '</x:a>'.repeat(200_000) });

export const nestedTablesFile = (): Buffer => {
  let body = paragraph('inside');
  for (let depth = 0; depth < 12; depth++) body = table([row([cell(body)])]);
  return docxFile({ body });
};

export const endlessTokenFile = (): Buffer =>
  docxFile({ body: paragraph('@'), rewrite: (xml) => xml.replace('@', 'abc '.repeat(600_000)) });

export const endlessAttributeFile = (): Buffer => docxFile({ body: `<w:p x:a="${'abc '.repeat(600_000)}"/>` });

export const malformedFile = (): Buffer => docxFile({ body: '<w:p><w:r></w:p>' });

/** A path that would leave the folder it is unpacked to. */
export const slippingFile = (): Buffer => zipFile([...simple, { name: '../../etc/passwd', content: 'x' }]);

export const doubledEntryFile = (): Buffer => zipFile([...simple, ...simple]);

export const crowdedFile = (): Buffer =>
  zipFile([...simple, ...Array.from({ length: 4_000 }, (_, at) => ({ name: `word/${at}.xml`, content: '' }))]);

/** The first bytes of an old Excel or Word file, or of one locked by a password. */
export const oleFile = (): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
