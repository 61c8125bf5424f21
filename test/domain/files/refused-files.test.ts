import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { evidenceFileName } from '../../../server/domain/evidence-file.js';
import { cleanFile } from '../../../server/files/cleaning/clean-file.js';
import { cleaned } from '../../support/cleaned-file.js';
import { photo, plainDocx, tellingOdt, tellingPdf } from '../../support/evidence-files.js';
import * as hostile from '../../support/hostile-files.js';
import { zipFile } from '../../support/zip-file.js';

const refusal = (bytes: Buffer, name?: string): Promise<unknown> =>
  cleaned(bytes, name).then(
    (file) => file,
    (error: unknown) => error,
  );

const aPdf = async () => Buffer.from(await (await PDFDocument.create()).save());

describe('UP-01 what a file is, its bytes say', () => {
  it.each([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a vector picture, which can carry scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a plain archive', zipFile([{ name: 'a.txt', content: 'x' }])],
    [
      'a presentation',
      hostile.officeFile('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    ],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 65, 66])],
  ])('%s is not taken, whatever its name', async (_what, bytes) => {
    expect(await refusal(bytes, 'report.pdf')).toMatchObject({ name: 'FileRefusal', code: 'WRONG_FILE_TYPE' });
  });

  it('two files in one are refused: a picture that is an archive, a page that is a PDF, a PDF that is a page', async () => {
    const archive = zipFile([{ name: 'a.txt', content: 'x' }]);
    const pdf = await aPdf();
    for (const bytes of [
      Buffer.concat([await photo(), archive]),
      Buffer.concat([await photo('png'), archive]),
      Buffer.concat([pdf, archive]),
      Buffer.concat([pdf.subarray(0, 20), Buffer.from('<html><script>alert(1)</script>'), pdf.subarray(20)]),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('%PDF-1.4'), pdf]),
    ]) {
      expect(await refusal(bytes)).toMatchObject({ code: 'TWO_FILES_IN_ONE' });
    }
  });

  it.each([
    ['scan.pdf', 'PNG', 'NAME_AND_CONTENT_DIFFER'],
    ['evil.exe', 'PDF', 'ENDING_NOT_TAKEN'],
    ['evil.exe.pdf', 'PDF', 'TWO_ENDINGS'],
    ['page.html.txt', 'TXT', 'TWO_ENDINGS'],
    ['evil.pdf.svg', 'PDF', 'ENDING_NOT_TAKEN'],
    ['drawing.svg', 'TXT', 'ENDING_NOT_TAKEN'],
    ['evil\u202efdp.exe', 'PDF', 'ENDING_NOT_TAKEN'],
  ] as const)('the name %s is refused for a file that is %s', (name, kind, code) => {
    expect(evidenceFileName(name, kind)).toMatchObject({ code, field: 'file' });
  });
});

describe('UP-02 and UP-03 an archive', () => {
  it.each([
    ['unpacks to far too much', hostile.bomb(130), 'EXPANDS_TOO_FAR'],
    ['lies of how much it unpacks to', hostile.lyingBomb(2), 'DAMAGED_FILE'],
    ['has thousands of entries', hostile.crowdedFile(), 'EXPANDS_TOO_FAR'],
    ['leads out of its folder', hostile.slippingFile(), 'DAMAGED_FILE'],
    ['begins at the root', zipFile([{ name: '/etc/passwd', content: 'x' }]), 'DAMAGED_FILE'],
    ['has an entry twice', hostile.doubledEntryFile(), 'DAMAGED_FILE'],
    ['is locked', hostile.encryptedFile(), 'ENCRYPTED_FILE'],
    ['is cut off', hostile.truncatedFile(), 'DAMAGED_FILE'],
    ['carries macros', hostile.macroFile(), 'MACROS'],
    ['hides macros', hostile.hiddenMacroFile(), 'MACROS'],
    ['names an outside entity', hostile.externalEntityFile(), 'UNSAFE_XML'],
    ['multiplies entities', hostile.entityBombFile(), 'UNSAFE_XML'],
    ['is nested without end', hostile.deepFile(), 'UNSAFE_XML'],
  ])('that %s is refused with the reason and what to do', async (_what, bytes, code) => {
    const answer = (await refusal(bytes, 'a.docx')) as Error;
    expect(answer).toMatchObject({ name: 'FileRefusal', code });
    expect(answer.message).toMatch(/[.] \w/);
  });

  it('of an OpenDocument text is refused when it is locked or carries macros', async () => {
    const odt = (extra: { name: string; content: string }) =>
      zipFile([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: '<a/>' },
        extra,
      ]);
    const locked = `<m:manifest xmlns:m="urn:x"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`;
    expect(await refusal(odt({ name: 'META-INF/manifest.xml', content: locked }))).toMatchObject({
      code: 'ENCRYPTED_FILE',
    });
    expect(await refusal(odt({ name: 'Basic/script-lc.xml', content: '<a/>' }))).toMatchObject({ code: 'MACROS' });
    expect(await refusal(tellingOdt())).toMatchObject({ kind: 'ODT' });
  });

  it('of the old kind, or locked by a password, is refused as such', async () => {
    expect(await refusal(hostile.oleFile())).toMatchObject({ code: 'ENCRYPTED_FILE' });
  });
});

describe('the copy of a refused file', () => {
  it('is written to no more, and never closed by who does not own it: its number may be another file’s by then', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-refused-'));
    for (let times = 0; times < 20; times += 1) {
      const [from, to] = ['from', 'to'].map((name) => fs.openSync(path.join(folder, name), 'w+'));
      fs.writeSync(from, hostile.entityBombFile());
      await expect(cleanFile({ from, to, fileName: 'a.docx' })).rejects.toMatchObject({ code: 'UNSAFE_XML' });
      const { size } = fs.fstatSync(to);
      await new Promise((resolve) => setImmediate(resolve));
      expect(fs.fstatSync(to).size).toBe(size);
      [from, to].forEach((file) => fs.closeSync(file));
    }
    fs.rmSync(folder, { recursive: true });
  });
});

describe('UP-04 too much in a small file', () => {
  it('a picture of 60,000 by 60,000 is refused by its head', async () => {
    expect(await refusal(pngOf(60_000, 60_000))).toMatchObject({ code: 'TOO_MANY_PIXELS' });
  });

  it('a PDF whose streams unpack to gigabytes is refused', async () => {
    const packed = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
    const head = Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    );
    const pdf = Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF')]);
    expect(await refusal(pdf)).toMatchObject({ code: 'EXPANDS_TOO_FAR' });
  });

  it('a PDF of more pages than anybody cites is refused', async () => {
    const many = await PDFDocument.create();
    for (let at = 0; at < 2_001; at++) many.addPage([10, 10]);
    expect(await refusal(Buffer.from(await many.save()))).toMatchObject({ code: 'TOO_MANY_PAGES' });
  });

  it('what is cut off or locked is refused', async () => {
    const whole = await photo('jpeg', 400);
    expect(await refusal(whole.subarray(0, whole.length - 600))).toMatchObject({ code: 'DAMAGED_FILE' });
    const pdf = await tellingPdf();
    expect(await refusal(pdf.subarray(0, pdf.length >> 1))).toMatchObject({ code: 'DAMAGED_FILE' });
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await refusal(Buffer.from(await locked.save()))).toMatchObject({ code: 'ENCRYPTED_FILE' });
  });
});

/** The head of a PNG of that size, with no picture behind it. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crcOf(named));
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('UP-06 a name', () => {
  it.each([
    ['../../x', 'PDF', 'x.pdf'],
    ['C:\\Users\\maria\\scan.pdf', 'PDF', 'scan.pdf'],
    ['CON', 'TXT', '_CON.txt'],
    ['com1.pdf', 'PDF', '_com1.pdf'],
    ['two\nlines\r.pdf', 'PDF', 'twolines.pdf'],
    ['\u202egpj.scan', 'JPEG', null],
    ['<img src=x onerror=alert(1)>.png', 'PNG', 'img src=x onerror=alert(1).png'],
    ['  .hidden.pdf ', 'PDF', 'hidden.pdf'],
    ['', 'PDF', 'file.pdf'],
    ['Élève – تقرير.PDF', 'PDF', 'Élève – تقرير.pdf'],
    ['photo.JPEG', 'JPEG', 'photo.jpeg'],
    ['Report 2024.12', 'PDF', 'Report 2024.12.pdf'],
  ] as const)('%j of a %s becomes %j', (written, kind, name) => {
    const answer = evidenceFileName(written, kind);
    if (name === null) expect(answer).toMatchObject({ code: 'ENDING_NOT_TAKEN' });
    else expect(answer).toBe(name);
  });

  it('of 4,096 characters keeps 120 and its ending', () => {
    const name = evidenceFileName(`${'a'.repeat(4_096)}.pdf`, 'PDF') as string;
    expect(name).toHaveLength(120);
    expect(name).toMatch(/a\.pdf$/);
  });
});

describe('an ordinary file', () => {
  it.each([
    [
      'PNG',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
          .png()
          .toBuffer(),
    ],
    ['PDF', aPdf],
    ['DOCX', async () => plainDocx()],
    ['TXT', async () => Buffer.from('Élève')],
    ['TXT', async () => Buffer.from('\ufeffwide', 'utf16le')],
  ])('%s is taken', async (kind, make) => {
    expect(await refusal(await make())).toMatchObject({ kind });
  });
});
