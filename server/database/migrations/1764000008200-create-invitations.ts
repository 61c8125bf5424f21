import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Role, Side } from '../../domain/vocabulary.js';
import { among } from './content-columns.js';

/** How people come in and go out, and whom letters remind. Not content: an invitation is read before an actor exists. */
export class CreateInvitations1764000008200 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table invitation (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        organisation_id uuid references organisation,
        side text check (side ${among(Side)}),
        role text not null check (role ${among(Role)}),
        email text not null,
        email_key text not null,
        invited_by uuid not null references person,
        invited_at timestamptz not null,
        endorsed_by uuid references person,
        endorsed_at timestamptz,
        opens_at timestamptz,
        expires_at timestamptz,
        token_hash text unique,
        sent_at timestamptz,
        closed_by uuid references person,
        closed_at timestamptz,
        closed_as text check (closed_as in ('ACCEPTED', 'WITHDRAWN')),
        version integer not null,
        check ((organisation_id is null) = (role = 'ADMINISTRATOR')),
        check ((organisation_id is null) = (side is null)),
        check ((opens_at is null) = (expires_at is null)),
        check ((closed_at is null) = (closed_as is null))
      );
      create index invitation_open on invitation (workspace_id, email_key) where closed_at is null;

      alter table membership add column begun_by uuid references person;
      alter table membership add column ended_by uuid references person;
      alter table membership add column ended_as text
        check (ended_as in ('LEFT', 'REMOVED', 'SUSPENDED', 'ROLE_CHANGED'));
      alter table membership add check (until is not null or ended_as is null);
      create unique index membership_one_organisation on membership (person_id, workspace_id)
        where until is null and organisation_id is not null;

      create table reminder (
        person_id uuid primary key references person,
        is_wanted boolean not null,
        last_day date
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop table reminder, invitation;
      drop index membership_one_organisation;
      alter table membership drop column begun_by, drop column ended_by, drop column ended_as`);
  }
}
