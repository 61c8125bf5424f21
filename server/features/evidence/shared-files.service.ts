import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { db, statement } from '../../database/with-actor.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import type { EvidenceEntity } from './evidence.entity.js';

/** The cleaned files of pieces of evidence and of their copies, by the id of the piece. */
export type CleanedFiles = ReadonlyMap<string, EvidenceFileEntity>;

/** Whether two pieces of evidence hand out the same file under the same name, or both none. */
export const handsOutTheSame = (files: CleanedFiles, oneId: string, otherId: string): boolean => {
  const [one, other] = [files.get(oneId), files.get(otherId)];
  return one?.contentId === other?.contentId && one?.name === other?.name;
};

/** What of a file goes with a shared copy: the cleaned form, under an id of its own; never the original. */
@Injectable()
export class SharedFilesService {
  constructor(private readonly files: EvidenceFilesService) {}

  /** The cleaned files of these pieces. */
  async cleanedOf(evidenceIds: readonly string[]): Promise<CleanedFiles> {
    if (!evidenceIds.length) return new Map();
    const files = await db().findBy(EvidenceFileEntity, { evidenceId: In([...evidenceIds]), form: 'CLEANED' });
    return new Map(files.map((file) => [file.evidenceId, file]));
  }

  /** Gives a shared copy the file of its piece. What was taken out of it is told to nobody there. */
  async handOn(file: EvidenceFileEntity, copy: EvidenceEntity): Promise<void> {
    // Whoever deletes the file meanwhile waits, and then finds that its bytes are needed; or was first, and there is none.
    const held = await statement('hold-file', 'select 1 from evidence_file where id = $1 for key share', [file.id]);
    if (!held.length) return;
    const { form, contentId, name, kind, byteSize, sha256 } = file;
    const what = { form, contentId, name, kind, byteSize, sha256, removed: [], remaining: [] };
    await db().insert(EvidenceFileEntity, this.files.rowOf(copy, what));
  }

  /** Deletes the files of copies that were withdrawn: nobody reads them any more. */
  async forget(copyIds: readonly string[]): Promise<void> {
    await this.files.forget([...(await this.cleanedOf(copyIds)).values()]);
  }
}
