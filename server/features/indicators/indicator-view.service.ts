import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor, type Readable } from '../../domain/actor.js';
import { may, mayEver, type Permission } from '../../domain/permissions.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { ReviewsService } from '../recommendations/reviews.service.js';
import type { IndicatorEntity, MeasurementEntity } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';

/** No rule about indicators looks at who has joined. */
const FACTS = { governmentHasJoined: true };

/** Lists of indicators for a screen, and what its reader may do there. */
@Injectable()
export class IndicatorViewService {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly matrices: MatrixService,
    private readonly reviews: ReviewsService,
  ) {}

  /** All indicators of a review the actor may read; NOT_FOUND otherwise. */
  async ofReview(actor: Actor, reviewId: string) {
    const { workspaceId } = await this.reviews.one(actor, reviewId);
    return this.view(actor, workspaceId, await this.indicators.list(actor, workspaceId, { reviewId }));
  }

  /** The indicators of one row the actor may read; NOT_FOUND otherwise. */
  async ofEntry(actor: Actor, entryId: string) {
    const { workspaceId } = await this.matrices.entry(actor, entryId);
    return this.view(actor, workspaceId, await this.indicators.list(actor, workspaceId, { entryId }));
  }

  /** What the actor may do with an indicator. */
  canWith(actor: Actor, indicator: IndicatorEntity) {
    return {
      change: can(actor, 'indicator.change', indicator),
      addMeasurement: can(actor, 'measurement.add', indicator),
    };
  }

  /** What the actor may do with a measurement. */
  canWithMeasurement(actor: Actor, measurement: MeasurementEntity) {
    return { change: measurement.withdrawnAt === null && can(actor, 'measurement.change', measurement) };
  }

  private view(actor: Actor, workspaceId: string, indicators: IndicatorEntity[]) {
    const membership = membershipIn(actor, workspaceId);
    return { indicators, viewerCan: { define: membership !== null && mayEver(membership, 'indicator.define') } };
  }
}

const can = (actor: Actor, permission: Permission, thing: Readable) => may(actor, permission, thing, FACTS);
