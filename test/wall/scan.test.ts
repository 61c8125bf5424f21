import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { zipFile } from '../support/zip-file.js';
import { found } from './scan.js';
import { Marks } from './world/canary.js';

const marks = new Marks('leaks');
const of = { kind: 'CONTENT', workspace: 'w', organisation: 'o', side: 'CSO', audience: 'SIDE', author: null } as const;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const escaped = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string, shift: number) => Buffer.from('x'.repeat(shift) + text).toString('base64');
const zip = (name: string, content: string | Buffer) => zipFile([{ name, content }]);

/** Thirty ways in which a word could slip out unseen by a plain search. */
const LEAKS: Readonly<Record<string, (word: string) => Buffer | string>> = {
  'as it is in an answer': (word) => JSON.stringify({ data: { text: word } }),
  'in capitals': (word) => word.toUpperCase(),
  'in mixed letters': (word) => word.replace(/[aeiou]/g, (letter) => letter.toUpperCase()),
  'in the middle of other letters': (word) => `abc${word}def`,
  'in a header': (word) => `x-debug: ${word}`,
  'in a file name': (word) => `attachment; filename="${word}.docx"`,
  'in an error': (word) => JSON.stringify({ errors: [{ message: `duplicate key (${word})` }] }),
  'in a frame of the socket': (word) => JSON.stringify({ type: 'next', payload: { data: { a: word } } }),
  'in escapes of JSON': (word) => `"\\u00${Buffer.from(word).toString('hex').match(/../g)!.join('\\u00')}"`,
  'in base64': (word) => base64(word, 0),
  'in base64, one letter further': (word) => base64(word, 1),
  'in base64, two letters further': (word) => base64(word, 2),
  'in base64 for addresses': (word) => Buffer.from(`>>>???${word}>>>???`).toString('base64url'),
  'in base64 of a cursor in an answer': (word) =>
    JSON.stringify({ endCursor: base64(JSON.stringify({ after: word }), 0) }),
  'in base64 twice': (word) => base64(base64(word, 1), 2),
  'in hex': (word) => Buffer.from(word).toString('hex'),
  'in capital hex': (word) => Buffer.from(word).toString('hex').toUpperCase(),
  'in hex, half a byte further': (word) => `a${Buffer.from(word).toString('hex')}`,
  'in escapes of an address': (word) => `https://example.org/?next=${escaped(word)}`,
  'in entities of HTML': (word) => [...word].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  'in hexadecimal entities': (word) => [...word].map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join(''),
  'in UTF-16': (word) => utf16(word),
  'in UTF-16, the great end first': (word) => utf16(`  ${word}  `).swap16(),
  'in UTF-16 at an odd place': (word) => Buffer.concat([Buffer.from('x'), utf16(word)]),
  'in gzip': (word) => gzipSync(word),
  'in deflate': (word) => deflateSync(word),
  'in brotli': (word) => brotliCompressSync(word),
  'in a part of an archive': (word) => zip('word/comments.xml', `<w:t>${word}</w:t>`),
  'in the name of a part of an archive': (word) => zip(`${word}.xml`, 'nothing'),
  'in an archive in an archive in base64': (word) =>
    JSON.stringify({ file: zip('inner.zip', zip('xl/hidden.xml', word)).toString('base64') }),
  'in a stream of a PDF': (word) =>
    Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj << /Length 9 >> stream\n'),
      deflateSync(word),
      Buffer.from('\nendstream'),
    ]),
  'an id, in capitals in base64': () => base64(marks.id('leak', of).toUpperCase(), 1),
};

it.each(Object.entries(LEAKS))('finds a canary %s (positive control of the scan)', async (name, leak) => {
  const word = marks.canary(name, of);
  const seen = await found(Buffer.from(leak(word)));
  expect([...seen]).toContain(name.startsWith('an id') ? marks.id('leak', of) : word);
});

it('knows at least thirty ways, and finds nothing where nothing is', async () => {
  expect(Object.keys(LEAKS).length).toBeGreaterThanOrEqual(30);
  const nothing = Buffer.from(JSON.stringify({ text: 'kanari is a bird', file: zip('a.xml', 'b').toString('base64') }));
  expect([...(await found(nothing))]).toEqual([]);
});
