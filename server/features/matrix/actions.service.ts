import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { actionsOfOneInRow, checkAction } from '../../domain/action-rules.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { canRead, may, type Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { ActionState, Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { ActionEntity } from './action.entity.js';
import type { ActionViewerCan, ChangeActionInput, PlanActionInput, RemoveActionInput } from './action.model.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { MatrixService } from './matrix.service.js';

type Act = Extract<Permission, `action.${string}` | 'content.shareInside'>;

/** A measure with the row it is planned for. */
export interface LoadedAction {
  readonly action: ActionEntity;
  readonly entry: MatrixEntryEntity;
}

type Changes = Partial<Pick<ActionEntity, 'title' | 'state' | 'dueOn' | 'removedAt'>>;
type Told = { readonly before?: object; readonly after: object };

/** A measure is one line of a cell, of the page and of a report. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const FACTS = { governmentHasJoined: true };

/**
 * The planned measures of a row. Each belongs to the organisation responsible for it, which alone plans, changes, shares
 * and removes it: nobody is held to a measure in its absence. It begins among that organisation's own and is put into the
 * joint plan as a copy with a history of its own; what was written before that stays private.
 */
@Injectable()
export class ActionsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly fourEyes: FourEyesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The measures of one row the actor may read, in the order they were planned; NOT_FOUND without the row. */
  async ofEntry(actor: Actor, entryId: string): Promise<ActionEntity[]> {
    const { workspaceId } = await this.matrices.entry(actor, entryId);
    const query = db()
      .createQueryBuilder(ActionEntity, 'action')
      .where('action.entryId = :entryId and action.removedAt is null', { entryId });
    return visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('action.ordinal')
      .addOrderBy('action.id')
      .getMany();
  }

  /** Plans a measure of the actor's own organisation: for its own eyes, or in the joint plan. */
  async plan(actor: Actor, input: PlanActionInput): Promise<Outcome<ActionEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { workspaceId } = entry;
    const audience = input.audience ?? Audience.ORGANISATION;
    const membership = authorizeIn(actor, 'action.plan', workspaceId);
    if (audience === Audience.JOINT) authorizeIn(actor, 'action.share', workspaceId);
    const action = db().create(ActionEntity, {
      ...(await this.base(entry.id, audience, actor)),
      workspaceId,
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      title: oneLine(input.title),
      state: input.state ?? ActionState.PLANNED,
      dueOn: input.dueOn ?? null,
    });
    const direct = audience === Audience.JOINT ? await this.fourEyes.checkDirect(workspaceId, membership.side) : null;
    const refusal = checkAction(action) ?? (await this.checkRoom(action)) ?? direct;
    return refusal ?? this.insert('action.plan', action, entry);
  }

  /** Changes words, day or state of a measure of the own organisation; a joint one for everybody at once. */
  async change(actor: Actor, input: ChangeActionInput): Promise<Outcome<ActionEntity>> {
    const loaded = await this.load(actor, 'action.change', input.id);
    if (isRefusal(loaded)) return loaded;
    const changes = changedPart<Changes>(loaded.action, {
      title: typeof input.title === 'string' ? oneLine(input.title) : undefined,
      state: input.state ?? undefined,
      dueOn: input.dueOn,
    });
    const refusal = checkAction({ ...loaded.action, ...changes });
    return refusal ?? this.write('action.change', loaded, input.expectedVersion, changes);
  }

  /** Takes a measure out of the plan; it stays in the record. */
  async remove(actor: Actor, input: RemoveActionInput): Promise<Outcome<ActionEntity>> {
    const loaded = await this.load(actor, 'action.remove', input.id);
    if (isRefusal(loaded)) return loaded;
    return this.write('action.remove', loaded, input.expectedVersion, { removedAt: this.clock.now() });
  }

  /** A measure the actor may read, with its row; NOT_FOUND otherwise, a Refusal for one that is gone. */
  async one(actor: Actor, id: string): Promise<LoadedAction | Refusal> {
    return this.load(actor, null, id);
  }

  /** Puts a measure before the side, or into the joint plan: a copy takes the place of the narrower one. Gives the copy. */
  async share(
    actor: Actor,
    input: { readonly id: string; readonly expectedVersion: number },
    audience: SharedAudience,
  ): Promise<Outcome<ActionEntity>> {
    const permission = audience === Audience.JOINT ? 'action.share' : 'content.shareInside';
    const loaded = await this.load(actor, permission, input.id);
    if (isRefusal(loaded)) return loaded;
    const { action, entry } = loaded;
    // The copy's event tells of it, to those who read it; a second one would say the same again.
    const row = { id: action.id, expected: input.expectedVersion };
    const isSeen = await updateIfUnchanged(ActionEntity, row, { removedAt: this.clock.now() });
    if (!isSeen) {
      const now = await db().findOneByOrFail(ActionEntity, { id: action.id });
      return lostRace(now, input.expectedVersion, { audience });
    }
    const base = await this.base(entry.id, audience, actor);
    return this.insert('action.share', db().create(ActionEntity, { ...action, ...base }), entry);
  }

  /** Takes a shared measure back to its organisation, where it goes on; it leaves the joint plan, which so has changed. */
  async takeBack({ action, entry }: LoadedAction): Promise<void> {
    const now = this.clock.now();
    const back = { audience: Audience.ORGANISATION, changedAt: now };
    await updateIfUnchanged(ActionEntity, { id: action.id, expected: action.version }, back);
    if (action.audience === Audience.JOINT) await db().update(MatrixEntryEntity, { id: entry.id }, { changedAt: now });
  }

  /** What the actor may do with a measure. */
  canWith(actor: Actor, action: ActionEntity): ActionViewerCan {
    const can = (permission: Act) => action.removedAt === null && may(actor, permission, action, FACTS);
    return {
      change: can('action.change') && can('action.remove'),
      share: can('content.shareInside') && action.audience !== Audience.JOINT,
      withdraw:
        (action.audience === Audience.JOINT && can('action.share')) ||
        (action.audience === Audience.SIDE && can('content.shareInside')),
    };
  }

  private async load(actor: Actor, permission: Act | null, id: string): Promise<LoadedAction | Refusal> {
    const action = await db().findOneBy(ActionEntity, { id });
    if (!action || !canRead(actor, action)) throw new NotFound();
    const entry = await this.matrices.entry(actor, action.entryId);
    if (permission) authorize(actor, permission, action);
    return action.removedAt ? new Refusal('REMOVED', say('actions.removed')) : { action, entry };
  }

  /** Writes what changed against the version the writer saw, with its event; tells of a lost race. */
  private async write(
    act: Act,
    { action, entry }: { action: ActionEntity; entry: MatrixEntryEntity },
    expected: number,
    changes: Changes,
  ): Promise<Outcome<ActionEntity>> {
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(ActionEntity, { id: action.id, expected }, stamped);
    const now = await db().findOneByOrFail(ActionEntity, { id: action.id });
    if (!isSaved) return lostRace(now, expected, changes);
    const said = changes.removedAt ? samePart(action, { title: '', state: '', dueOn: null }) : {};
    const before = { ...samePart(action, changes), ...said, version: expected };
    await this.record(act, now, entry, { before, after: { ...changes, version: now.version } });
    return now;
  }

  private async insert(act: Act, action: ActionEntity, entry: MatrixEntryEntity): Promise<ActionEntity> {
    await db().insert(ActionEntity, action);
    const { title, state, dueOn } = action;
    await this.record(act, action, entry, { after: { title, state, dueOn } });
    return action;
  }

  /** Writes the event; a joint measure is part of the plan, which so has changed. */
  private async record(act: Act, subject: ActionEntity, entry: MatrixEntryEntity, told: Told): Promise<void> {
    if (subject.audience === Audience.JOINT) {
      await db().update(MatrixEntryEntity, { id: entry.id }, { changedAt: this.clock.now() });
    }
    const of = { entryId: entry.id, reviewId: entry.reviewId };
    this.journal.record({ action: act, subjectType: 'Action', subject, ...of, ...told });
  }

  /** Only the own measures count: a limit that others filled would tell how much they plan in private. */
  private async checkRoom({ entryId, ownerOrganisationId }: ActionEntity): Promise<Refusal | null> {
    const count = await db()
      .createQueryBuilder(ActionEntity, 'action')
      .where('action.entryId = :entryId and action.ownerOrganisationId = :ownerOrganisationId')
      .andWhere('action.removedAt is null')
      .setParameters({ entryId, ownerOrganisationId })
      .getCount();
    if (count < actionsOfOneInRow) return null;
    return new Refusal('TOO_MANY', say('actions.tooMany', { count }), 'title');
  }

  private async base(entryId: string, audience: Audience, actor: Actor) {
    const now = this.clock.now();
    const last = await db().maximum(ActionEntity, 'ordinal', { entryId });
    return {
      id: this.ids.next(),
      version: 1,
      entryId,
      audience,
      ordinal: (last ?? 0) + 1,
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: audience === Audience.JOINT ? null : actor.personId,
      writtenAt: now,
      changedAt: now,
      removedAt: null,
    };
  }
}
