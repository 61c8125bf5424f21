import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { cleaned, unpacked } from '../../support/cleaned-file.js';
import { photo, plainDocx, tellingDocx, tellingOdt, tellingPdf, tellingXlsx } from '../../support/evidence-files.js';

const SECRET = /canary/i;

describe('UP-09 a picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'as %s is given on without place, device, comment or thumbnail',
    async (kind) => {
      const original = await photo(kind);
      expect(original.toString('latin1')).toMatch(SECRET);
      const { copy, removed } = await cleaned(original);
      expect(copy.toString('latin1')).not.toMatch(SECRET);
      const { exif, xmp, iptc, icc, comments, orientation, width, height } = await sharp(copy).metadata();
      expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      expect(removed).toEqual(['PICTURE_DATA']);
      // It was taken with the camera held upright, and stays upright without the mark that said so.
      expect(orientation).toBeUndefined();
      expect(width).toBeGreaterThan(height);
    },
  );

  it('of 200 invented ones: not one keeps a word or a field of metadata', async () => {
    for (let at = 0; at < 200; at++) {
      const kind = (['jpeg', 'png', 'webp'] as const)[at % 3];
      const { copy } = await cleaned(await photo(kind, 2 + (at % 17)));
      expect([at, copy.toString('latin1').match(SECRET)]).toEqual([at, null]);
      const { exif, xmp, iptc, icc, comments } = await sharp(copy).metadata();
      expect([at, exif ?? xmp ?? iptc ?? icc ?? comments]).toEqual([at, undefined]);
    }
  });

  it('keeps nothing that was appended to it', async () => {
    const { copy } = await cleaned(Buffer.concat([await photo(), Buffer.from('canary behind the end')]));
    expect(copy.toString('latin1')).not.toMatch(SECRET);
  });
});

/** Every text and every unpacked stream of a PDF. */
async function contentOf(pdf: Buffer): Promise<string> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const texts: string[] = [];
  const read = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) texts.push(value.decodeText());
    if (value instanceof PDFDict) value.values().forEach(read);
    if (value instanceof PDFRawStream) {
      const isPacked = value.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
      texts.push(Buffer.from(isPacked ? inflateSync(value.contents) : value.contents).toString('latin1'));
      value.dict.values().forEach(read);
    }
    if (typeof (value as { asArray?: unknown })?.asArray === 'function')
      (value as { asArray(): unknown[] }).asArray().forEach(read);
  };
  for (const [, object] of context.enumerateIndirectObjects()) read(object);
  return `${texts.join('\n')}\n${pdf.toString('latin1')}`;
}

describe('UP-10 a PDF', () => {
  it('is given on with its pages alone: no author, XMP, attachment, script, note, or earlier version', async () => {
    const original = await tellingPdf();
    expect(await contentOf(original)).toMatch(SECRET);
    const { kind, copy, removed, remaining } = await cleaned(original);
    expect(kind).toBe('PDF');
    const content = await contentOf(copy);
    expect(content).not.toMatch(SECRET);
    expect(content).toContain('https://stats.example/');
    expect(copy.toString('latin1').split('startxref')).toHaveLength(2);
    expect([...removed].sort()).toEqual([
      'ATTACHMENTS',
      'COMMENTS',
      'OUTSIDE_LINKS',
      'PICTURE_DATA',
      'PROPERTIES',
      'REVISION_MARKS',
      'SCRIPTS',
    ]);
    expect((await PDFDocument.load(copy)).getPageCount()).toBe(1);
    expect(remaining).toEqual(['REDACTION_MARKS']);
  });
});

describe('UP-11 an office file', () => {
  it('as docx carries no author, comment, tracked change, revision mark or property, and says so', async () => {
    const { copy, removed, remaining } = await cleaned(await tellingDocx());
    const parts = await unpacked(copy);
    for (const [part, text] of parts) expect([part, SECRET.test(text)]).toEqual([part, false]);
    const text = parts.get('word/document.xml')!.replace(/<[^>]*>/g, '');
    expect(text).toBe('What stays. What was added. Said.hidden words');
    expect([...parts.keys()]).not.toContain('word/people.xml');
    expect([...removed].sort()).toEqual([
      'COMMENTS',
      'OUTSIDE_LINKS',
      'PICTURE_DATA',
      'PROPERTIES',
      'REVISION_MARKS',
      'THUMBNAIL',
      'TRACKED_CHANGES',
    ]);
    expect(remaining).toEqual(['HIDDEN_TEXT']);
  });

  it('as xlsx carries neither what a hidden sheet holds nor its name; formulas become their values', async () => {
    const { copy, removed } = await cleaned(tellingXlsx());
    const parts = await unpacked(copy);
    for (const [part, text] of parts) expect([part, SECRET.test(text)]).toEqual([part, false]);
    expect(parts.get('xl/sharedStrings.xml')).toContain('What the sheet shows');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<v>42</v>');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<hyperlink ref="A1"></hyperlink>');
    expect(removed).toEqual(expect.arrayContaining(['HIDDEN_SHEETS', 'FORMULAS', 'COMMENTS', 'PROPERTIES']));
  });

  it('as odt carries no author, annotation, tracked change or thumbnail', async () => {
    const { copy, removed } = await cleaned(tellingOdt());
    const parts = await unpacked(copy);
    for (const [part, text] of parts) expect([part, SECRET.test(text)]).toEqual([part, false]);
    expect([...parts.keys()]).toEqual(['mimetype', 'content.xml', 'styles.xml', 'META-INF/manifest.xml']);
    expect(parts.get('META-INF/manifest.xml')).not.toContain('meta.xml');
    expect([...removed].sort()).toEqual(['COMMENTS', 'PROPERTIES', 'THUMBNAIL', 'TRACKED_CHANGES']);
  });

  it('without anything to remove stays a file of its kind, and says that nothing was removed', async () => {
    const { kind, copy, removed } = await cleaned(plainDocx());
    expect([kind, removed]).toEqual(['DOCX', []]);
    expect((await cleaned(copy)).kind).toBe('DOCX');
  });
});

describe('a text', () => {
  it.each([
    ['a.csv', 'CSV'],
    ['a.txt', 'TXT'],
    ['a', 'TXT'],
  ])('named %s is given on as it is, and the person is told', async (name, kind) => {
    const bytes = Buffer.from('Région;Élève\n1;2\n');
    const { copy, ...found } = await cleaned(bytes, name);
    expect(copy).toEqual(bytes);
    expect(found).toEqual({ kind, removed: [], remaining: ['PLAIN_TEXT'] });
  });
});
