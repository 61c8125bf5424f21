import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import { evidenceFileName } from '../../domain/evidence-file.js';
import { canRead } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { EvidenceFileEntity } from './evidence-file.entity.js';
import type { RemoveEvidenceFileInput, RenameEvidenceFileInput } from './evidence-file.model.js';
import { EvidenceEntity } from './evidence.entity.js';
import { FileBytes } from './file-bytes.service.js';

/** A piece of evidence that may be changed now, with the review whose screens show it. */
interface Changeable {
  readonly evidence: EvidenceEntity;
  readonly reviewId: string;
}

/** Files beside the evidence they are: listed, named for others, taken away. The bytes go in and out by services of their own. */
@Injectable()
export class EvidenceFilesService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly bytes: FileBytes,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The files of these pieces of evidence, as far as the reader may see them. */
  ofEvidence(reader: Reader, evidenceIds: readonly string[]): Promise<EvidenceFileEntity[]> {
    const query = db()
      .createQueryBuilder(EvidenceFileEntity, 'file')
      .where('file.evidenceId = any(:evidenceIds)', { evidenceIds });
    return visibleTo(query, reader).getMany();
  }

  /** A piece of evidence whose file the actor may change; NOT_FOUND, NOT_ALLOWED, or why not in words. */
  async changeable(actor: Actor, evidenceId: string): Promise<Changeable | Refusal> {
    const evidence = await db().findOneBy(EvidenceEntity, { id: evidenceId });
    if (!evidence || !canRead(actor, evidence)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, evidence.entryId);
    authorize(actor, 'evidence.change', evidence);
    if (evidence.audience === Audience.JOINT) {
      return new Refusal('SHARED', say('evidence.sharedStays'));
    }
    if (evidence.withdrawnAt) return new Refusal('WITHDRAWN', say('evidence.withdrawn'));
    return { evidence, reviewId };
  }

  /** Names the copy that others will get; the own organisation keeps the file under its own name. */
  async rename(actor: Actor, input: RenameEvidenceFileInput): Promise<Outcome<EvidenceEntity>> {
    const found = await this.changeable(actor, input.id);
    if (isRefusal(found)) return found;
    const [copy] = await this.formsOf(input.id, 'CLEANED');
    if (!copy) throw new NotFound();
    const name = evidenceFileName(input.name, copy.kind);
    if (isRefusal(name)) return new Refusal(name.code, name.message, 'name');
    return this.change(
      found,
      input.expectedVersion,
      { before: { file: copy.name }, after: { file: name } },
      async () => {
        await db().update(
          EvidenceFileEntity,
          { id: copy.id },
          { name, version: copy.version + 1, changedAt: this.clock.now() },
        );
      },
    );
  }

  /** Takes the file away, with its bytes; the source stays, and what was shared of it stays as it was shared. */
  async remove(actor: Actor, input: RemoveEvidenceFileInput): Promise<Outcome<EvidenceEntity>> {
    const found = await this.changeable(actor, input.id);
    if (isRefusal(found)) return found;
    const files = await this.formsOf(input.id, 'ORIGINAL', 'CLEANED');
    if (!files.length) throw new NotFound();
    const before = { file: files.find(({ form }) => form === 'ORIGINAL')?.name ?? null };
    return this.change(found, input.expectedVersion, { before, after: { file: null } }, () => this.forget(files));
  }

  /** Deletes files and what bytes of theirs nobody has any more. */
  async forget(files: readonly EvidenceFileEntity[]): Promise<void> {
    if (!files.length) return;
    await this.bytes.forget(files); // who sees the file sees its bytes: they go before it
    await db().delete(EvidenceFileEntity, { id: In(files.map(({ id }) => id)) });
  }

  formsOf(evidenceId: string, ...forms: EvidenceFileEntity['form'][]): Promise<EvidenceFileEntity[]> {
    return db().findBy(EvidenceFileEntity, { evidenceId, form: In(forms) });
  }

  /** Does `work` under a new version of the evidence, and says so in the journal; a version later than expected conflicts. */
  async change(
    { evidence, reviewId }: Changeable,
    expected: number,
    what: { before: object; after: object },
    work: () => Promise<void>,
  ): Promise<Outcome<EvidenceEntity>> {
    if (evidence.version !== expected) return lostRace(evidence, expected, {});
    const { id } = evidence;
    const isFree = await updateIfUnchanged(EvidenceEntity, { id, expected }, { changedAt: this.clock.now() });
    const now = await db().findOneByOrFail(EvidenceEntity, { id });
    if (!isFree) return lostRace(now, expected, {});
    await work();
    const before = { ...what.before, version: expected };
    const after = { ...what.after, version: now.version };
    const { entryId } = now;
    this.journal.record({
      action: 'evidence.change',
      subjectType: 'Evidence',
      subject: now,
      entryId,
      reviewId,
      before,
      after,
    });
    return now;
  }

  /** A row for a file of this evidence, for the same eyes; not yet in the table. */
  rowOf(
    evidence: EvidenceEntity,
    file: Omit<EvidenceFileEntity, keyof EvidenceEntity | 'evidenceId'>,
  ): EvidenceFileEntity {
    const now = this.clock.now();
    return db().create(EvidenceFileEntity, {
      ...file,
      id: this.ids.next(),
      evidenceId: evidence.id,
      workspaceId: evidence.workspaceId,
      audience: evidence.audience,
      ownerOrganisationId: evidence.ownerOrganisationId,
      ownerSide: evidence.ownerSide,
      version: 1,
      // What leaves the organisation is its own; inside, it is the person's.
      writtenBy: isNear(evidence) ? evidence.writtenBy : null,
      writtenAt: now,
      changedAt: now,
    });
  }
}

const isNear = ({ audience }: EvidenceEntity): boolean =>
  audience === Audience.ORGANISATION || audience === Audience.PERSONAL;
