import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import { may, mayEver } from '../../domain/permissions.js';
import {
  checkRoomForView,
  checkViewName,
  checkViewState,
  tidyViewName,
  type SavedViewAudience,
} from '../../domain/saved-view-rules.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { SavedViewEntity } from './saved-view.entity.js';
import type { ChangeViewInput, RemoveViewInput, SavedView, SavedViews, SaveViewInput } from './saved-view.model.js';

const FACTS = { governmentHasJoined: true };

/**
 * Views of the matrix under a name, kept for oneself or for the own organisation. A view is a part of an address: what it
 * names is looked for under the rights of whoever uses it, so that it tells nobody what they may not know.
 */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The views the actor may use, oldest first. */
  async of(actor: Actor, workspaceId: string): Promise<SavedViews> {
    const reader = readerOrNotFound(actor, workspaceId);
    const query = visibleTo(db().createQueryBuilder(SavedViewEntity, 'view'), reader);
    const views = await query.orderBy('view.writtenAt').addOrderBy('view.id').getMany();
    const maySave = mayEver(membershipIn(actor, workspaceId)!, 'savedView.keep');
    return { id: workspaceId, maySave, views: views.map((view) => shownTo(actor, view)) };
  }

  /** Keeps a view for the actor alone, or for their organisation. */
  async save(actor: Actor, input: SaveViewInput): Promise<Outcome<SavedView>> {
    const { organisationId, side } = authorizeIn(actor, 'savedView.keep', input.workspaceId);
    const now = this.clock.now();
    const view = db().create(SavedViewEntity, {
      id: this.ids.next(),
      workspaceId: input.workspaceId,
      audience: input.audience,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      name: tidyViewName(input.name),
      state: input.state,
    });
    const others = await this.beside(view);
    const refusal =
      checkViewName(
        view.name,
        others.map(({ name }) => name),
      ) ??
      checkViewState(view.state) ??
      checkRoomForView(others.length);
    if (refusal) return refusal;
    await db().insert(SavedViewEntity, view);
    const { name, state } = view;
    this.record(view, { after: { name, state } });
    return shownTo(actor, view);
  }

  /** Renames a view, or has it show something else; a Conflict when somebody changed it first. */
  async change(actor: Actor, input: ChangeViewInput): Promise<Outcome<SavedView>> {
    const view = await this.load(actor, input.id);
    const changes = changedPart(view, {
      ...(typeof input.name === 'string' && { name: tidyViewName(input.name) }),
      ...(typeof input.state === 'string' && { state: input.state }),
    });
    const others = changes.name === undefined ? [] : await this.beside(view);
    const refusal =
      (changes.name === undefined
        ? null
        : checkViewName(
            changes.name,
            others.map(({ name }) => name),
          )) ?? (changes.state === undefined ? null : checkViewState(changes.state));
    if (refusal) return refusal;
    const stamped = { ...changes, changedAt: this.clock.now() };
    const isSaved = await updateIfUnchanged(SavedViewEntity, { id: view.id, expected: input.expectedVersion }, stamped);
    const now = await this.load(actor, input.id);
    if (!isSaved) return lostRace(now, input.expectedVersion, changes);
    const before = { ...samePart(view, changes), version: input.expectedVersion };
    this.record(now, { before, after: { ...changes, version: now.version } });
    return shownTo(actor, now);
  }

  /** Deletes a view; a Conflict when somebody changed it first. */
  async remove(actor: Actor, { id, expectedVersion }: RemoveViewInput): Promise<Outcome<SavedView>> {
    const view = await this.load(actor, id);
    const { affected } = await db().delete(SavedViewEntity, { id, version: expectedVersion });
    if (affected !== 1) return lostRace(await this.load(actor, id), expectedVersion, { name: null });
    const { name, state } = view;
    this.record(view, { before: { name, state, version: expectedVersion }, after: { name: null, state: null } });
    return shownTo(actor, view);
  }

  private async load(actor: Actor, id: string): Promise<SavedViewEntity> {
    const view = await db().findOneBy(SavedViewEntity, { id });
    if (!view) throw new NotFound();
    authorize(actor, 'savedView.keep', view);
    return view;
  }

  /** The other views among which one stands: those the same people read. */
  private async beside({ id, workspaceId, audience, ownerOrganisationId, writtenBy }: SavedViewEntity) {
    const of = { workspaceId, audience: audience as SavedViewAudience, ownerOrganisationId: ownerOrganisationId! };
    const mine = audience === 'PERSONAL' ? { ...of, writtenBy: writtenBy! } : of;
    const found = await db().find(SavedViewEntity, { where: mine, select: { id: true, name: true } });
    return found.filter((other) => other.id !== id);
  }

  private record(subject: SavedViewEntity, told: { readonly before?: object; readonly after: object }): void {
    this.journal.record({ action: 'savedView.keep', subjectType: 'SavedView', subject, ...told });
  }
}

const shownTo = (actor: Actor, view: SavedViewEntity): SavedView => ({
  ...view,
  mayChange: may(actor, 'savedView.keep', view, FACTS),
});
