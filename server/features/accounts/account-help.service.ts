import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import {
  mayMakeResetLink,
  mayVoteToReset,
  VOTE_HOLDS_MS,
  VOTES_NEEDED,
  type InNeed,
} from '../../domain/account-help.js';
import { membershipIn, type Actor, type Membership } from '../../domain/actor.js';
import { requireConfirmed } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { ColleagueInNeed, FactorVote, ResetLink } from './account-help.model.js';
import { PasswordResetService } from './password-reset.service.js';
import { AccountStore } from './account-store.js';
import { PersonSessions } from './person-sessions.js';
import { SecondFactorService } from './second-factor.service.js';

interface Row extends InNeed {
  readonly name: string;
  readonly voters: readonly string[];
}

/** Everybody of the given workspaces, with all they are anywhere, and who said yes to a reset lately. */
const PEOPLE = `
  select p.id as "personId", p.name, p.is_demonstration as "isDemonstration", f.since is not null as "hasSecondFactor",
    (select jsonb_agg(jsonb_build_object('workspaceId', w.workspace_id, 'organisationId', w.organisation_id,
       'side', w.side, 'roles', w.roles)) from (
       select m.workspace_id, max(m.organisation_id::text) as organisation_id, max(o.side) as side, jsonb_agg(m.role) as roles
       from membership m left join organisation o on o.id = m.organisation_id
       where m.person_id = p.id and m.until is null group by m.workspace_id) w) as memberships,
    array(select v.voter_id::text from factor_reset_vote v where v.person_id = p.id and v.at > $2) as voters
  from person p left join second_factor f on f.person_id = p.id
  where p.suspended_at is null
    and exists (select from membership m where m.person_id = p.id and m.until is null and m.workspace_id = any($1))
  order by p.name, p.id`;

/** How people of a workspace help one another back in. */
@Injectable()
export class AccountHelpService {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    private readonly resets: PasswordResetService,
    private readonly factor: SecondFactorService,
    private readonly ofPerson: PersonSessions,
    private readonly accounts: AccountStore,
  ) {}

  /** Whom the actor could help, workspace by workspace; nobody else is named. */
  async colleagues(actor: Actor): Promise<ColleagueInNeed[]> {
    const rows = await this.people(actor.memberships.map(({ workspaceId }) => workspaceId));
    return actor.memberships.flatMap((own) =>
      rows
        .map((row) => this.asSeen(actor, own, row))
        .filter(({ mayMakeLink, mayResetFactor }) => mayMakeLink || mayResetFactor),
    );
  }

  /** A link for a new password, shown this once. Whoever the actor may not help is NOT_FOUND. */
  async makeLink(actor: Actor, workspaceId: string, personId: string): Promise<ResetLink> {
    const [own, other] = await this.both(actor, workspaceId, personId);
    if (!mayMakeResetLink(own, actor.personId, other)) throw new NotFound();
    requireConfirmed(actor);
    return { path: await this.resets.makeLink(personId, actor.personId) };
  }

  /** A yes to taking away the other's second factor; the second one does it, and ends all their sessions. */
  async vote(actor: Actor, workspaceId: string, personId: string): Promise<FactorVote> {
    const [own, other] = await this.both(actor, workspaceId, personId);
    if (!mayVoteToReset(own, actor.personId, other)) throw new NotFound();
    requireConfirmed(actor);
    const now = new Date();
    const sql = `insert into factor_reset_vote (person_id, voter_id, workspace_id, at) values ($1, $2, $3, $4)
       on conflict (person_id, voter_id) do update set workspace_id = excluded.workspace_id, at = excluded.at`;
    const values = [personId, actor.personId, workspaceId, now];
    await this.accounts.change({ sql, values }, { personId, kind: 'FACTOR_RESET_WANTED', by: actor.personId });
    const [{ count }] = await this.source.query<{ count: number }[]>(
      'select count(*)::int as count from factor_reset_vote where person_id = $1 and workspace_id = $2 and at > $3',
      [personId, workspaceId, new Date(now.getTime() - VOTE_HOLDS_MS)],
    );
    if (count < VOTES_NEEDED) return { isReset: false, votesMissing: VOTES_NEEDED - count };
    await this.factor.remove({ personId, kind: 'FACTOR_RESET', by: actor.personId });
    await this.ofPerson.lockOut(personId);
    return { isReset: true, votesMissing: 0 };
  }

  private asSeen(actor: Actor, own: Membership, row: Row): ColleagueInNeed {
    const { personId, name, voters } = row;
    return {
      personId,
      name,
      workspaceId: own.workspaceId,
      mayMakeLink: mayMakeResetLink(own, actor.personId, row),
      mayResetFactor: mayVoteToReset(own, actor.personId, row),
      hasMyVote: voters.includes(actor.personId),
      votesMissing: Math.max(VOTES_NEEDED - voters.length, 0),
    };
  }

  private async both(actor: Actor, workspaceId: string, personId: string): Promise<[Membership, Row]> {
    const own = membershipIn(actor, workspaceId);
    const other = own && (await this.people([workspaceId])).find((row) => row.personId === personId);
    if (!other) throw new NotFound();
    return [own, other];
  }

  private people(workspaceIds: readonly string[]): Promise<Row[]> {
    return this.source.query<Row[]>(PEOPLE, [workspaceIds, new Date(Date.now() - VOTE_HOLDS_MS)]);
  }
}
