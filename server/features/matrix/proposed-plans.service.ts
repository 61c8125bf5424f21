import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead, type Permission } from '../../domain/permissions.js';
import {
  broughtInto,
  checkProposal,
  nothingProposed,
  proposedFields,
  type ProposedFields,
} from '../../domain/proposed-plan.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { MatrixService } from './matrix.service.js';
import { ProposedPlanEntity } from './proposed-plan.entity.js';
import type { ProposePlanInput, RemoveProposedPlanInput } from './proposed-plan.model.js';

/** A proposed plan with the row it is for. */
export interface LoadedPlan {
  readonly plan: ProposedPlanEntity;
  readonly entry: MatrixEntryEntity;
}

type Changes = Partial<Pick<ProposedPlanEntity, keyof ProposedFields>>;

/**
 * What an organisation proposes for the plan of a row: one proposal for each row, written by its members, private until
 * it is shared; and what a member writes for themselves before the organisation has it. It moves nothing in the joint
 * plan until somebody adopts it.
 */
@Injectable()
export class ProposedPlansService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The proposals for one row the actor may read: for themselves alone, their organisation's, then the newest. */
  async ofEntry(actor: Actor, entry: MatrixEntryEntity): Promise<ProposedPlanEntity[]> {
    const reader = readerOrNotFound(actor, entry.workspaceId);
    const query = db()
      .createQueryBuilder(ProposedPlanEntity, 'plan')
      .where('plan.entryId = :entryId and plan.removedAt is null', { entryId: entry.id });
    const plans = await visibleTo(query, reader).orderBy('plan.changedAt', 'DESC').addOrderBy('plan.id').getMany();
    const near: readonly Audience[] = [Audience.PERSONAL, Audience.ORGANISATION];
    const own = near.flatMap((audience) => plans.filter((plan) => plan.audience === audience));
    return [...own, ...plans.filter(({ audience }) => !near.includes(audience))];
  }

  /** A proposal the actor may read, whether it stands or not; NOT_FOUND otherwise. */
  async readable(actor: Actor, id: string): Promise<ProposedPlanEntity> {
    const plan = await db().findOneBy(ProposedPlanEntity, { id });
    if (!plan || !canRead(actor, plan)) throw new NotFound();
    return plan;
  }

  /** The same with its row; a Refusal for one that is gone. */
  async one(actor: Actor, id: string): Promise<LoadedPlan | Refusal> {
    const plan = await this.readable(actor, id);
    const entry = await this.matrices.entry(actor, plan.entryId);
    if (!plan.removedAt) return { plan, entry };
    return new Refusal('REMOVED', say('plans.removed'));
  }

  /** Writes the proposal of the actor's organisation, or their own: the first, or over the version the writer saw. */
  async propose(actor: Actor, input: ProposePlanInput): Promise<Outcome<LoadedPlan>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { organisationId, side } = authorizeIn(actor, 'proposedPlan.write', entry.workspaceId);
    const audience = input.audience ?? Audience.ORGANISATION;
    const standing = await this.standing(entry.id, organisationId!, audience, actor.personId);
    const before = standing ?? (nothingProposed as ProposedPlanEntity);
    const changes = changedPart<ProposedFields>(before, tidied(input)) as Changes;
    const refusal =
      checkProposal(before, changes) ?? (await this.matrices.checkOrganisations(entry.workspaceId, changes));
    if (refusal) return refusal;
    if (standing) return this.change({ plan: standing, entry }, input.expectedVersion ?? 0, changes);
    if (input.expectedVersion) {
      return new Refusal('REMOVED', say('plans.removedMeanwhile'));
    }
    const of = { ownerOrganisationId: organisationId, ownerSide: side, audience };
    const plan = await this.insert(entry, { ...nothingProposed, ...changes, ...of }, actor.personId);
    if (!plan) {
      const first = await this.standing(entry.id, organisationId!, audience, actor.personId);
      return first ? lostRace(first, 0, changes) : changedMeanwhile();
    }
    this.record('proposedPlan.write', plan, entry, { after: changes });
    return { plan, entry };
  }

  /** Takes the own proposal away; what was shared of it stays until it is withdrawn. */
  async remove(actor: Actor, { id, expectedVersion }: RemoveProposedPlanInput): Promise<Outcome<LoadedPlan>> {
    const loaded = await this.one(actor, id);
    if (isRefusal(loaded)) return loaded;
    const { plan, entry } = loaded;
    authorize(actor, 'proposedPlan.remove', plan);
    if (plan.audience !== Audience.ORGANISATION && plan.audience !== Audience.PERSONAL) {
      return new Refusal('SHARED', say('plans.withdrawInstead'));
    }
    const removedAt = this.clock.now();
    const isSaved = await updateIfUnchanged(ProposedPlanEntity, { id, expected: expectedVersion }, { removedAt });
    if (!isSaved) return lostRace(await db().findOneByOrFail(ProposedPlanEntity, { id }), expectedVersion, {});
    this.record('proposedPlan.remove', plan, entry, { before: { ...saidBy(plan), version: plan.version }, after: {} });
    return { plan: { ...plan, removedAt, version: plan.version + 1 }, entry };
  }

  /** What those people read of this organisation's proposal now, or this person of their own; null: nothing. */
  standing(
    entryId: string,
    ownerOrganisationId: string,
    audience: Audience,
    personId: string | null = null,
  ): Promise<ProposedPlanEntity | null> {
    return db()
      .createQueryBuilder(ProposedPlanEntity, 'plan')
      .where('plan.entryId = :entryId and plan.ownerOrganisationId = :ownerOrganisationId', {
        entryId,
        ownerOrganisationId,
      })
      .andWhere('plan.audience = :audience and plan.removedAt is null', { audience })
      .andWhere(`(plan.audience <> 'PERSONAL' or plan.writtenBy = :personId)`, { personId })
      .getOne();
  }

  /** What those people would read of it; `former` is what they read now. */
  saidTo(audience: SharedAudience, plan: ProposedPlanEntity, former: ProposedPlanEntity | null): ProposedFields {
    const isBroughtIn = audience === Audience.ORGANISATION && former !== null;
    return isBroughtIn ? broughtInto(pickFields(former), plan) : pickFields(plan);
  }

  /**
   * Makes the copy those people read, or its next version. It takes the place of what fewer read: before everybody, of
   * the side's; before the organisation, of what its writer had alone, whose own history stays with them.
   */
  async share(
    { plan, entry }: LoadedPlan,
    audience: SharedAudience,
    personId: string,
  ): Promise<Outcome<ProposedPlanEntity>> {
    const owner = plan.ownerOrganisationId!;
    const former = await this.standing(entry.id, owner, audience);
    const said = this.saidTo(audience, plan, former) as ProposedFields & Changes;
    const inside = audience === Audience.JOINT ? await this.standing(entry.id, owner, Audience.SIDE) : null;
    const narrower = plan.audience === Audience.PERSONAL ? plan : inside;
    if (narrower) {
      const row = { id: narrower.id, expected: narrower.version };
      await updateIfUnchanged(ProposedPlanEntity, row, { removedAt: this.clock.now() });
    }
    if (former) return this.shareAgain({ plan: former, entry }, said);
    // What everybody reads is the organisation's word; the journal knows who wrote it.
    const writtenBy = audience === Audience.JOINT ? null : personId;
    const copy = await this.insert(entry, { ...said, ...ownerOf(plan), audience }, writtenBy);
    if (!copy) return changedMeanwhile();
    this.record('proposedPlan.share', copy, entry, { after: saidBy(copy) });
    return copy;
  }

  /** Takes a shared copy back to its organisation, where it stays in the record only. */
  async takeBack({ plan }: LoadedPlan): Promise<void> {
    const now = this.clock.now();
    const back = { audience: Audience.ORGANISATION, removedAt: now, changedAt: now };
    await updateIfUnchanged(ProposedPlanEntity, { id: plan.id, expected: plan.version }, back);
  }

  private async shareAgain({ plan, entry }: LoadedPlan, said: Changes): Promise<Outcome<ProposedPlanEntity>> {
    const changes = changedPart<ProposedFields>(plan, said) as Changes;
    const next = { ...changes, changedAt: this.clock.now() };
    if (!(await updateIfUnchanged(ProposedPlanEntity, { id: plan.id, expected: plan.version }, next))) {
      return changedMeanwhile();
    }
    const before = { ...samePart(plan, changes), version: plan.version };
    this.record('proposedPlan.share', plan, entry, { before, after: changes });
    return { ...plan, ...next, version: plan.version + 1 };
  }

  private async change({ plan, entry }: LoadedPlan, expected: number, changes: Changes): Promise<Outcome<LoadedPlan>> {
    if (!Object.keys(changes).length && plan.version === expected) return { plan, entry };
    const next = { ...changes, changedAt: this.clock.now() };
    if (!(await updateIfUnchanged(ProposedPlanEntity, { id: plan.id, expected }, next))) {
      return lostRace(plan, expected, changes);
    }
    const before = { ...samePart(plan, changes), version: expected };
    this.record('proposedPlan.write', plan, entry, { before, after: { ...changes, version: expected + 1 } });
    return { plan: { ...plan, ...next, version: expected + 1 }, entry };
  }

  /** Null when a colleague was first. */
  private async insert(
    entry: MatrixEntryEntity,
    said: ProposedFields & Pick<ProposedPlanEntity, 'ownerOrganisationId' | 'ownerSide' | 'audience'>,
    writtenBy: string | null,
  ): Promise<ProposedPlanEntity | null> {
    const now = this.clock.now();
    const plan = db().create(ProposedPlanEntity, {
      ...said,
      supportingInstitutionIds: [...said.supportingInstitutionIds],
      partnerIds: [...said.partnerIds],
      id: this.ids.next(),
      workspaceId: entry.workspaceId,
      entryId: entry.id,
      version: 1,
      writtenBy,
      writtenAt: now,
      changedAt: now,
      removedAt: null,
    });
    await db().createQueryBuilder().insert().into(ProposedPlanEntity).values(plan).orIgnore().execute();
    return (await db().existsBy(ProposedPlanEntity, { id: plan.id })) ? plan : null;
  }

  private record(
    action: Extract<Permission, `proposedPlan.${string}`>,
    subject: ProposedPlanEntity,
    entry: MatrixEntryEntity,
    told: { readonly before?: object; readonly after: object },
  ): void {
    const of = { entryId: entry.id, reviewId: entry.reviewId };
    this.journal.record({ action, subjectType: 'ProposedPlan', subject, ...of, ...told });
  }
}

const changedMeanwhile = () => new Refusal('CHANGED_SINCE', say('plans.changedWhileShared'));

const ownerOf = ({ ownerOrganisationId, ownerSide }: ProposedPlanEntity) => ({ ownerOrganisationId, ownerSide });

/** The words of a proposal. */
const pickFields = (plan: ProposedPlanEntity) =>
  Object.fromEntries(proposedFields.map((field) => [field, plan[field]])) as unknown as ProposedFields & Changes;

const isSaid = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && !value.length);

/** What it says, for the record. */
const saidBy = (plan: ProposedPlanEntity): object =>
  Object.fromEntries(Object.entries(pickFields(plan)).filter(([, value]) => isSaid(value)));

/** The fields the input names, as they are kept: no spaces around texts, and no text or list that is null. */
function tidied(input: ProposePlanInput): Partial<ProposedFields> {
  const given = proposedFields
    .filter((field) => input[field] !== undefined)
    .map((field) => {
      const value = input[field] ?? nothingProposed[field];
      return [field, typeof value === 'string' ? value.trim() : value];
    });
  return Object.fromEntries(given) as Partial<ProposedFields>;
}
