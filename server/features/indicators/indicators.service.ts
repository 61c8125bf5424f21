import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { checkIndicator, type Milestone } from '../../domain/indicator-rules.js';
import { canRead } from '../../domain/permissions.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { RecommendationEntity } from '../recommendations/recommendation.entity.js';
import { IndicatorEntity } from './indicator.entity.js';
import type { ChangeIndicatorInput, DefineIndicatorInput, MilestoneInput } from './indicator-inputs.model.js';

/** What a definition consists of. */
type Definition = Pick<
  IndicatorEntity,
  | 'kind'
  | 'title'
  | 'definition'
  | 'unit'
  | 'direction'
  | 'baselineValue'
  | 'baselineOn'
  | 'targetValue'
  | 'targetOn'
  | 'milestones'
  | 'sourceOfVerification'
>;

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** One indicator the actor may read, of a row that is not archived; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<IndicatorEntity> {
    const indicator = await db().findOneBy(IndicatorEntity, { id });
    if (!indicator || !canRead(actor, indicator)) throw new NotFound();
    await this.matrices.entry(actor, indicator.entryId);
    return indicator;
  }

  /** The indicators of a workspace the actor may read, in the document's order: of a whole review, or of one entry. */
  list(actor: Actor, workspaceId: string, of: { reviewId: string } | { entryId: string }): Promise<IndicatorEntity[]> {
    const query = db()
      .createQueryBuilder(IndicatorEntity, 'indicator')
      .innerJoin(MatrixEntryEntity, 'entry', 'entry.id = indicator.entryId')
      .innerJoin(RecommendationEntity, 'recommendation', 'recommendation.id = entry.recommendationId')
      .where('recommendation.archivedAt is null');
    if ('reviewId' in of) query.andWhere('entry.reviewId = :reviewId', of);
    else query.andWhere('entry.id = :entryId', of);
    return visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('recommendation.sortKey')
      .addOrderBy('indicator.writtenAt')
      .addOrderBy('indicator.id')
      .getMany();
  }

  /** Adds an indicator to a row, open to the whole workspace and owned by the actor's organisation. */
  async define(actor: Actor, input: DefineIndicatorInput): Promise<Outcome<IndicatorEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    authorize(actor, 'indicator.define', entry);
    const membership = authorizeIn(actor, 'indicator.define', entry.workspaceId);
    const definition = definitionOf(input);
    const refusal = checkIndicator(definition, this.clock.today());
    if (refusal) return refusal;
    const now = this.clock.now();
    const indicator = db().create(IndicatorEntity, {
      ...definition,
      id: this.ids.next(),
      workspaceId: entry.workspaceId,
      entryId: entry.id,
      audience: Audience.JOINT,
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      version: 1,
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: null,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(IndicatorEntity, indicator);
    await this.record('indicator.define', indicator, entry, null, definition);
    return indicator;
  }

  /** Changes definition, terms or milestones. */
  async change(actor: Actor, input: ChangeIndicatorInput): Promise<Outcome<IndicatorEntity>> {
    const before = await this.one(actor, input.id);
    authorize(actor, 'indicator.change', before);
    const changes = changedPart<IndicatorEntity>(before, changesOf(input));
    if (before.version !== input.expectedVersion) return lostRace(before, input.expectedVersion, changes);
    const refusal = checkIndicator({ ...before, ...changes }, this.clock.today());
    if (refusal) return refusal;
    return this.write(before, changes);
  }

  private async write(before: IndicatorEntity, changes: Partial<IndicatorEntity>): Promise<Outcome<IndicatorEntity>> {
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(IndicatorEntity, { id: before.id, expected: before.version }, stamped);
    const now = await db().findOneByOrFail(IndicatorEntity, { id: before.id });
    if (!isSaved) return lostRace(now, before.version, changes);
    const entry = await db().findOneByOrFail(MatrixEntryEntity, { id: before.entryId });
    const was = { ...samePart(before, changes), version: before.version };
    await this.record('indicator.change', now, entry, was, { ...changes, version: now.version });
    return now;
  }

  private async record(
    action: 'indicator.define' | 'indicator.change',
    subject: IndicatorEntity,
    entry: MatrixEntryEntity,
    before: object | null,
    after: object,
  ) {
    const { id: entryId, reviewId } = entry;
    this.journal.record({ action, subjectType: 'Indicator', subject, entryId, reviewId, before, after });
  }
}

const milestone = ({ title, dueOn, reachedOn }: MilestoneInput): Milestone => ({
  title: title.trim(),
  dueOn: dueOn ?? null,
  reachedOn: reachedOn ?? null,
});

const definitionOf = (input: DefineIndicatorInput): Definition => ({
  kind: input.kind,
  title: input.title.trim(),
  definition: input.definition?.trim() ?? '',
  unit: input.unit.trim(),
  direction: input.direction,
  baselineValue: input.baselineValue ?? null,
  baselineOn: input.baselineOn ?? null,
  targetValue: input.targetValue ?? null,
  targetOn: input.targetOn ?? null,
  milestones: input.milestones?.map(milestone) ?? [],
  sourceOfVerification: input.sourceOfVerification?.trim() ?? '',
});

/** A text cannot be cleared to nothing at all: null leaves it as it is; null clears values and days. */
const changesOf = (input: ChangeIndicatorInput): Partial<Definition> => ({
  title: input.title?.trim(),
  definition: input.definition?.trim(),
  unit: input.unit?.trim(),
  direction: input.direction ?? undefined,
  baselineValue: input.baselineValue,
  baselineOn: input.baselineOn,
  targetValue: input.targetValue,
  targetOn: input.targetOn,
  milestones: input.milestones?.map(milestone),
  sourceOfVerification: input.sourceOfVerification?.trim(),
});
