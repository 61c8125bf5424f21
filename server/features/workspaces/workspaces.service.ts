import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { tidyName } from '../../domain/organisation-rules.js';
import type { Convener, Facts } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Role, Side } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { atDoor, db, statement } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { inWorkspace } from './in-workspace.js';
import { OrganisationsService } from './organisations.service.js';
import type { CreateWorkspaceInput } from './workspace.model.js';
import { MembershipEntity, WorkspaceEntity, type OrganisationEntity } from './workspace.entity.js';

/** The organisations that convene one cluster. */
interface ClusterConveners {
  readonly id: string;
  readonly of: readonly Convener[];
}

/** The conveners of each cluster of the workspace $1, where its rows are left to them; null elsewhere. */
const CONVENERS = `
  select json_agg(json_build_object('id', c.id, 'of', c.of)) from (
    select k.id, json_agg(json_build_object('organisationId', o.id, 'side', o.side)) as of
    from workspace w
    join cluster k on k.workspace_id = w.id and k.audience = 'JOINT'
    join organisation o on o.workspace_id = w.id and o.id = any(k.convener_ids)
    where w.id = $1 and w.settings @> '{"convenersEdit": true}' group by k.id) c`;

/** What the permission table's conditions look at, of the workspace $1: whether the side $2 has a member, and conveners. */
const FACTS = `select exists (
  select 1 from membership m join organisation o on o.id = m.organisation_id
  where m.workspace_id = $1 and m.until is null and o.side = $2) as joined, (${CONVENERS}) as conveners`;

interface FactsRead {
  readonly joined: boolean;
  readonly conveners: readonly ClusterConveners[] | null;
}

@Injectable()
export class WorkspacesService {
  constructor(
    /** The bodies of a workspace. */
    readonly organisations: OrganisationsService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The workspaces the actor is a member of, demonstration last, else by name. */
  mine(actor: Actor): Promise<WorkspaceEntity[]> {
    const ids = actor.memberships.map((membership) => membership.workspaceId);
    return db().find(WorkspaceEntity, { where: { id: In(ids) }, order: { isDemonstration: 'ASC', name: 'ASC' } });
  }

  /** One workspace the actor is a member of; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<WorkspaceEntity> {
    const workspace = membershipIn(actor, id) && (await db().findOneBy(WorkspaceEntity, { id }));
    if (!workspace) throw new NotFound();
    return workspace;
  }

  /** What the permission table's conditions look at. */
  async facts(workspaceId: string): Promise<Facts> {
    const values = [workspaceId, Side.GOVERNMENT];
    const [{ joined, conveners }] = await statement<FactsRead>('workspace-facts', FACTS, values);
    if (!conveners) return { governmentHasJoined: joined };
    return { governmentHasJoined: joined, conveners: new Map(conveners.map(({ id, of }) => [id, of])) };
  }

  /**
   * Whether this person may found workspaces: administrators of one may, and whoever is a member of none while there is
   * none but the demonstration's.
   */
  async mayCreate(actor: Actor): Promise<boolean> {
    if (actor.memberships.some((membership) => membership.roles.includes(Role.ADMINISTRATOR))) return true;
    if (actor.memberships.length > 0) return false;
    atDoor(); // of workspaces in which one is nobody, the one question is whether there are any
    const [{ exists }] = await db().query<{ exists: boolean }[]>(
      `select exists (select from membership m join person p on p.id = m.person_id where not p.is_demonstration)`,
    );
    return !exists;
  }

  /** Founds a workspace; the founder administers it and coordinates the organisation named. */
  async create(actor: Actor, input: CreateWorkspaceInput): Promise<WorkspaceEntity | Refusal> {
    if (!(await this.mayCreate(actor))) {
      return new Refusal('NOT_ALLOWED', say('workspaces.administratorOnly'));
    }
    atDoor(); // nobody belongs to it yet
    const workspace = db().create(WorkspaceEntity, {
      id: this.ids.next(),
      name: input.name.trim(),
      stateCode: input.stateCode,
      isDemonstration: false,
      settings: {},
      version: 1,
      createdAt: this.clock.now(),
    });
    await db().insert(WorkspaceEntity, workspace);
    const organisation = await this.organisations.insert({
      workspaceId: workspace.id,
      ...tidyName({ name: input.organisationName, acronym: null }),
      side: input.side,
    });
    for (const role of [Role.ADMINISTRATOR, Role.COORDINATOR]) await this.join(actor.personId, organisation, role);
    this.journal.record({
      action: 'workspace.create',
      subjectType: 'Workspace',
      subject: inWorkspace(workspace.id, workspace.id),
      after: { name: workspace.name },
    });
    return workspace;
  }

  /** Gives a person a role in an organisation's name, inside the open transaction. */
  async join(personId: string, organisation: OrganisationEntity, role: Role): Promise<void> {
    await db().insert(MembershipEntity, {
      id: this.ids.next(),
      workspaceId: organisation.workspaceId,
      personId,
      organisationId: role === Role.ADMINISTRATOR ? null : organisation.id,
      role,
      since: this.clock.now(),
      until: null,
      begunBy: null,
      endedBy: null,
      endedAs: null,
    });
  }
}
