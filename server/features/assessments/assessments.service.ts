import { Injectable } from '@nestjs/common';
import type { Actor, Membership, Reader } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { checkAsOf } from '../../domain/assessment-day.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { checkAssessment } from '../../domain/status-scale.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { RECORD_FIRST, RECORD_NEXT } from '../../database/sql/record-assessment.js';
import { db, statement } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { LookOverInput, RecordAssessmentInput } from './assessment.model.js';
import { lostAssessment, type Claim } from './lost-assessment.js';

/** An organisation's own assessment of a row: a head, and one version for each time it was recorded. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly evidence: EvidenceService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The organisation's own assessment of an entry, null when it has none. */
  own(entryId: string, organisationId: string | null): Promise<AssessmentEntity | null> {
    if (organisationId === null) return Promise.resolve(null);
    return db().findOneBy(AssessmentEntity, {
      entryId,
      ownerOrganisationId: organisationId,
      audience: Audience.ORGANISATION,
    });
  }

  /** Records a new version for the own organisation alone. Refuses a claim without evidence or a reason for none. */
  async record(actor: Actor, input: RecordAssessmentInput): Promise<Outcome<AssessmentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const membership = authorizeIn(actor, 'assessment.record', entry.workspaceId);
    const claim = claimOf(input);
    const evidenceCount = await this.countEvidence(readerOrNotFound(actor, entry.workspaceId), entry.id, claim);
    if (isRefusal(evidenceCount)) return evidenceCount;
    const refusal = checkAssessment({ ...claim, evidenceCount }) ?? checkAsOf(claim.asOf, this.clock.today());
    if (refusal) return refusal;
    const expected = input.expectedVersion ?? null;
    const written = await this.write(entry, membership, { actor, claim, expected });
    if (!written) return lostAssessment(await this.found(entry.id, membership), expected, claim);
    const { head, former } = written;
    this.journal.record({
      action: 'assessment.record',
      subjectType: 'Assessment',
      subject: head,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: former && samePart(former, changedPart(former, claim)),
      after: { ...(former ? changedPart(former, claim) : claim), version: head.version },
    });
    return head;
  }

  /** The review an entry the actor may read belongs to. */
  async reviewOf(actor: Actor, entryId: string): Promise<string> {
    return (await this.matrices.entry(actor, entryId)).reviewId;
  }

  /** Lets the own assessment stand after the row's text or position changed. */
  async lookOver(actor: Actor, input: LookOverInput): Promise<Outcome<AssessmentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { organisationId } = authorizeIn(actor, 'assessment.record', entry.workspaceId);
    const head = await this.own(entry.id, organisationId);
    if (!head) return new Refusal('NOT_ASSESSED', say('assessments.notAssessed'));
    authorize(actor, 'assessment.record', head);
    const lookedOverAt = this.clock.now();
    await db().update(AssessmentEntity, { id: head.id }, { lookedOverAt });
    this.journal.record({
      action: 'assessment.record',
      subjectType: 'Assessment',
      subject: head,
      entryId: entry.id,
      reviewId: entry.reviewId,
      before: { lookedOverAt: head.lookedOverAt },
      after: { lookedOverAt },
    });
    return { ...head, lookedOverAt };
  }

  /**
   * How many of the pieces named stand; NOT_FOUND for one that is not on this row or not for these eyes. Colleagues must
   * be able to look up what their organisation says it rests on: what one person alone reads is refused.
   */
  private async countEvidence(reader: Reader, entryId: string, { evidenceIds }: Claim): Promise<number | Refusal> {
    if (!evidenceIds.length) return 0;
    const named = await this.evidence.byIds(reader, evidenceIds);
    const standing = named.filter((piece) => piece.entryId === entryId && piece.withdrawnAt === null);
    if (standing.length < evidenceIds.length) throw new NotFound();
    if (standing.some(({ audience }) => audience === Audience.PERSONAL)) {
      return new Refusal('ORGANISATION_FIRST', say('assessments.evidenceOnlyYours'), 'evidenceIds');
    }
    return standing.length;
  }

  /** The new head, or null when the version expected is not the one that stands. */
  private async write(
    entry: MatrixEntryEntity,
    membership: Membership,
    { actor, claim, expected }: { actor: Actor; claim: Claim; expected: number | null },
  ): Promise<{ head: AssessmentEntity; former: Claim | null } | null> {
    const now = this.clock.now();
    const currentVersionId = this.ids.next();
    const { organisationId, side } = membership;
    const { status, rationale, noEvidenceReason, evidenceIds, asOf } = claim;
    const said = [status, rationale, noEvidenceReason, evidenceIds, asOf];
    const values = [currentVersionId, now, entry.id, organisationId, actor.personId, ...said];
    const [written] =
      expected === null
        ? await statement<Written>('record-first', RECORD_FIRST, [...values, this.ids.next(), entry.workspaceId, side])
        : await statement<Written>('record-next', RECORD_NEXT, [...values, expected]);
    if (!written) return null;
    const head = db().create(AssessmentEntity, {
      id: written.id,
      version: written.version,
      workspaceId: entry.workspaceId,
      audience: Audience.ORGANISATION,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      entryId: entry.id,
      side: side!,
      currentVersionId,
      writtenBy: actor.personId,
      lookedOverAt: null,
    });
    return { head, former: written.former };
  }

  private async found(entryId: string, { organisationId }: Membership): Promise<AssessmentEntity> {
    const head = await this.own(entryId, organisationId);
    if (!head) throw new NotFound();
    return head;
  }
}

type Written = Pick<AssessmentEntity, 'id' | 'version'> & { readonly former: Claim | null };

const claimOf = (input: RecordAssessmentInput): Claim => ({
  status: input.status,
  rationale: input.rationale.trim(),
  noEvidenceReason: input.noEvidenceReason?.trim() || null,
  evidenceIds: [...new Set(input.evidenceIds)],
  asOf: input.asOf,
});
