import { Injectable } from '@nestjs/common';
import type { Actor, Reader } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { checkMeasurement } from '../../domain/indicator-rules.js';
import { canRead, type Permission } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { IndicatorEntity, MeasurementEntity } from './indicator.entity.js';
import type {
  AddMeasurementInput,
  ChangeMeasurementInput,
  WithdrawMeasurementInput,
} from './indicator-inputs.model.js';
import { IndicatorsService } from './indicators.service.js';

type Acts = Extract<Permission, 'measurement.add' | 'measurement.change'>;

/** Dated values: added, corrected by the organisation that entered them, or withdrawn; each time the indicator is the answer. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All measurements of the indicators the reader may see, the withdrawn ones too, the newest day first. */
  of(reader: Reader, indicatorIds: readonly string[]): Promise<MeasurementEntity[]> {
    const query = db()
      .createQueryBuilder(MeasurementEntity, 'measurement')
      .where('measurement.indicatorId = any(:indicatorIds)', { indicatorIds });
    return visibleTo(query, reader)
      .orderBy('measurement.measuredOn', 'DESC')
      .addOrderBy('measurement.writtenAt', 'DESC')
      .addOrderBy('measurement.id')
      .getMany();
  }

  async add(actor: Actor, input: AddMeasurementInput): Promise<Outcome<IndicatorEntity>> {
    const indicator = await this.indicators.one(actor, input.indicatorId);
    authorize(actor, 'measurement.add', indicator);
    const membership = authorizeIn(actor, 'measurement.add', indicator.workspaceId);
    const { value, measuredOn } = input;
    const refusal = checkMeasurement({ kind: indicator.kind, value, measuredOn }, this.clock.today());
    if (refusal) return refusal;
    const now = this.clock.now();
    const measurement = db().create(MeasurementEntity, {
      id: this.ids.next(),
      workspaceId: indicator.workspaceId,
      indicatorId: indicator.id,
      value,
      measuredOn,
      source: input.source.trim(),
      withdrawnAt: null,
      withdrawalReason: null,
      audience: Audience.JOINT,
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      version: 1,
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: null,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(MeasurementEntity, measurement);
    const after = { value, measuredOn, source: measurement.source };
    await this.record('measurement.add', { indicator, measurement }, null, after);
    return indicator;
  }

  /** Corrects a value, its day or its source. Refuses one that was withdrawn. */
  async change(actor: Actor, input: ChangeMeasurementInput): Promise<Outcome<IndicatorEntity>> {
    const { indicator, measurement } = await this.load(actor, input.id);
    const changes = changedPart<MeasurementEntity>(measurement, {
      value: input.value ?? undefined,
      measuredOn: input.measuredOn ?? undefined,
      source: input.source?.trim(),
    });
    const { value, measuredOn } = { ...measurement, ...changes };
    const refusal = checkMeasurement({ kind: indicator.kind, value, measuredOn }, this.clock.today());
    if (refusal) return refusal;
    return this.write({ indicator, measurement }, input.expectedVersion, changes);
  }

  /** Takes a mistaken value out of the series; it stays in the record with the reason. */
  async withdraw(actor: Actor, input: WithdrawMeasurementInput): Promise<Outcome<IndicatorEntity>> {
    const loaded = await this.load(actor, input.id);
    const changes = { withdrawnAt: this.clock.now(), withdrawalReason: input.reason.trim() };
    return this.write(loaded, input.expectedVersion, changes);
  }

  private async load(actor: Actor, id: string) {
    const measurement = await db().findOneBy(MeasurementEntity, { id });
    if (!measurement || !canRead(actor, measurement)) throw new NotFound();
    const indicator = await this.indicators.one(actor, measurement.indicatorId);
    authorize(actor, 'measurement.change', measurement);
    return { indicator, measurement };
  }

  private async write(
    { indicator, measurement }: { indicator: IndicatorEntity; measurement: MeasurementEntity },
    expected: number,
    changes: Partial<MeasurementEntity>,
  ): Promise<Outcome<IndicatorEntity>> {
    if (measurement.version !== expected) return lostRace(measurement, expected, changes);
    if (measurement.withdrawnAt) return new Refusal('WITHDRAWN', say('indicators.withdrawn'));
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(MeasurementEntity, { id: measurement.id, expected }, stamped);
    const now = await db().findOneByOrFail(MeasurementEntity, { id: measurement.id });
    if (!isSaved) return lostRace(now, expected, changes);
    const was = { ...samePart(measurement, changes), version: expected };
    await this.record('measurement.change', { indicator, measurement: now }, was, { ...changes, version: now.version });
    return indicator;
  }

  private async record(
    action: Acts,
    { indicator, measurement }: { indicator: IndicatorEntity; measurement: MeasurementEntity },
    before: object | null,
    after: object,
  ) {
    const { id: entryId, reviewId } = await db().findOneByOrFail(MatrixEntryEntity, { id: indicator.entryId });
    const subject = { subjectType: 'Measurement', subject: measurement };
    this.journal.record({ action, ...subject, entryId, reviewId, before, after });
  }
}
