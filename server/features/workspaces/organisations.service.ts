import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { membershipIn, readerAs, readerIn, type Actor, type Readable, type Reader } from '../../domain/actor.js';
import { changedPart, samePart } from '../../domain/changed-part.js';
import {
  checkArchiving,
  checkName,
  checkSide,
  tidyName,
  type OrganisationUses,
} from '../../domain/organisation-rules.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal, type JournalEvent } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { KNOWN_ORGANISATIONS, ORGANISATION_USES } from '../../database/sql/organisation-uses.js';
import { readerValues } from '../../database/visible.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeIn, authorizeKnown } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { inWorkspace } from './in-workspace.js';
import type { AddOrganisationInput, ArchiveOrganisationInput, ChangeOrganisationInput } from './organisation.model.js';
import { OrganisationEntity } from './workspace.entity.js';

/** A new organisation before it has an id. */
type NewOrganisation = Pick<OrganisationEntity, 'workspaceId' | 'name' | 'acronym' | 'side'>;

/** An organisation in the lists, and where it stands in the work. */
export type UsedOrganisation = OrganisationUses &
  NewOrganisation & { readonly id: string; readonly version: number; readonly takesPart: boolean };

/** What a row must know of an organisation it is to name. */
type Named = Pick<OrganisationEntity, 'id' | 'name' | 'side'> & { readonly isArchived: boolean };

const TO_BE_NAMED = `select o.id, o.name, o.side, o.archived_at is not null as "isArchived" from organisation o
  where o.workspace_id = $1 and o.id = any($2::uuid[]) for key share`;

type Act = 'organisation.change' | 'organisation.archive';

/** The bodies of a workspace: added, renamed, and taken out again when one was a mistake. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The organisations the actor's screens can name, by side and name. */
  known(actor: Actor, workspaceId: string): Promise<OrganisationEntity[]> {
    const reader = eyesOf(actor, workspaceId);
    return statement<OrganisationEntity>('known-organisations', KNOWN_ORGANISATIONS, readerValues(reader));
  }

  /** The organisations in the lists with where each stands in the work, as far as the actor may see; or the one wanted. */
  used(actor: Actor, workspaceId: string, id: string | null = null): Promise<UsedOrganisation[]> {
    const values = [...readerValues(eyesOf(actor, workspaceId)), id];
    return statement<UsedOrganisation>('organisation-uses', ORGANISATION_USES, values);
  }

  /** Organisations a row is to name, held so that none is taken out of the lists meanwhile. Refuses one that was. */
  async toBeNamed(workspaceId: string, ids: readonly string[]): Promise<Named[] | Refusal> {
    const found = await statement<Named>('organisations-to-name', TO_BE_NAMED, [workspaceId, ids]);
    if (found.length < new Set(ids).size) throw new NotFound();
    const gone = found.find(({ isArchived }) => isArchived);
    return gone ? new Refusal('ARCHIVED', say('organisations.archived', { name: gone.name })) : found;
  }

  /** Adds a body that rows can name, with or without members. Refuses a name that is taken, or nearly. */
  async add(actor: Actor, input: AddOrganisationInput): Promise<OrganisationEntity | Refusal> {
    authorizeIn(actor, 'organisation.add', input.workspaceId);
    const { workspaceId, side } = input;
    const named = tidyName({ name: input.name, acronym: input.acronym ?? null });
    const refusal = checkName(named, await this.others(workspaceId), input.isAnother === true);
    if (refusal) return refusal;
    const organisation = await this.insert({ workspaceId, ...named, side });
    this.record('organisation.add', organisation, { after: { ...named, side } });
    return organisation;
  }

  /** Another name, short form or side. Refuses names that are taken, and a side that its work forbids. */
  async change(actor: Actor, input: ChangeOrganisationInput): Promise<Outcome<OrganisationEntity>> {
    const organisation = await this.load(actor, 'organisation.change', input.id);
    const { name, acronym } = tidyName({ name: input.name ?? '', acronym: input.acronym ?? null });
    const changes = changedPart<OrganisationEntity>(organisation, {
      ...(input.name != null && { name }),
      ...(input.acronym !== undefined && { acronym }),
      ...(input.side != null && { side: input.side }),
    });
    const refusal =
      (await this.checkNewName(organisation, changes, input.isAnother === true)) ??
      (changes.side ? checkSide(organisation, changes.side, await this.usesOf(actor, organisation)) : null);
    return refusal ?? this.write('organisation.change', organisation, { expected: input.expectedVersion, changes });
  }

  /** Takes a mistaken organisation out of the lists. Refuses while it has work of its own or is named anywhere. */
  async archive(actor: Actor, input: ArchiveOrganisationInput): Promise<Outcome<OrganisationEntity>> {
    const organisation = await this.load(actor, 'organisation.archive', input.id);
    const refusal = checkArchiving(organisation, await this.usesOf(actor, organisation));
    const changes = { archivedAt: this.clock.now() };
    return refusal ?? this.write('organisation.archive', organisation, { expected: input.expectedVersion, changes });
  }

  /** Writes an organisation inside the open transaction. */
  async insert(organisation: NewOrganisation): Promise<OrganisationEntity> {
    const entity = db().create(OrganisationEntity, {
      ...organisation,
      id: this.ids.next(),
      isWithheld: false,
      version: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    });
    await db().insert(OrganisationEntity, entity);
    return entity;
  }

  /** The organisation for a change, held until the transaction ends, so that no row comes to name it meanwhile. */
  private async load(actor: Actor, act: Act, id: string): Promise<OrganisationEntity> {
    await db().query('select from organisation where id = $1 for update', [id]);
    const organisation = await db().findOneBy(OrganisationEntity, { id, archivedAt: IsNull() });
    if (!organisation || !membershipIn(actor, organisation.workspaceId)) throw new NotFound();
    const { takesPart } = await this.usesOf(actor, organisation);
    authorizeKnown(actor, act, asThing(organisation), { governmentHasJoined: true, organisationHasMembers: takesPart });
    return organisation;
  }

  private async usesOf(actor: Actor, { id, workspaceId }: OrganisationEntity): Promise<UsedOrganisation> {
    const [uses] = await this.used(actor, workspaceId, id);
    return uses;
  }

  private async checkNewName(
    organisation: OrganisationEntity,
    changes: Partial<OrganisationEntity>,
    isAnother: boolean,
  ): Promise<Refusal | null> {
    if (changes.name === undefined && !changes.acronym) return null;
    const others = await this.others(organisation.workspaceId);
    return checkName(
      { ...organisation, ...changes },
      others.filter(({ id }) => id !== organisation.id),
      isAnother,
    );
  }

  /** The organisations in the lists. Names are given out one at a time: two who add the same wait for each other. */
  private async others(workspaceId: string): Promise<OrganisationEntity[]> {
    await db().query('select from workspace where id = $1 for no key update', [workspaceId]);
    return db().find(OrganisationEntity, { where: { workspaceId, archivedAt: IsNull() }, order: { name: 'ASC' } });
  }

  private async write(
    act: Act,
    organisation: OrganisationEntity,
    { expected, changes }: { expected: number; changes: Partial<OrganisationEntity> },
  ): Promise<Outcome<OrganisationEntity>> {
    if (Object.keys(changes).length === 0) return organisation;
    const isSaved = await updateIfUnchanged(OrganisationEntity, { id: organisation.id, expected }, changes);
    if (!isSaved) return lostRace({ ...asThing(organisation), ...organisation }, expected, changes);
    this.record(act, organisation, {
      before: { ...samePart(organisation, changes), version: expected },
      after: { ...changes, version: expected + 1 },
    });
    return db().create(OrganisationEntity, { ...organisation, ...changes, version: expected + 1 });
  }

  private record(
    action: JournalEvent['action'],
    { id, workspaceId }: OrganisationEntity,
    what: Pick<JournalEvent, 'before' | 'after'>,
  ): void {
    this.journal.record({ action, subjectType: 'Organisation', subject: inWorkspace(workspaceId, id), ...what });
  }
}

/** The eyes in which a member sees where organisations are named; an administrator without one sees what all may. */
const eyesOf = (actor: Actor, workspaceId: string): Reader =>
  readerIn(actor, workspaceId) ?? readerAs(workspaceId, 'JOINT', null);

/** An organisation as the permission table looks at it: known to all, and its own. */
export const asThing = ({ id, workspaceId, side }: NewOrganisation & { id: string }): Readable & { id: string } => ({
  ...inWorkspace(workspaceId, id),
  ownerOrganisationId: id,
  ownerSide: side,
});
