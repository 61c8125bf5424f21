import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { ShareKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import { EvidenceEntity } from '../evidence/evidence.entity.js';
import { EvidenceService } from '../evidence/evidence.service.js';
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

  constructor(
    private readonly evidence: EvidenceService,
    private readonly copies: SharedCopiesService,
    private readonly journal: Journal,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string): Promise<Subject | Refusal> {
    const { evidence, reviewId } = await this.evidence.one(actor, id);
    if (evidence.withdrawnAt) return new Refusal('WITHDRAWN', 'This source was withdrawn. Add it anew instead.');
    return { thing: evidence, entryId: evidence.entryId, reviewId };
  }

  async offer(_reader: Reader, { thing }: Subject, audience: SharedAudience): Promise<Offer> {
    const [standing] = await this.copies.standingCopies([thing.id], audience);
    const piece = thing as EvidenceEntity;
    const isSame = standing !== undefined && saysTheSame(standing, piece);
    return {
      shown: await this.shown(piece),
      before: standing ? await this.shown(standing) : null,
      makesOutdated: false,
      refusal: isSame ? new Refusal('NOTHING_NEW', 'They have this source as it stands.') : null,
    };
  }

  async share(_actor: Actor, subject: Subject, audience: SharedAudience): Promise<Snapshot> {
    const { thing, entryId, reviewId } = subject;
    const [id] = await this.copies.copy(thing.ownerOrganisationId!, [thing.id], audience);
    const copy = await db().findOneByOrFail(EvidenceEntity, { id });
    const { citation, url, datedOn } = copy;
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
    const cited = new Refusal('CITED', 'An assessment you shared names this source: withdraw that first.');
    return { thing: copy, entryId: copy.entryId, reviewId, ...(isCited && { inTheWay: cited }) };
  }

  takeBack(_actor: Actor, { thing }: Subject): Promise<void> {
    return this.copies.takeBack(thing as EvidenceEntity);
  }

  private async shown(piece: EvidenceEntity) {
    const { citation, url, datedOn } = piece;
    return { ...(await ownerOf(piece)), status: null, text: citation, facts: factsOf({ url, datedOn }), evidence: [] };
  }
}
