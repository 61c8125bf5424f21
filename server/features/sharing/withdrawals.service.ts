import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { isRefusal } from '../../domain/refusal.js';
import { Audience, type ShareKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize } from '../../graphql/authorize.js';
import type { Outcome } from '../../graphql/result.js';
import { WithdrawalEntity } from './release-request.entity.js';
import { permissionFor } from './share-things.service.js';
import { ShareablesService } from './shareables.service.js';
import type { WithdrawThingInput } from './share-thing.model.js';

/** Takes back what was shared: nobody outside reads it any more, and those who could are told that it was there. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly kinds: ShareablesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Withdraws what those people read, at once. */
  async withdraw(actor: Actor, input: WithdrawThingInput): Promise<Outcome<WithdrawalEntity>> {
    const kind = this.kinds.of(input.kind);
    const subject = await kind.findShared(actor, input.id, input.audience);
    if (isRefusal(subject)) return subject;
    const { thing, entryId, reviewId } = subject;
    authorize(actor, permissionFor(kind, input.audience), thing);
    if (subject.inTheWay) return subject.inTheWay;
    const now = this.clock.now();
    const withdrawal = db().create(WithdrawalEntity, {
      id: this.ids.next(),
      workspaceId: thing.workspaceId,
      audience: input.audience,
      ownerOrganisationId: thing.ownerOrganisationId,
      ownerSide: thing.ownerSide,
      version: 1,
      writtenBy: input.audience === Audience.JOINT ? null : actor.personId,
      writtenAt: now,
      changedAt: now,
      reviewId,
      entryId,
      kind: input.kind,
      subjectId: thing.id,
    });
    await db().insert(WithdrawalEntity, withdrawal);
    await kind.takeBack(actor, subject);
    this.journal.record({
      action: permissionFor(kind, input.audience),
      subjectType: 'Withdrawal',
      subject: withdrawal,
      entryId,
      reviewId,
      after: { kind: input.kind },
    });
    return withdrawal;
  }

  /** What was withdrawn on one row, as far as the reader could once read it, the newest first. */
  ofEntry(reader: Reader, entryId: string): Promise<WithdrawalEntity[]> {
    return this.of(reader, 'withdrawal.entryId = :id', entryId);
  }

  /** What of one kind was withdrawn in a review, as far as the reader could once read it, the newest first. */
  ofReview(reader: Reader, reviewId: string, kind: ShareKind): Promise<WithdrawalEntity[]> {
    return this.of(reader, `withdrawal.reviewId = :id and withdrawal.kind = '${kind}'`, reviewId);
  }

  private of(reader: Reader, condition: string, id: string): Promise<WithdrawalEntity[]> {
    const query = db().createQueryBuilder(WithdrawalEntity, 'withdrawal').where(condition, { id });
    return visibleTo(query, reader).orderBy('withdrawal.writtenAt', 'DESC').addOrderBy('withdrawal.id').getMany();
  }
}
