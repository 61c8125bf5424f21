import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { noJointStatus, type JointContext, type JointStatusRecord } from '../../domain/joint-status-record.js';
import { may, type Permission } from '../../domain/permissions.js';
import { Clock } from '../../database/sources.js';
import { MENTIONS_WAITING } from '../../database/sql/mentions.js';
import { waitingFields, waitingItemsSql, RELEASES_WAITING, WAITING_COUNT } from '../../database/sql/waiting-for-me.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { WaitingMention } from '../comments/mention.model.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import { jointStatusOf } from './joint-status-view.js';
import type { WaitingForMe, WaitingItem, WaitingRelease } from './waiting.model.js';

/** What a person asks of the queue, and of each of its items. */
interface Wanted {
  readonly fields: ReadonlySet<string>;
  readonly ofItems: ReadonlySet<string>;
}

type Row = Omit<WaitingItem, 'jointStatus'> & {
  readonly jointStatus?: {
    readonly record: JointStatusRecord | null;
    readonly version: number | null;
    readonly changedAt: string | null;
    readonly context: JointContext;
  };
};

/** The queue of a side: what the other side proposes, asks or disputes, and what needs a new yes. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly clock: Clock,
  ) {}

  /**
   * What waits for the actor's side in a review: on every row for who coordinates, else on those their organisation has a
   * part in; observers have nothing waiting. Items are read only when asked for.
   */
  async forMe(actor: Actor, reviewId: string, wanted: Wanted): Promise<Partial<WaitingForMe>> {
    const review = await this.reviews.one(actor, reviewId);
    const reader = readerOrNotFound(actor, review.workspaceId);
    const needsItems = wanted.fields.has('items');
    const items = needsItems ? await this.items(actor, reader, { reviewId, fields: wanted.ofItems }) : [];
    const needsReleases = wanted.fields.has('releases');
    const releases = needsReleases ? await this.releases(reader, reviewId) : [];
    const needsMentions = wanted.fields.has('mentions');
    const mentions = needsMentions ? await this.mentions(reader, reviewId) : [];
    const isCounted = needsItems && needsReleases && needsMentions;
    const counted = items.length + releases.filter(({ isToDecide }) => isToDecide).length + mentions.length;
    const count = wanted.fields.has('count') && !isCounted ? await this.count(reader, reviewId) : counted;
    return { id: reviewId, count, items, releases, mentions, viewerCan: this.viewerCan(actor, reader) };
  }

  /** How many items wait for the reader's side. */
  async count(reader: Reader, reviewId: string): Promise<number> {
    const values = [...readerValues(reader), reviewId];
    const [{ count }] = await statement<{ count: number }>('waiting-count', WAITING_COUNT, values);
    return count;
  }

  private mentions(reader: Reader, reviewId: string): Promise<WaitingMention[]> {
    return statement<WaitingMention>('mentions-waiting', MENTIONS_WAITING, [...readerValues(reader), reviewId]);
  }

  private releases(reader: Reader, reviewId: string): Promise<WaitingRelease[]> {
    const values = [...readerValues(reader), reviewId, this.clock.now()];
    return statement<WaitingRelease>('releases-waiting', RELEASES_WAITING, values);
  }

  private async items(
    actor: Actor,
    reader: Reader,
    { reviewId, fields }: { reviewId: string; fields: ReadonlySet<string> },
  ): Promise<WaitingItem[]> {
    // The joint status needs to know its row.
    const asked = fields.has('jointStatus') ? new Set([...fields, 'entryId']) : fields;
    const name = `waiting-${waitingFields.map((field) => (asked.has(field) ? '1' : '0')).join('')}`;
    const values = [...readerValues(reader), reviewId];
    const [{ items }] = await statement<{ items: Row[] }>(name, waitingItemsSql(asked), values);
    return items.map((row) => ({ ...row, jointStatus: this.jointStatus(actor, reader, row) })) as WaitingItem[];
  }

  private jointStatus(actor: Actor, { workspaceId }: Reader, { entryId, jointStatus }: Row) {
    if (!jointStatus) return null;
    const { record, version, changedAt, context } = jointStatus;
    return jointStatusOf(actor, {
      entryId,
      workspaceId,
      record: record ?? noJointStatus,
      version: version ?? 0,
      changedAt,
      context,
    });
  }

  private viewerCan(actor: Actor, { workspaceId, organisationId, side }: Reader) {
    const thing = {
      workspaceId,
      audience: 'JOINT' as const,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      writtenBy: null,
    };
    const can = (permission: Permission) => may(actor, permission, thing, { governmentHasJoined: true });
    return { moveJointStatus: can('jointStatus.move'), answerQuestions: can('comment.writeToAll') };
  }
}
