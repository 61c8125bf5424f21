import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { evidenceFileName } from '../../domain/evidence-file.js';
import { isRefusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Ids } from '../../database/sources.js';
import { db, WithActor } from '../../database/with-actor.js';
import { Refused } from '../../graphql/errors.js';
import { Conflict } from '../../graphql/result.js';
import { cleanInWorker, type CleanCopy } from '../../files/cleaning/clean-in-worker.js';
import { FileRefusal, type FileRefusalCode } from '../../files/file-refusal.js';
import { FileSettings } from '../../files/file-settings.js';
import type { ReceivedFile } from '../../files/received-file.js';
import type { TemporaryFile } from '../../files/temporary-file.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import type { EvidenceEntity } from './evidence.entity.js';
import { FileBytes } from './file-bytes.service.js';

/** One form of a file on its way into the database. */
interface Form {
  readonly form: EvidenceFileEntity['form'];
  readonly bytes: TemporaryFile;
  readonly byteSize: number;
  readonly sha256: string;
}

/** Takes a file somebody sent: what it is, its cleaned copy, and then both at once into the database, or nothing. */
@Injectable()
export class FileUploads {
  constructor(
    private readonly files: EvidenceFilesService,
    private readonly bytes: FileBytes,
    private readonly withActor: WithActor,
    private readonly settings: FileSettings,
    private readonly ids: Ids,
  ) {}

  /** Before a byte is taken: may the actor put a file there, and is there room? Throws what is to be answered. */
  check(actor: Actor, evidenceId: string, announcedBytes: number): Promise<void> {
    return this.withActor.read(actor, async () => {
      const found = await this.files.changeable(actor, evidenceId);
      if (isRefusal(found)) throw new Refused(found);
      await this.refuseOverQuota(actor, found.evidence, announcedBytes);
    });
  }

  /**
   * Keeps a file with its cleaned copy as the file of a piece of evidence, in the place of an earlier one. Everything
   * before the last step happens outside any transaction. Gives the evidence as it is then, or the conflict.
   */
  async keep(
    actor: Actor,
    evidenceId: string,
    expectedVersion: number,
    file: ReceivedFile,
  ): Promise<EvidenceEntity | Conflict> {
    const copy = await cleanInWorker(file.bytes, file.name);
    try {
      const name = evidenceFileName(file.name, copy.kind);
      if (isRefusal(name)) throw new FileRefusal(name.code as FileRefusalCode, name.message);
      const forms = [await formOf('ORIGINAL', file.bytes), await formOf('CLEANED', copy.bytes)];
      return await this.withActor.write(actor, () =>
        this.write(actor, { evidenceId, expectedVersion, name, copy, forms }),
      );
    } finally {
      await copy.bytes.close();
    }
  }

  private async write(actor: Actor, what: Kept): Promise<EvidenceEntity | Conflict> {
    const found = await this.files.changeable(actor, what.evidenceId);
    if (isRefusal(found)) throw new Refused(found);
    const { evidence } = found;
    const earlier = await this.files.formsOf(evidence.id, 'ORIGINAL', 'CLEANED');
    const before = { file: earlier.find(({ form }) => form === 'ORIGINAL')?.name ?? null };
    const outcome = await this.files.change(
      found,
      what.expectedVersion,
      { before, after: { file: what.name } },
      async () => {
        await this.files.forget(earlier);
        await this.bytes.holdCount(evidence.ownerOrganisationId!);
        await this.refuseOverQuota(
          actor,
          evidence,
          what.forms.reduce((sum, { byteSize }) => sum + byteSize, 0),
        );
        for (const form of what.forms) await this.insert({ ...evidence, writtenBy: actor.personId }, what, form);
      },
    );
    if (isRefusal(outcome)) throw new Refused(outcome);
    return outcome;
  }

  private async insert(
    evidence: EvidenceEntity,
    { name, copy }: Kept,
    { form, bytes, byteSize, sha256 }: Form,
  ): Promise<void> {
    const isCopy = form === 'CLEANED';
    const row = this.files.rowOf(evidence, {
      form,
      contentId: this.ids.next(),
      name,
      kind: copy.kind,
      byteSize,
      sha256,
      removed: isCopy ? [...copy.removed] : [],
      remaining: isCopy ? [...copy.remaining] : [],
    });
    await db().insert(EvidenceFileEntity, row);
    await this.bytes.write(row, bytes);
  }

  private async refuseOverQuota(actor: Actor, { ownerOrganisationId }: EvidenceEntity, more: number): Promise<void> {
    const used = await this.bytes.usedBy(ownerOrganisationId!, actor.personId);
    const allowed = this.settings.organisationBytes;
    if (used + more <= allowed) return;
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    throw new FileRefusal('QUOTA', say('evidence.quota', { used: megabytes(used), allowed: megabytes(allowed) }));
  }
}

interface Kept {
  readonly evidenceId: string;
  readonly expectedVersion: number;
  readonly name: string;
  readonly copy: CleanCopy;
  readonly forms: readonly Form[];
}

const formOf = async (form: Form['form'], bytes: TemporaryFile): Promise<Form> => ({
  form,
  bytes,
  byteSize: await bytes.size(),
  sha256: await bytes.sha256(),
});
