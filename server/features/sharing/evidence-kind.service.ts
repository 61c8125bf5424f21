import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import { EvidenceEntity } from '../evidence/evidence.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { OwnEvidenceService } from '../evidence/own-evidence.service.js';
import { saysTheSame } from '../evidence/same-evidence.js';
import { SharedCopiesService } from '../evidence/shared-copies.service.js';
import { factsOf, ownerOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';

/** How a source is shared by itself, without an assessment that names it. */
@Injectable()
export class EvidenceKindService implements ShareableKind {
  readonly kind = ShareKind.EVIDENCE;
  readonly permission = 'evidence.share';
  readonly isStepwise = true;

  constructor(
    private readonly evidence: EvidenceService,
    private readonly copies: SharedCopiesService,
    private readonly own: OwnEvidenceService,
    private readonly journal: Journal,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string): Promise<Subject | Refusal> {
    const { evidence, reviewId } = await this.evidence.one(actor, id);
    if (evidence.withdrawnAt) return new Refusal('WITHDRAWN', say('evidence.sourceWithdrawn'));
    return { thing: evidence, entryId: evidence.entryId, reviewId };
  }

  async offer(_reader: Reader, { thing }: Subject, audience: SharedAudience): Promise<Offer> {
    const piece = thing as EvidenceEntity;
    if (audience === Audience.ORGANISATION) {
      const file = await this.own.fileName(piece);
      return { shown: await this.shown(piece, file), before: null, makesOutdated: false, refusal: null };
    }
    const [standing] = await this.copies.standingCopies([thing.id], audience);
    const isSame = standing !== undefined && saysTheSame(standing, piece);
    return {
      shown: await this.shown(piece),
      before: standing ? await this.shown(standing) : null,
      makesOutdated: false,
      refusal: isSame ? new Refusal('NOTHING_NEW', say('sharing.sourceAsItStands')) : null,
    };
  }

  async share(_actor: Actor, subject: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const { thing, entryId, reviewId } = subject;
    const copy = await this.copyFor(thing as EvidenceEntity, audience);
    if (isRefusal(copy)) return copy;
    const { id, citation, url, datedOn } = copy;
    const after = { citation, url, datedOn };
    this.journal.record({ action: 'evidence.share', subjectType: 'Evidence', subject: copy, entryId, reviewId, after });
    return { id, madeOutdated: false };
  }

  /** The copy, by its own id or by the id of the source it was made from; refused while an assessment shared rests on it. */
  async findShared(actor: Actor, id: string, audience: SharedAudience): Promise<Subject> {
    const { evidence, reviewId } = await this.evidence.one(actor, id);
    const [copy] = evidence.audience === audience ? [evidence] : await this.copies.standingCopies([id], audience);
    if (!copy || copy.withdrawnAt) throw new NotFound();
    const isCited = await db()
      .createQueryBuilder(AssessmentVersionEntity, 'version')
      .where('version.entryId = :entryId', { entryId: copy.entryId })
      .andWhere(':id = any(version.evidenceIds)', { id: copy.id })
      .andWhere('version.audience = :audience', { audience })
      .andWhere('version.ownerOrganisationId = :owner', { owner: copy.ownerOrganisationId })
      .getExists();
    const cited = new Refusal('CITED', say('sharing.cited'));
    return { thing: copy, entryId: copy.entryId, reviewId, ...(isCited && { inTheWay: cited }) };
  }

  takeBack(_actor: Actor, { thing }: Subject): Promise<void> {
    return this.copies.takeBack(thing as EvidenceEntity);
  }

  private async copyFor(piece: EvidenceEntity, audience: SharedAudience): Promise<EvidenceEntity | Refusal> {
    if (audience === Audience.ORGANISATION) return this.own.toOrganisation(piece);
    const [id] = await this.copies.copy(piece.ownerOrganisationId!, [piece.id], audience);
    return db().findOneByOrFail(EvidenceEntity, { id });
  }

  private async shown(piece: EvidenceEntity, file: string | null = null) {
    const { citation, url, datedOn } = piece;
    const facts = factsOf({ url, datedOn, file });
    return { ...(await ownerOf(piece)), status: null, text: citation, facts, evidence: [] };
  }
}
