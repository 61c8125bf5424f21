import { describe, expect, it } from '@jest/globals';
import { mendMisreadLetters } from '../../../server/features/imports/readers/misread-letters.js';
import { fileKind } from '../../../server/files/file-kind.js';
import { decodeText } from '../../../server/files/text-encoding.js';
import { encode } from '../../support/upr-info-file.js';

const FRENCH = 'La Côte d’Ivoire s’efforce, vis-à-vis des talibés, de protéger «tous» les enfants';

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', false],
    ['utf-8-bom', false],
    ['utf-16le', false],
    ['utf-16be', false],
    ['macintosh', true],
    ['windows-1252', true],
  ] as const)('reads %s', (encoding, isGuess) => {
    const decoded = decodeText(encode(FRENCH, encoding));
    expect(decoded.text).toBe(FRENCH);
    expect(decoded.encoding).toBe(encoding.replace('-bom', ''));
    expect(decoded.isGuess).toBe(isGuess);
  });

  it.each([
    ['macintosh', 'Hissène Habré, N’Djaména, Länder, Payá'],
    ['windows-1252', 'Hissène Habré, N’Djaména, Länder, Payá'],
    ['macintosh', 'Yo sí puedo seguir, Defensoría del Pueblo'],
    ['windows-1252', 'Yo sí puedo seguir, Defensoría del Pueblo'],
    ['macintosh', 'Women’s and children’s rights, the State’s law'],
    ['windows-1252', 'Women’s and children’s rights, the State’s law'],
    ['windows-1252', 'Guarantee “equal” and ‘real’ access'],
    ['macintosh', 'Guarantee “equal” and ‘real’ access'],
    ['macintosh', 'El país, así como la vía'],
    ['macintosh', 'Law n° 17 of 2010 “on children” – part 2…'],
    ['windows-1252', 'Law n° 17 of 2010 “on children” – part 2…'],
  ] as const)('tells %s from its neighbour by the letters of a few words: %s', (encoding, text) => {
    expect(decodeText(encode(text, encoding)).text).toBe(text);
  });

  it('reads UTF-16 without a byte order mark', () => {
    const text = 'SuR;Recommendation;RS\r\n';
    expect(decodeText(Buffer.from(text, 'utf16le')).text).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le').swap16()).text).toBe(text);
  });

  it('takes undecided letters for Mac Roman only where lines end as on an old Mac', () => {
    expect(decodeText(Buffer.from('a\xC4b\rc', 'latin1')).encoding).toBe('macintosh');
    expect(decodeText(Buffer.from('a\xC4b\r\nc', 'latin1')).encoding).toBe('windows-1252');
  });

  it('keeps a UTF-8 file with one broken letter UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('Côte d’Ivoire, Türkiye, São Tomé '),
      Buffer.from([0xc3]),
      Buffer.from(' end'),
    ]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', isGuess: true });
    expect(decodeText(bytes).text).toContain('Côte d’Ivoire, Türkiye');
  });

  it.each([
    ['CÃ´te dâ€™Ivoire', 'Côte d’Ivoire'],
    ['SÃ£o TomÃ©', 'São Tomé'],
    ['â€œerasedâ€\u009D persons â€“ all', '“erased” persons – all'],
    ['Côte d’Ivoire', 'Côte d’Ivoire'],
    ['É» and «É» stay', 'É» and «É» stay'],
    ['plain', 'plain'],
  ])('mends %s', (damaged, mended) => {
    expect(mendMisreadLetters(damaged)).toBe(mended);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['EMPTY', Buffer.alloc(0)],
    ['EMPTY', Buffer.from('\uFEFF \r\n ')],
    ['ZIP', Buffer.from('504b0304aa', 'hex')],
    ['OLE', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['RTF', Buffer.from('{\\rtf1 x}')],
    ['HTML', Buffer.from('\uFEFF  <HTML><table>')],
    ['HTML', Buffer.from('<table><tr>')],
    ['HTML', Buffer.from('<?xml version="1.0"?><!DOCTYPE html><html>')],
    ['HTML', Buffer.from('\uFEFF<html>', 'utf16le')],
    ['XML', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ['BINARY', Buffer.from([1, 2, 0, 3, 9, 9, 9, 9])],
    ['TEXT', Buffer.from('SuR;Recommendation')],
    ['TEXT', Buffer.from('\uFEFFSuR;Recommendation', 'utf16le')],
  ] as const)('is %s', (kind, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });
});
