import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and how they sign in. Not content: read before an actor exists. */
export class CreateAccounts1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table person (
        id uuid primary key,
        email text not null,
        email_key text not null unique,
        name text not null,
        password_hash text not null,
        language text not null,
        is_demonstration boolean not null,
        created_at timestamptz not null,
        suspended_at timestamptz
      );
      create table sign_in_session (
        sid text primary key,
        sess json not null,
        expire timestamptz not null
      );
      create index sign_in_session_expire on sign_in_session (expire);
      create table installation (
        singleton boolean primary key check (singleton),
        id uuid not null,
        first_administrator_code_hash text,
        cookie_secret text not null
      );
      create table mutation_receipt (
        person_id uuid not null references person,
        mutation_id uuid not null,
        operation text not null,
        result jsonb,
        committed_at timestamptz not null,
        primary key (person_id, mutation_id)
      );
      create index mutation_receipt_committed_at on mutation_receipt (committed_at);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table mutation_receipt, installation, sign_in_session, person');
  }
}
