import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import { canRead, type Permission } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { checkSource } from '../../domain/source-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { EvidenceEntity } from './evidence.entity.js';
import { SourceIdentityEntity } from './source-identity.entity.js';
import type { DeleteSourceInput, KeepSourceInput, SourceKept } from './source.model.js';

type Act = Extract<Permission, `source.${string}`>;

/**
 * Who gave a source. Only this service touches it: nothing lists, counts, searches, exports or reports it, the journal
 * and the receipts of mutations know that something was done and never a word of what.
 */
@Injectable()
export class SourcesService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Which of these pieces of evidence have a source that the reader's organisation keeps. */
  async keptFor(reader: Reader, evidenceIds: readonly string[]): Promise<ReadonlySet<string>> {
    const query = db()
      .createQueryBuilder(SourceIdentityEntity, 'source')
      .select(['source.id', 'source.evidenceId'])
      .where({ evidenceId: In([...evidenceIds]) });
    return new Set((await visibleTo(query, reader).getMany()).map(({ evidenceId }) => evidenceId));
  }

  /** The source of a piece of evidence of the own organisation; null where none is kept. */
  async of(actor: Actor, evidenceId: string): Promise<SourceIdentityEntity | null> {
    await this.evidence(actor, 'source.read', evidenceId);
    const source = await db().findOneBy(SourceIdentityEntity, { evidenceId });
    return source && canRead(actor, source) ? source : null;
  }

  /** Writes down, or corrects, who gave a piece of evidence. */
  async keep(actor: Actor, input: KeepSourceInput): Promise<Outcome<SourceKept>> {
    const evidence = await this.evidence(actor, 'source.keep', input.evidenceId);
    const words = { name: input.name.trim(), contact: input.contact.trim(), consent: input.consent.trim() };
    const refusal = checkSource(words);
    if (refusal) return refusal;
    if (evidence.audience === Audience.PERSONAL) {
      return new Refusal('ORGANISATION_FIRST', say('sources.organisationFirst'));
    }
    if (evidence.audience === Audience.JOINT) {
      return new Refusal('SHARED', say('sources.sharedCopy'));
    }
    const known = await db().findOneBy(SourceIdentityEntity, { evidenceId: evidence.id });
    if ((known?.version ?? null) !== (input.expectedVersion ?? null)) return conflictOver(evidence.id, known, words);
    const now = this.clock.now();
    if (known) {
      const row = { id: known.id, expected: known.version };
      const isSaved = await updateIfUnchanged(SourceIdentityEntity, row, { ...words, changedAt: now });
      if (!isSaved) return conflictOver(evidence.id, known, words);
    } else {
      await db().insert(SourceIdentityEntity, {
        ...words,
        id: this.ids.next(),
        evidenceId: evidence.id,
        workspaceId: evidence.workspaceId,
        audience: Audience.ORGANISATION,
        ownerOrganisationId: evidence.ownerOrganisationId,
        ownerSide: evidence.ownerSide,
        version: 1,
        writtenBy: actor.personId,
        writtenAt: now,
        changedAt: now,
      });
    }
    await this.record(actor, 'source.keep', evidence);
    return { evidenceId: evidence.id, isKept: true };
  }

  /** Deletes a source for good: the row itself goes. The journal keeps that it went, and nothing of what it was. */
  async delete(actor: Actor, input: DeleteSourceInput): Promise<Outcome<SourceKept>> {
    const evidence = await this.evidence(actor, 'source.delete', input.evidenceId);
    const { affected } = await db().delete(SourceIdentityEntity, { evidenceId: evidence.id });
    if (!affected) throw new NotFound();
    await this.record(actor, 'source.delete', evidence);
    return { evidenceId: evidence.id, isKept: false };
  }

  /** The own piece of evidence, withdrawn ones too: a source can be deleted whatever became of what it gave. */
  private async evidence(actor: Actor, act: Act, id: string): Promise<EvidenceEntity> {
    const evidence = await db().findOneBy(EvidenceEntity, { id });
    if (!evidence || !canRead(actor, evidence)) throw new NotFound();
    authorize(actor, act, evidence);
    return evidence;
  }

  private async record(actor: Actor, action: Act, subject: EvidenceEntity): Promise<void> {
    const { entryId } = subject;
    const { reviewId } = await this.matrices.entry(actor, entryId);
    this.journal.record({ action, subjectType: 'Source', subject, entryId, reviewId });
  }
}

const conflictOver = (id: string, now: SourceIdentityEntity | null, mine: object): Conflict =>
  new Conflict({
    id,
    currentVersion: now?.version ?? 0,
    base: null,
    mine,
    theirs: now ? { name: now.name, contact: now.contact, consent: now.consent } : {},
    theirsBy: null,
  });
