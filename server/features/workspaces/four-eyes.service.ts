import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { checkDeciding, needsSecond, type Coordinator } from '../../domain/sharing-rules.js';
import { Role, type Side } from '../../domain/vocabulary.js';
import { db, statement } from '../../database/with-actor.js';
import { WorkspaceEntity } from './workspace.entity.js';
import { WorkspaceSettings } from './workspace-settings.service.js';

const COORDINATORS = `
  select m.person_id as "personId", m.organisation_id as "organisationId"
  from membership m join organisation o on o.id = m.organisation_id
  where m.workspace_id = $1 and o.side = $2 and m.role = '${Role.COORDINATOR}' and m.until is null`;

const MEMBERSHIP = `
  select p.id as "personId", p.name, p.language, m.organisation_id as "organisationId", o.side,
    array_agg(m.role) as roles
  from person p join membership m on m.person_id = p.id and m.workspace_id = $2 and m.until is null
  join organisation o on o.id = m.organisation_id
  where p.id = $1 and p.suspended_at is null
  group by p.id, m.organisation_id, o.side`;

type Member = Pick<Actor, 'personId' | 'name' | 'language'> & Omit<Actor['memberships'][number], 'workspaceId'>;

/** Whether what leaves a side is looked at by two of its coordinators, and by whom. */
@Injectable()
export class FourEyesService {
  constructor(private readonly settings: WorkspaceSettings) {}

  /** Whether the workspace asks for it; it does unless an administrator switched it off. */
  async isOn(workspaceId: string): Promise<boolean> {
    return this.settings.isOnIn(await db().findOneByOrFail(WorkspaceEntity, { id: workspaceId }), 'fourEyes');
  }

  /** Whether a release of this side to everybody waits for another coordinator. */
  async isNeeded(workspaceId: string, side: Side | null): Promise<boolean> {
    if (side === null) return false;
    return needsSecond(await this.isOn(workspaceId), await this.coordinators(workspaceId, side));
  }

  /** Refuses what would be written for everybody at once while a release waits for a second coordinator. */
  async checkDirect(workspaceId: string, side: Side | null): Promise<Refusal | null> {
    if (!(await this.isNeeded(workspaceId, side))) return null;
    const message = say('sharing.secondNeeded');
    return new Refusal('SECOND_NEEDED', message, 'audience');
  }

  /** Why this coordinator may not decide what that one asked for; null when they may. */
  async checkDeciding(workspaceId: string, side: Side, asked: Coordinator, decider: Coordinator) {
    return checkDeciding(asked, decider, await this.coordinators(workspaceId, side));
  }

  /** A person as they are in the workspace now; null when they are no member any more. */
  async actorIn(workspaceId: string, personId: string): Promise<Actor | null> {
    const [found] = await statement<Member>('member-in-workspace', MEMBERSHIP, [personId, workspaceId]);
    if (!found) return null;
    const { name, language, organisationId, side, roles } = found;
    return { personId, name, language, memberships: [{ workspaceId, organisationId, side, roles }] };
  }

  private coordinators(workspaceId: string, side: Side): Promise<Coordinator[]> {
    return statement<Coordinator>('coordinators-of-side', COORDINATORS, [workspaceId, side]);
  }
}
