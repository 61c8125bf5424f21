import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { onDay, say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { checkSharing } from '../../domain/status-scale.js';
import { Audience } from '../../domain/vocabulary.js';
import { ASSESSMENTS_TO_SHARE, ASSESSMENTS_TO_SHARE_INSIDE } from '../../database/sql/assessments-to-share.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { authorizeLook, readerOrNotFound } from '../../graphql/authorize.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import type { SharePreview } from './share.model.js';
import type { ShownAssessment } from './shown-assessment.model.js';

/** A preview with the ids behind it, which stay on the server. */
export interface ToShare extends SharePreview {
  readonly assessmentId: string;
  readonly versionId: string;
  readonly evidenceIds: string[];
}

type Row = Omit<ToShare, 'changes' | 'refusal'> & { readonly isByAnother: boolean };

/** Shows a person what the other side will read, before it goes. */
@Injectable()
export class SharePreviewsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly reviews: ReviewsService,
  ) {}

  /** The own organisation's assessments in a review that everybody does not have as they stand. */
  async ofReview(actor: Actor, reviewId: string): Promise<SharePreview[]> {
    const review = await this.reviews.one(actor, reviewId);
    authorizeLook(actor, 'assessment.share', review.workspaceId);
    const all = await this.read(readerOrNotFound(actor, review.workspaceId), reviewId, null);
    return all.filter(({ changes }) => changes.length > 0);
  }

  /** The same for one row; null when the own organisation has not assessed it. */
  async ofEntry(actor: Actor, entryId: string): Promise<SharePreview | null> {
    const { id, reviewId, workspaceId } = await this.matrices.entry(actor, entryId);
    authorizeLook(actor, 'assessment.share', workspaceId);
    const [preview] = await this.read(readerOrNotFound(actor, workspaceId), reviewId, [id]);
    return preview ?? null;
  }

  /** Previews of the entries named, null for all of the review, in the document's order. */
  async read(
    reader: Reader,
    reviewId: string,
    entryIds: readonly string[] | null,
    audience: SharedAudience = Audience.JOINT,
  ): Promise<ToShare[]> {
    const values = [...readerValues(reader), reviewId, entryIds];
    const isInside = audience === Audience.SIDE;
    const [name, text] = isInside
      ? ['assessments-to-share-inside', ASSESSMENTS_TO_SHARE_INSIDE]
      : ['assessments-to-share', ASSESSMENTS_TO_SHARE];
    const rows = await statement<Row>(name, text, values);
    return rows.map(({ isByAnother, ...row }) => {
      const changes = changesOf(row, isByAnother);
      const refusal = isInside ? nothingNew(changes) : whyNot(row, changes);
      return { ...row, changes, refusal };
    });
  }
}

const COMPARED = [
  'status',
  'rationale',
  'noEvidenceReason',
  'asOf',
  'evidence',
] as const satisfies (keyof ShownAssessment)[];

function changesOf({ shown, before }: Pick<Row, 'shown' | 'before'>, isByAnother: boolean): string[] {
  if (!before) return [...COMPARED];
  const changed = COMPARED.filter((field) => JSON.stringify(shown[field]) !== JSON.stringify(before[field]));
  return isByAnother ? [...changed, 'organisation'] : changed;
}

const nothingNew = (changes: readonly string[]): Refusal | null =>
  changes.length ? null : new Refusal('NOTHING_NEW', say('sharing.assessmentAsItStands'));

/** The order of what a side says is the order of days it speaks of: what is newest must be beyond doubt. */
function whyNot({ shown, before }: Pick<Row, 'shown' | 'before'>, changes: readonly string[]): Refusal | null {
  if (!changes.length) return nothingNew(changes);
  if (before && shown.asOf < before.asOf) {
    return new Refusal(
      'OLDER_THAN_SHARED',
      say('sharing.olderThanShared', { day: onDay(shown.asOf), before: onDay(before.asOf) }),
      'asOf',
    );
  }
  return checkSharing({ ...shown, evidenceCount: shown.evidence.length });
}
