import { Injectable } from '@nestjs/common';
import { canRead } from '../../domain/permissions.js';
import type { Actor, Reader } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { type Outcome } from '../../graphql/result.js';
import { AssessmentEntity, AssessmentVersionEntity } from '../assessments/assessment.entity.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReleasesService } from './releases.service.js';
import { factsOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import { ShareablesService } from './shareables.service.js';
import { SharePreviewsService } from './share-previews.service.js';
import type { ShownThing } from './share-thing.model.js';
import type { ShownAssessment } from './shown-assessment.model.js';
import { RecalledVersionsService } from './recalled-versions.service.js';

const gone = () => new Refusal('NOT_ASSESSED', say('assessments.notAssessedYet'));

/** How an organisation's assessment is shared: inside its side, or before everybody as the side's. */
@Injectable()
export class AssessmentKindService implements ShareableKind {
  readonly kind = ShareKind.ASSESSMENT;
  readonly permission = 'assessment.share';

  constructor(
    private readonly matrices: MatrixService,
    private readonly previews: SharePreviewsService,
    private readonly releases: ReleasesService,
    private readonly recalled: RecalledVersionsService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string): Promise<Subject> {
    const head = await db().findOneBy(AssessmentEntity, { id, audience: Audience.ORGANISATION });
    if (!head || !canRead(actor, head)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, head.entryId);
    return { thing: head, entryId: head.entryId, reviewId };
  }

  async offer(reader: Reader, { entryId, reviewId }: Subject, audience: SharedAudience): Promise<Offer> {
    const [preview] = await this.previews.read(reader, reviewId, [entryId!], audience);
    if (!preview) throw new NotFound();
    const { shown, before, makesOutdated, refusal } = preview;
    return { shown: asThing(shown), before: before && asThing(before), makesOutdated, refusal };
  }

  async share(actor: Actor, subject: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const entry = await this.matrices.entry(actor, subject.entryId!);
    const reader = readerOrNotFound(actor, entry.workspaceId);
    await this.releases.lock([entry.id]);
    const [toShare] = await this.previews.read(reader, entry.reviewId, [entry.id], audience);
    if (toShare?.expectedVersion !== subject.thing.version) return gone();
    const { version, isOutdated } = await this.releases.release(entry, toShare, audience);
    const [now] = await this.previews.read(reader, entry.reviewId, [entry.id], audience);
    // What they read must be what was shown, also when a source was changed in the meantime.
    const isAsShown = now?.before && JSON.stringify(asThing(now.before)) === JSON.stringify(asThing(toShare.shown));
    if (!isAsShown) return new Refusal('CHANGED_SINCE', say('sharing.sourceChanged'));
    return { id: version.id, madeOutdated: isOutdated };
  }

  /** A version that was shared, by its own id. */
  async findShared(actor: Actor, id: string, audience: SharedAudience): Promise<Subject> {
    const version = await db().findOneBy(AssessmentVersionEntity, { id, audience });
    if (!version || !canRead(actor, version)) throw new NotFound();
    const { reviewId } = await this.matrices.entry(actor, version.entryId);
    return { thing: version, entryId: version.entryId, reviewId };
  }

  async takeBack(actor: Actor, { thing, entryId }: Subject): Promise<void> {
    const entry = await this.matrices.entry(actor, entryId!);
    await this.releases.lock([entry.id]);
    await this.recalled.takeBack(entry, thing as AssessmentVersionEntity);
  }
}

/** Without the id of the version, which a snapshot does not share. */
function asThing({
  organisation,
  side,
  status,
  rationale,
  noEvidenceReason,
  asOf,
  evidence,
}: ShownAssessment): ShownThing {
  return { organisation, side, status, text: rationale, facts: factsOf({ asOf, noEvidenceReason }), evidence };
}
