import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addPiece, download, pieces, pieceWithFile, sendFile, type Piece } from '../support/evidence.js';
import { photo, plainDocx } from '../support/evidence-files.js';
import { bomb, macroFile } from '../support/hostile-files.js';
import { inDatabase } from '../support/in-database.js';
import { serverAddress } from '../support/person.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const NOBODY_ELSE = () => [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer, at.administrator];

describe('UP-01 and UP-02 a file that cannot be taken', () => {
  let piece: Piece;
  beforeAll(async () => {
    piece = await addPiece(at.cso.member, at.entries[5].id);
  });

  it.each([
    ['a page named as a PDF', async () => Buffer.from('<html>'), 'a.pdf', 'WRONG_FILE_TYPE'],
    ['a picture named as a PDF', () => photo(), 'a.pdf', 'NAME_AND_CONTENT_DIFFER'],
    ['two endings', () => photo(), 'a.exe.jpg', 'TWO_ENDINGS'],
    ['macros', async () => macroFile(), 'a.docx', 'MACROS'],
    ['an archive that unpacks too far', async () => bomb(130), 'a.docx', 'EXPANDS_TOO_FAR'],
    ['nothing in it', async () => Buffer.alloc(0), 'a.txt', 'EMPTY_FILE'],
    ['more than 25 MB', async () => Buffer.alloc(25_000_001, 65), 'a.txt', 'FILE_TOO_LARGE'],
  ] as const)('for %s is refused in words, and the source stays as it was', async (_what, make, name, code) => {
    const { status, body } = await sendFile(at.cso.member, piece, await make(), name);
    expect([status, body.code]).toEqual([422, code]);
    expect(body.message).toMatch(/\w{3}/);
    const [now] = (await pieces(at.cso.member, at.entries[5].id)).filter(({ id }) => id === piece.id);
    expect(now).toMatchObject({ version: 1, file: null });
  });

  it('is refused to whom the source does not belong, as a source that does not exist', async () => {
    for (const person of NOBODY_ELSE()) {
      for (const id of [piece.id, randomUUID()]) {
        const { status, body } = await sendFile(person, { id, version: 1 }, plainDocx(), 'a.docx');
        expect([status, body]).toEqual([
          404,
          { message: 'There is nothing here, or nothing you may see.', code: 'NOT_FOUND' },
        ]);
      }
    }
  });

  it('is refused when another site’s page sends it, or nobody is signed in', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'a.txt');
    const path = `/api/evidence/${piece.id}/file?expectedVersion=1`;
    const headers = { origin: 'https://evil.example' };
    expect((await at.cso.member.fetch(path, { method: 'POST', body: form, headers })).status).toBe(403);
    expect((await fetch(serverAddress() + path, { method: 'POST', body: form })).status).toBe(401);
    expect((await fetch(`${serverAddress()}/api/files/${piece.id}`)).status).toBe(401);
  });
});

describe('UP-04 a file that is more than it seems', () => {
  it('is refused, while others are answered', async () => {
    const piece = await addPiece(at.cso.member, at.entries[5].id);
    const refused = sendFile(at.cso.member, piece, heavyPdf(), 'a.pdf');
    for (let asked = 0; asked < 20; asked++) await at.government.ministry.get('{ me { personId } }');
    expect(await refused).toMatchObject({ status: 422, body: { code: 'EXPANDS_TOO_FAR' } });
    expect((await sendFile(at.cso.member, piece, Buffer.from('next'), 'a.txt')).status).toBe(201);
  });
});

/** A PDF of 200 kilobytes that a reader would unpack to 200 megabytes. */
function heavyPdf(): Buffer {
  const packed = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`;
  const head = Buffer.from(`%PDF-1.7\n1 0 obj\n${dictionary}\nstream\n`);
  return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF')]);
}

describe('UP-06 and XS-03 the name of a file', () => {
  it.each([
    ['../../x.txt', 'x.txt'],
    ['CON.txt', '_CON.txt'],
    ['<img src=x onerror=alert(1)>.txt', 'img src=x onerror=alert(1).txt'],
    [`${'a'.repeat(4_096)}.txt`, `${'a'.repeat(116)}.txt`],
  ])('is made safe: %s', async (written, name) => {
    const piece = await pieceWithFile(at.cso.member, at.entries[5].id, Buffer.from('x'), written);
    expect(piece.file!.name).toBe(name);
    const stored = await inDatabase<{ id: string }>('select id from evidence_file where id = $1', [piece.file!.id]);
    expect(stored).toHaveLength(1);
  });

  it('never lets a browser open the file as a page', async () => {
    const piece = await pieceWithFile(
      at.cso.member,
      at.entries[5].id,
      Buffer.from('x <script>alert(1)</script>'),
      'تقرير é.txt',
    );
    const { headers } = await download(at.cso.member, piece.file!.id);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_____ e.txt"; filename*=UTF-8''${encodeURIComponent('تقرير é.txt')}`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
