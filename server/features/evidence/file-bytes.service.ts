import { Injectable } from '@nestjs/common';
import type { Reader } from '../../domain/actor.js';
import { readerValues, visibleSql } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import type { TemporaryFile } from '../../files/temporary-file.js';
import type { EvidenceFileEntity } from './evidence-file.entity.js';

/** Bytes in one row: large enough to be few, small enough to be held. */
const PIECE = 256 * 1024;

/** Where the bytes of a file lie. */
type Stored = Pick<EvidenceFileEntity, 'workspaceId' | 'contentId'>;

const WRITE_PIECE =
  'insert into evidence_file_chunk (workspace_id, content_id, ordinal, bytes) values ($1, $2, $3, $4)';

const PIECE_OF_FILE = `
  select c.bytes from evidence_file f join evidence_file_chunk c on c.content_id = f.content_id
  where f.id = $5 and c.ordinal = $6 and ${visibleSql('f')}`;

/** The bytes of files, in pieces: written and read one after another, never all in memory. */
@Injectable()
export class FileBytes {
  /** Writes all bytes of a file, in the open transaction, once its row is there. */
  async write({ workspaceId, contentId }: Stored, bytes: TemporaryFile): Promise<void> {
    let ordinal = 0;
    for await (const piece of bytes.pieces(PIECE)) {
      await statement('write-file-piece', WRITE_PIECE, [workspaceId, contentId, ordinal++, piece]);
    }
  }

  /** One piece of a file as far as the reader may see the file; null behind the last. */
  async piece(reader: Reader, fileId: string, ordinal: number): Promise<Buffer | null> {
    const values = [...readerValues(reader), fileId, ordinal];
    const [row] = await statement<{ bytes: Buffer }>('file-piece', PIECE_OF_FILE, values);
    return row?.bytes ?? null;
  }

  /** Deletes the bytes of these files that no other file has; to be called while the files themselves are still there. */
  async forget(files: readonly EvidenceFileEntity[]): Promise<void> {
    const ids = files.map(({ id }) => id);
    // Whoever hands one of them on at this moment is waited for, and then counts.
    await statement('hold-files', 'select 1 from evidence_file where id = any($1) for update', [ids]);
    await statement(
      'forget-file-pieces',
      `delete from evidence_file_chunk c where c.content_id = any($1)
       and not exists (select 1 from evidence_file f where f.content_id = c.content_id and f.id <> all($2))`,
      [[...new Set(files.map(({ contentId }) => contentId))], ids],
    );
  }

  /** Until the transaction ends nobody else counts what this organisation keeps in order to add to it. */
  async holdCount(organisationId: string): Promise<void> {
    const lock = `select pg_advisory_xact_lock(hashtextextended('files of ' || $1, 0))`;
    await statement('lock-quota', lock, [organisationId]);
  }

  /** Bytes the organisation keeps, each once, with those this person keeps for themselves alone. */
  async usedBy(organisationId: string, personId: string): Promise<number> {
    const [{ used }] = await statement<{ used: string }>(
      'used-bytes',
      `select coalesce(sum(byte_size), 0) as used from (
         select distinct content_id, byte_size from evidence_file
         where owner_organisation_id = $1 and (audience <> 'PERSONAL' or written_by = $2)) f`,
      [organisationId, personId],
    );
    return Number(used);
  }
}
