import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isLate } from '../../domain/commitment-lifecycle.js';
import { canRead } from '../../domain/permissions.js';
import { CommitmentStatus } from '../../domain/vocabulary.js';
import { Clock } from '../../database/sources.js';
import { readerValues, visibleSql, visibleTo } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { RowLabel } from '../indicators/row-label.model.js';
import { CommitmentEntity, CommitmentRecommendationEntity } from './commitment.entity.js';

/** A row with the commitment it is named by. */
export interface LinkedRow extends RowLabel {
  readonly commitmentId: string;
}

/** What a list of commitments may be narrowed to. */
export interface CommitmentFilter {
  readonly organisationId?: string | null;
  readonly statuses?: readonly CommitmentStatus[] | null;
}

const ended: readonly CommitmentStatus[] = [CommitmentStatus.FULFILLED, CommitmentStatus.WITHDRAWN];

/** Reads commitments. */
@Injectable()
export class CommitmentsService {
  constructor(private readonly clock: Clock) {}

  /** One commitment the actor may read; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<CommitmentEntity> {
    const commitment = await db().findOneBy(CommitmentEntity, { id });
    if (!commitment || !canRead(actor, commitment)) throw new NotFound();
    return commitment;
  }

  /**
   * The commitments of a workspace the actor may read, of a whole review or of one entry: late ones first, then open
   * ones, then ended ones, each by due date. Of one that was shared, only the shared one.
   */
  async list(
    actor: Actor,
    workspaceId: string,
    of: { reviewId: string } | { entryId: string },
    filter: CommitmentFilter = {},
  ): Promise<CommitmentEntity[]> {
    const query = db()
      .createQueryBuilder(CommitmentEntity, 'commitment')
      .where('not exists (select from commitment shared where shared.shared_from_id = commitment.id)');
    if ('reviewId' in of) query.andWhere('commitment.reviewId = :reviewId', of);
    else
      query.innerJoin(
        CommitmentRecommendationEntity,
        'link',
        'link.commitmentId = commitment.id and link.entryId = :entryId',
        of,
      );
    const { organisationId, statuses } = filter;
    if (organisationId) query.andWhere('commitment.ownerOrganisationId = :organisationId', { organisationId });
    if (statuses) query.andWhere('commitment.status = any(:statuses)', { statuses });
    const found = await visibleTo(query, readerOrNotFound(actor, workspaceId)).getMany();
    return inOrder(found, this.clock.today());
  }

  /** The rows the commitments serve, in the document's order, as far as the reader may see them. */
  rows(reader: Reader, commitmentIds: readonly string[]): Promise<LinkedRow[]> {
    return statement<LinkedRow>(
      'rows-of-commitments',
      `select l.commitment_id as "commitmentId", e.id as "entryId", r.id as "recommendationId", r.reference, r.text
       from commitment_recommendation l join matrix_entry e on e.id = l.entry_id
       join recommendation r on r.id = e.recommendation_id
       where ${visibleSql('e')} and l.commitment_id = any($5) and r.archived_at is null
       order by r.sort_key, r.id`,
      [...readerValues(reader), commitmentIds],
    );
  }

  /** For each private commitment that was shared, the one that everybody sees. */
  sharedAs(reader: Reader, commitmentIds: readonly string[]): Promise<{ id: string; sharedFromId: string }[]> {
    return statement(
      'commitments-shared-as',
      `select c.id, c.shared_from_id as "sharedFromId" from commitment c
       where ${visibleSql('c')} and c.shared_from_id = any($5)`,
      [...readerValues(reader), commitmentIds],
    );
  }
}

const NEVER = '9999-12-31';

function inOrder(commitments: CommitmentEntity[], today: string): CommitmentEntity[] {
  const rank = (one: CommitmentEntity) => (isLate(one, today) ? 0 : ended.includes(one.status) ? 2 : 1);
  const key = (one: CommitmentEntity) => `${rank(one)} ${one.dueOn ?? NEVER} ${one.id}`;
  return commitments.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
