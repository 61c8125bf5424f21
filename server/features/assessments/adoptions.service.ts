import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import { canRead } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { AdoptionEntity } from './adoption.entity.js';
import type { AdoptAssessmentInput, RestOnInput } from './adoption.model.js';
import { AssessmentEntity, AssessmentVersionEntity } from './assessment.entity.js';
import { AssessmentsService } from './assessments.service.js';

/** A coordinator or focal point takes up members' assessments for the side; which ones stays known inside it. */
@Injectable()
export class AdoptionsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly evidence: EvidenceService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What was adopted on one row, as far as the reader may know, the oldest first. */
  ofEntry(reader: Reader, entryId: string): Promise<AdoptionEntity[]> {
    const query = db().createQueryBuilder(AdoptionEntity, 'adoption').where('adoption.entryId = :entryId', { entryId });
    return visibleTo(query, reader).orderBy('adoption.writtenAt').addOrderBy('adoption.id').getMany();
  }

  /** Takes a member's assessment over as the own one, with sources of one's own; it is shared like any other. */
  async adopt(actor: Actor, input: AdoptAssessmentInput): Promise<Outcome<AssessmentEntity>> {
    const [version] = await this.inside(actor, [input.versionId]);
    const { entryId, status, rationale, noEvidenceReason, asOf } = version;
    const evidenceIds = await this.sources(actor, version);
    if (isRefusal(evidenceIds)) return evidenceIds;
    const { mutationId, expectedVersion } = input;
    const claim = { entryId, status, rationale, noEvidenceReason, asOf, evidenceIds };
    const head = await this.assessments.record(actor, { mutationId, expectedVersion, ...claim });
    if (isRefusal(head) || head instanceof Conflict) return head;
    await this.write(actor, head, [version.id]);
    return head;
  }

  /** Says that the own assessment, as it stands, rests on these too. */
  async restOn(actor: Actor, input: RestOnInput): Promise<Outcome<AssessmentEntity>> {
    const versions = await this.inside(actor, [...new Set(input.versionIds)]);
    if (versions.some(({ entryId }) => entryId !== input.entryId)) throw new NotFound();
    const [{ workspaceId }] = versions;
    const head = await this.assessments.own(input.entryId, readerOrNotFound(actor, workspaceId).organisationId);
    if (head?.version !== input.expectedVersion) {
      return new Refusal('CHANGED_SINCE', say('assessments.changedSince'));
    }
    const before = await db().findOneBy(AdoptionEntity, { assessmentId: head.id, number: head.version });
    await this.write(actor, head, [...(before?.restsOnIds ?? []), ...versions.map(({ id }) => id)]);
    return head;
  }

  /** The versions other organisations shared inside the side, in the order of their ids; NOT_FOUND if one is not. */
  private async inside(actor: Actor, ids: readonly string[]): Promise<AssessmentVersionEntity[]> {
    const versions = await db().findBy(AssessmentVersionEntity, { id: In([...ids]), audience: Audience.SIDE });
    if (versions.length < ids.length || !versions.every((one) => canRead(actor, one))) throw new NotFound();
    for (const version of versions) authorize(actor, 'assessment.adopt', version);
    return versions;
  }

  /** The sources of a version as the own organisation's: those it has, or everybody has, and copies of the others. */
  private async sources(actor: Actor, version: AssessmentVersionEntity): Promise<string[] | Refusal> {
    const reader = readerOrNotFound(actor, version.workspaceId);
    const ids: string[] = [];
    for (const piece of await this.evidence.byIds(reader, version.evidenceIds)) {
      if (piece.withdrawnAt) continue;
      const isOurs = piece.audience === Audience.JOINT || piece.ownerOrganisationId === reader.organisationId;
      const { entryId, citation, url, datedOn } = piece;
      const mutationId = this.ids.next();
      const own = isOurs ? piece : await this.evidence.add(actor, { mutationId, entryId, citation, url, datedOn });
      if (isRefusal(own)) return own;
      if (!(own instanceof Conflict)) ids.push(own.id);
    }
    return ids;
  }

  private async write(actor: Actor, head: AssessmentEntity, versionIds: readonly string[]) {
    const { id: assessmentId, version: number, entryId, workspaceId, ownerOrganisationId, ownerSide } = head;
    await db().delete(AdoptionEntity, { assessmentId, number });
    const now = this.clock.now();
    const adoption = db().create(AdoptionEntity, {
      id: this.ids.next(),
      workspaceId,
      audience: Audience.SIDE,
      ownerOrganisationId,
      ownerSide,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      entryId,
      assessmentId,
      number,
      restsOnIds: [...new Set(versionIds)],
    });
    await db().insert(AdoptionEntity, adoption);
    const reviewId = await this.assessments.reviewOf(actor, entryId);
    this.journal.record({
      action: 'assessment.adopt',
      subjectType: 'Adoption',
      subject: adoption,
      entryId,
      reviewId,
      after: { count: adoption.restsOnIds.length },
    });
  }
}
