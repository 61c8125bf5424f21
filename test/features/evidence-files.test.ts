import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { addPiece, download, EVIDENCE, pieces, pieceWithFile, sendFile } from '../support/evidence.js';
import { photo, tellingDocx, tellingPdf } from '../support/evidence-files.js';
import { inDatabase } from '../support/in-database.js';
import { serverAddress } from '../support/person.js';
import { act, put, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const NOBODY_ELSE = () => [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer, at.administrator];

describe('a file of evidence', () => {
  it('is kept as it was sent for the own organisation, beside a cleaned copy that says what was taken out', async () => {
    const { coordinator, member } = at.cso;
    const bytes = await tellingDocx();
    const piece = await pieceWithFile(member, at.entries[0].id, bytes, 'Visit.docx');
    expect(piece).toMatchObject({
      version: 2,
      file: { name: 'Visit.docx', kind: 'DOCX', byteSize: bytes.length, removed: [] },
      cleanedFile: { name: 'Visit.docx', kind: 'DOCX', remaining: ['HIDDEN_TEXT'] },
    });
    expect(piece.cleanedFile!.removed).toEqual(expect.arrayContaining(['COMMENTS', 'TRACKED_CHANGES', 'PROPERTIES']));
    const original = await download(coordinator, piece.file!.id);
    expect(original.bytes.equals(bytes)).toBe(true);
    const copy = await download(coordinator, piece.cleanedFile!.id);
    expect(copy.bytes).toHaveLength(piece.cleanedFile!.byteSize);
    for (const person of NOBODY_ELSE()) {
      for (const id of [piece.file!.id, piece.cleanedFile!.id, randomUUID()]) {
        const { status, bytes: answer } = await download(person, id);
        expect([status, answer.toString()]).toEqual([
          404,
          '{"message":"There is nothing here, or nothing you may see.","code":"NOT_FOUND"}',
        ]);
      }
    }
  });

  it('larger than a piece comes back whole', async () => {
    const bytes = Buffer.from(`a;b\n${randomBytes(600_000).toString('hex')}`);
    const piece = await pieceWithFile(at.cso.member, at.entries[0].id, bytes, 'table.csv');
    expect((await download(at.cso.member, piece.file!.id)).bytes.equals(bytes)).toBe(true);
    const [{ count }] = await inDatabase<{ count: string }>(
      `select count(*) from evidence_file_chunk c join evidence_file f on f.content_id = c.content_id where f.id = $1`,
      [piece.file!.id],
    );
    expect(Number(count)).toBe(Math.ceil(bytes.length / 262_144));
  });

  it('goes with a shared assessment as the cleaned copy alone, with an id of its own', async () => {
    const { coordinator } = at.cso;
    const { id: entryId } = at.entries[1];
    const piece = await pieceWithFile(coordinator, entryId, await tellingPdf(), 'Visit.pdf');
    await put(coordinator, entryId, { evidenceIds: [piece.id] });
    const [theirs] = await pieces(at.government.focalPoint, entryId);
    expect(theirs.file).toMatchObject({ name: 'Visit.pdf', kind: 'PDF', removed: [], remaining: [] });
    expect(theirs.cleanedFile).toBeNull();
    expect([piece.file!.id, piece.cleanedFile!.id]).not.toContain(theirs.file!.id);
    const got = await download(at.government.focalPoint, theirs.file!.id);
    expect(got.status).toBe(200);
    expect(got.bytes.toString('latin1')).not.toContain('canary');
    for (const id of [piece.file!.id, piece.cleanedFile!.id]) {
      expect((await download(at.government.focalPoint, id)).status).toBe(404);
    }
    expect((await pieces(coordinator, entryId))[0].isShared).toBe(true);
  });

  it('is shown in the preview of sharing under the name others will get, which can be changed before', async () => {
    const { coordinator } = at.cso;
    const { id: entryId } = at.entries[2];
    const piece = await pieceWithFile(coordinator, entryId, await photo(), 'Maria K interview.jpg');
    const input = { id: piece.id, expectedVersion: piece.version, name: 'Annex 3' };
    const renamed = await act(coordinator, 'renameEvidenceFile', input, ['Evidence', EVIDENCE]);
    expect(renamed).toMatchObject({ file: { name: 'Maria K interview.jpg' }, cleanedFile: { name: 'Annex 3.jpg' } });
    await act(
      coordinator,
      'recordAssessment',
      {
        entryId,
        expectedVersion: null,
        status: 'IN_PROGRESS',
        rationale: 'Seen',
        asOf: '2026-03-01',
        evidenceIds: [piece.id],
      },
      ['OwnAssessment', 'id'],
    );
    const { sharePreview } = await coordinator.get<{ sharePreview: { shown: { evidence: object[] } } }>(
      'query ($id: ID!) { sharePreview(entryId: $id) { shown { evidence { citation fileName fileKind } } } }',
      { id: entryId },
    );
    expect(sharePreview.shown.evidence).toEqual([
      { citation: 'Report of a visit', fileName: 'Annex 3.jpg', fileKind: 'JPEG' },
    ]);
    await share(coordinator, entryId);
    const [theirs] = await pieces(at.government.focalPoint, entryId);
    const { headers } = await download(at.government.focalPoint, theirs.file!.id);
    expect(headers.get('content-disposition')).toContain('Annex 3.jpg');
    const again = { id: piece.id, expectedVersion: piece.version, name: 'Late' };
    const late = await act(coordinator, 'renameEvidenceFile', again, ['Evidence', EVIDENCE]);
    expect(late).toMatchObject({ __typename: 'Conflict', currentVersion: piece.version + 1 });
  });

  it('in the place of another is shared only when the assessment is shared anew', async () => {
    const { coordinator } = at.cso;
    const { id: entryId } = at.entries[3];
    const first = await pieceWithFile(coordinator, entryId, Buffer.from('first'), 'a.txt');
    await put(coordinator, entryId, { evidenceIds: [first.id] });
    const [before] = await pieces(at.government.focalPoint, entryId);
    expect((await sendFile(coordinator, first, Buffer.from('second'), 'a.txt')).status).toBe(201);
    expect((await pieces(coordinator, entryId))[0].isShared).toBe(false);
    expect((await download(at.government.focalPoint, before.file!.id)).bytes.toString()).toBe('first');
    await put(coordinator, entryId, { evidenceIds: [first.id], asOf: '2026-04-01' }, 2);
    const [after] = await pieces(at.government.focalPoint, entryId);
    expect((await download(at.government.focalPoint, after.file!.id)).bytes.toString()).toBe('second');
    // What the shared copy no longer stands for is gone.
    expect((await download(at.government.focalPoint, before.file!.id)).status).toBe(404);
    expect(await inDatabase('select 1 from evidence_file where id = $1', [before.file!.id])).toEqual([]);
  });

  it('deleted while it is being shared leaves either a whole copy or none', async () => {
    const { coordinator } = at.cso;
    for (const { id: entryId } of at.entries.slice(4, 6)) {
      const piece = await pieceWithFile(coordinator, entryId, Buffer.from('whole'), 'a.txt');
      const assessed = { evidenceIds: [piece.id] };
      const input = { id: piece.id, expectedVersion: piece.version };
      const removing = act(coordinator, 'removeEvidenceFile', input, ['Evidence', 'id']);
      await Promise.all([put(coordinator, entryId, assessed), removing]);
      const [theirs] = (await pieces(at.government.focalPoint, entryId)).filter(({ file }) => file);
      if (theirs) expect((await download(at.government.focalPoint, theirs.file!.id)).bytes.toString()).toBe('whole');
    }
  });

  it('is removed with its bytes, and the source stays', async () => {
    const { member } = at.cso;
    const piece = await pieceWithFile(member, at.entries[4].id, await photo(), 'a.jpg');
    const [{ content_id: content }] = await inDatabase<{ content_id: string }>(
      'select content_id from evidence_file where id = $1',
      [piece.file!.id],
    );
    const input = { id: piece.id, expectedVersion: piece.version };
    const removed = await act(member, 'removeEvidenceFile', input, ['Evidence', EVIDENCE]);
    expect(removed).toMatchObject({ citation: 'Report of a visit', file: null, cleanedFile: null });
    expect((await download(member, piece.file!.id)).status).toBe(404);
    expect(await inDatabase('select 1 from evidence_file_chunk where content_id = $1', [content])).toEqual([]);
  });

  it('sent for a version that somebody changed meanwhile is not kept, and the person is told', async () => {
    const { member } = at.cso;
    const piece = await addPiece(member, at.entries[4].id);
    const change = { id: piece.id, expectedVersion: 1, citation: 'Another' };
    await act(member, 'changeEvidence', change, ['Evidence', 'id']);
    const { status, body } = await sendFile(member, piece, await photo(), 'a.jpg');
    expect([status, body.code]).toEqual([409, 'CONFLICT']);
  });
});

describe('UP-07 an upload that ends early', () => {
  it('leaves nothing behind, and the file can be sent again', async () => {
    const { member } = at.cso;
    const piece = await addPiece(member, at.entries[5].id);
    await abortedUpload(`/api/evidence/${piece.id}/file?expectedVersion=1`, await member.signedIn());
    expect(await inDatabase('select 1 from evidence_file where evidence_id = $1', [piece.id])).toEqual([]);
    expect((await sendFile(member, piece, Buffer.from('whole'), 'a.txt')).status).toBe(201);
    const other = await sendFile(at.cso.otherMember, { id: piece.id, version: 2 }, Buffer.from('mine'), 'a.txt');
    expect(other.status).toBe(404);
  });
});

/** Sends the beginning of a file and goes away. */
function abortedUpload(path: string, cookie: string): Promise<void> {
  const boundary = 'cut';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': 1_000_000 };
  return new Promise((resolve) => {
    const sending = request(serverAddress() + path, { method: 'POST', headers });
    sending.on('error', () => setTimeout(resolve, 300));
    sending.write(head + 'x'.repeat(500_000), () => setTimeout(() => sending.destroy(new Error('gone')), 100));
  });
}

describe('UP-08 what an organisation may keep', () => {
  it('ends with a refusal in words, while everything else goes on', async () => {
    const here = await world();
    const { member, otherMember } = here.cso;
    const { id: entryId } = here.entries[0];
    const first = await pieceWithFile(member, entryId, Buffer.from('first'), 'a.txt');
    await inDatabase('update evidence_file set byte_size = 2147483640 where id = $1', [first.file!.id]);
    const piece = await addPiece(member, entryId);
    const { status, body } = await sendFile(member, piece, await photo(), 'a.jpg');
    expect([status, body.code]).toEqual([422, 'QUOTA']);
    expect(body.message).toContain('2,048 of 2,048 MB');
    const changed = await act(member, 'changeEvidence', { id: piece.id, expectedVersion: 1, citation: 'Text' }, [
      'Evidence',
      'citation',
    ]);
    expect(changed).toMatchObject({ citation: 'Text' });
    await pieceWithFile(otherMember, entryId, await photo(), 'a.jpg');
    const input = { id: first.id, expectedVersion: first.version };
    expect(await act(member, 'removeEvidenceFile', input, ['Evidence', 'id'])).toMatchObject({ id: first.id });
    expect((await sendFile(member, { id: piece.id, version: 2 }, await photo(), 'a.jpg')).status).toBe(201);
  });
});

describe('UP-12 the same file from both sides', () => {
  it('is kept twice under ids of its own, and neither is told of the other', async () => {
    const { id: entryId } = at.entries[5];
    const bytes = await photo();
    const ours = await pieceWithFile(at.cso.member, entryId, bytes, 'a.jpg');
    const theirs = await pieceWithFile(at.government.ministry, entryId, bytes, 'a.jpg');
    expect(theirs.file).toMatchObject({ name: 'a.jpg', byteSize: bytes.length });
    const kept = await inDatabase<{ content_id: string }>('select content_id from evidence_file where id = any($1)', [
      [ours.file!.id, ours.cleanedFile!.id, theirs.file!.id, theirs.cleanedFile!.id],
    ]);
    expect(new Set(kept.map(({ content_id }) => content_id)).size).toBe(4);
  });
});

describe('SS-03 the address of evidence', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://a.example/'])(
    '%s is refused',
    async (url) => {
      const input = { entryId: at.entries[0].id, citation: 'x', url };
      const answer = await act(at.cso.member, 'addEvidence', input, ['Evidence', 'id']);
      expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_A_WEB_ADDRESS' });
    },
  );
});
