import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { asWebAddress, checkEvidence } from '../../domain/evidence-rules.js';
import { canRead, may, type Permission } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { EVIDENCE_OF_ENTRY } from '../../database/sql/listed-evidence.js';
import { db, statement } from '../../database/with-actor.js';
import { readerValues, visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { EvidenceEntity } from './evidence.entity.js';
import type { AddEvidenceInput, ChangeEvidenceInput, WithdrawEvidenceInput } from './evidence.model.js';

type Act = Extract<Permission, 'evidence.add' | 'evidence.change'>;
type Changes = Partial<Pick<EvidenceEntity, 'citation' | 'url' | 'datedOn' | 'withdrawnAt'>>;

/** Sources an organisation, or one of its members alone, keeps for a row. They leave it only as copies. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The evidence of one entry the reader may see, each piece once, in the order it was added. */
  ofEntry(reader: Reader, entryId: string): Promise<EvidenceEntity[]> {
    return statement<EvidenceEntity>('evidence-of-entry', EVIDENCE_OF_ENTRY, [...readerValues(reader), entryId]);
  }

  /** Copies that stand for others to see, of the pieces with these ids. */
  copiesOf(ids: readonly string[]): Promise<EvidenceEntity[]> {
    return db().findBy(EvidenceEntity, {
      sharedFromId: In([...ids]),
      audience: In([Audience.SIDE, Audience.JOINT]),
      withdrawnAt: IsNull(),
    });
  }

  /** Pieces of evidence by their ids, as far as the reader may see them; the withdrawn ones too. */
  byIds(reader: Reader, ids: readonly string[]): Promise<EvidenceEntity[]> {
    const query = db().createQueryBuilder(EvidenceEntity, 'evidence').where('evidence.id = any(:ids)', { ids });
    return visibleTo(query, reader).getMany();
  }

  /** Adds a source for the own organisation, or for the writer alone; nobody else sees it until it is shared. */
  async add(actor: Actor, input: AddEvidenceInput): Promise<Outcome<EvidenceEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { organisationId, side } = authorizeIn(actor, 'evidence.add', entry.workspaceId);
    const now = this.clock.now();
    const evidence = db().create(EvidenceEntity, {
      id: this.ids.next(),
      workspaceId: entry.workspaceId,
      entryId: entry.id,
      citation: input.citation.trim(),
      url: asWebAddress(input.url),
      datedOn: input.datedOn ?? null,
      sharedFromId: null,
      withdrawnAt: null,
      audience: input.audience ?? Audience.ORGANISATION,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
    });
    const refusal = checkEvidence(evidence, this.clock.today());
    if (refusal) return refusal;
    await db().insert(EvidenceEntity, evidence);
    const { citation, url, datedOn } = evidence;
    this.record('evidence.add', evidence, entry.reviewId, { after: { citation, url, datedOn } });
    return evidence;
  }

  /** Changes a source of the own organisation; copies that were shared stay as they were shared. */
  async change(actor: Actor, input: ChangeEvidenceInput): Promise<Outcome<EvidenceEntity>> {
    const { evidence, reviewId } = await this.load(actor, input.id);
    const changes = changedPart<Changes>(evidence, {
      citation: input.citation?.trim() ?? undefined,
      url: input.url === undefined ? undefined : asWebAddress(input.url),
      datedOn: input.datedOn,
    });
    const refusal = checkEvidence({ ...evidence, ...changes }, this.clock.today());
    return refusal ?? this.write(evidence, { reviewId, expected: input.expectedVersion }, changes);
  }

  /** Takes a source out of the lists. It stays in the record, and with the assessments that named it. */
  async withdraw(actor: Actor, input: WithdrawEvidenceInput): Promise<Outcome<EvidenceEntity>> {
    const { evidence, reviewId } = await this.load(actor, input.id);
    const changes = { withdrawnAt: this.clock.now() };
    return this.write(evidence, { reviewId, expected: input.expectedVersion }, changes);
  }

  /** Whether the actor may change or withdraw it: nobody may what everybody has seen. */
  mayChange(actor: Actor, evidence: EvidenceEntity): boolean {
    const isOpen = evidence.audience !== Audience.JOINT && evidence.withdrawnAt === null;
    return isOpen && may(actor, 'evidence.change', evidence, { governmentHasJoined: true });
  }

  /** A source the actor may read, with the review it belongs to; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<{ evidence: EvidenceEntity; reviewId: string }> {
    const evidence = await db().findOneBy(EvidenceEntity, { id });
    if (!evidence || !canRead(actor, evidence)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, evidence.entryId);
    return { evidence, reviewId };
  }

  /** What the actor may do with it: share a source of the own organisation, and take back what was shared of it. */
  mayMove(actor: Actor, evidence: EvidenceEntity, sharedWith: Audience | null) {
    const isNear = evidence.audience === Audience.ORGANISATION || evidence.audience === Audience.PERSONAL;
    const isOwn = isNear && evidence.withdrawnAt === null;
    const can = (permission: Permission) => isOwn && may(actor, permission, evidence, { governmentHasJoined: true });
    const withdrawal = sharedWith === Audience.JOINT ? 'evidence.share' : 'content.shareInside';
    return { share: can('content.shareInside'), withdraw: sharedWith !== null && can(withdrawal) };
  }

  private async load(actor: Actor, id: string) {
    const loaded = await this.one(actor, id);
    authorize(actor, 'evidence.change', loaded.evidence);
    return loaded;
  }

  private async write(
    evidence: EvidenceEntity,
    { reviewId, expected }: { reviewId: string; expected: number },
    changes: Changes,
  ): Promise<Outcome<EvidenceEntity>> {
    if (evidence.audience === Audience.JOINT) {
      return new Refusal('SHARED', say('evidence.sharedStays'));
    }
    if (evidence.version !== expected) return lostRace(evidence, expected, changes);
    if (evidence.withdrawnAt) return new Refusal('WITHDRAWN', say('evidence.withdrawn'));
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(EvidenceEntity, { id: evidence.id, expected }, stamped);
    const now = await db().findOneByOrFail(EvidenceEntity, { id: evidence.id });
    if (!isSaved) return lostRace(now, expected, changes);
    const before = { ...samePart(evidence, changes), version: expected };
    this.record('evidence.change', now, reviewId, { before, after: { ...changes, version: now.version } });
    return now;
  }

  private record(action: Act, subject: EvidenceEntity, reviewId: string, what: { before?: object; after: object }) {
    this.journal.record({
      action,
      subjectType: 'Evidence',
      subject,
      entryId: subject.entryId,
      reviewId,
      ...what,
    });
  }
}
