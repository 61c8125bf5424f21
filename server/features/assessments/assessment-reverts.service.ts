import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead } from '../../domain/permissions.js';
import { checkPutBack } from '../../domain/revert-rules.js';
import { Journal } from '../../database/journal.js';
import { db } from '../../database/with-actor.js';
import { authorize, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { stoodBefore } from '../../graphql/past-change.js';
import type { Outcome } from '../../graphql/result.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { RevertAssessmentInput } from './assessment.model.js';
import { AssessmentVersionsService } from './assessment-versions.service.js';
import { AssessmentsService } from './assessments.service.js';
import type { Claim } from './lost-assessment.js';

const CLAIM = { status: 0, rationale: 0, noEvidenceReason: 0, evidenceIds: 0, asOf: 0 };

/** Puts an organisation's own assessment back as it stood before a change: as a new version, by the rules of recording. */
@Injectable()
export class AssessmentRevertsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly versions: AssessmentVersionsService,
    private readonly evidence: EvidenceService,
    private readonly journal: Journal,
  ) {}

  async revert(actor: Actor, input: RevertAssessmentInput): Promise<Outcome<AssessmentEntity>> {
    const head = await db().findOneBy(AssessmentEntity, { id: input.id });
    if (!head || !canRead(actor, head)) throw new NotFound();
    authorize(actor, 'assessment.record', head);
    const before = (await stoodBefore(actor, 'Assessment', input)) as Partial<Claim>;
    const current = samePart(await this.versions.current(head), CLAIM) as Claim;
    const changes = changedPart<Claim>(current, before);
    const refusal = checkPutBack(changes);
    if (refusal) return refusal;
    const claim = { ...current, ...changes };
    const evidenceIds = await this.standing(actor, head, claim.evidenceIds);
    this.journal.reverting(input.eventId);
    const { mutationId, expectedVersion } = input;
    return this.assessments.record(actor, {
      ...claim,
      mutationId,
      entryId: head.entryId,
      expectedVersion,
      evidenceIds,
    });
  }

  /** Evidence that was withdrawn since cannot be named again. */
  private async standing(actor: Actor, head: AssessmentEntity, ids: readonly string[]): Promise<string[]> {
    const known = await this.evidence.byIds(readerOrNotFound(actor, head.workspaceId), ids);
    return known.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id);
  }
}
