import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Audience, Role, Side } from '../../domain/vocabulary.js';
import { among } from './content-columns.js';

/** The tenant, its organisations and members, and the journal of everything done in it. */
export class CreateWorkspaces1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table workspace (
        id uuid primary key,
        name text not null,
        state_code text,
        is_demonstration boolean not null,
        settings jsonb not null,
        version integer not null,
        created_at timestamptz not null
      );
      alter table theme add foreign key (workspace_id) references workspace;
      alter table affected_group add foreign key (workspace_id) references workspace;

      create table organisation (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        name text not null,
        acronym text,
        side text not null check (side ${among(Side)}),
        is_withheld boolean not null,
        version integer not null,
        created_at timestamptz not null,
        archived_at timestamptz
      );
      create unique index organisation_name on organisation (workspace_id, name) where archived_at is null;
      create table membership (
        id uuid primary key,
        workspace_id uuid not null references workspace,
        person_id uuid not null references person,
        organisation_id uuid references organisation,
        role text not null check (role ${among(Role)}),
        since timestamptz not null,
        until timestamptz,
        check (role = 'ADMINISTRATOR' or organisation_id is not null)
      );
      create unique index membership_current on membership (person_id, workspace_id, role) where until is null;
      create index membership_of_organisation on membership (workspace_id, organisation_id) where until is null;

      create table journal (
        id uuid primary key,
        sequence bigint generated always as identity,
        workspace_id uuid references workspace,
        audience text not null check (audience ${among(Audience)}),
        owner_organisation_id uuid references organisation,
        owner_side text check (owner_side ${among(Side)}),
        person_id uuid references person,
        action text not null,
        subject_type text not null,
        subject_id uuid not null,
        entry_id uuid,
        before jsonb,
        after jsonb,
        mutation_id uuid,
        at timestamptz not null
      );
      create index journal_of_entry on journal (workspace_id, entry_id, sequence desc);
      create index journal_of_subject on journal (workspace_id, subject_id, sequence desc);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table journal, membership, organisation, workspace cascade');
  }
}
