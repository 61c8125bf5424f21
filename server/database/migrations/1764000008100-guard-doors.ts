import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What guards the doors: failures counted, sessions one can list and end, second factors, known devices, links for a
 * new password. Not content: all of it is reached before an actor exists.
 *
 * `tandem_doors` is told in the same transaction when somebody's session ends or what they are changes, whoever
 * changed it: open sockets are closed by it in every process.
 */
export class GuardDoors1764000008100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table rate_limit (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );
      create index rate_limit_expire on rate_limit (expire);

      delete from sign_in_session;
      alter table sign_in_session
        add column id uuid not null unique,
        add column person_id uuid not null references person,
        add column opened_at timestamptz not null,
        add column seen_at timestamptz not null,
        add column device text not null,
        add column network text not null,
        add column tries smallint not null default 0;
      create index sign_in_session_person on sign_in_session (person_id);

      create table known_device (
        token_hash text not null,
        person_id uuid not null references person,
        seen_at timestamptz not null,
        factor_until timestamptz,
        primary key (person_id, token_hash)
      );
      create table second_factor (
        person_id uuid primary key references person,
        seed text,
        since timestamptz,
        last_step bigint,
        pending_seed text,
        check ((seed is null) = (since is null))
      );
      create table recovery_code (
        person_id uuid not null references person,
        number smallint not null,
        hash text not null,
        used_at timestamptz,
        primary key (person_id, number)
      );
      create table factor_reset_vote (
        person_id uuid not null references person,
        voter_id uuid not null references person,
        workspace_id uuid not null references workspace,
        at timestamptz not null,
        primary key (person_id, voter_id)
      );
      create table password_reset (
        token_hash text primary key,
        person_id uuid not null references person,
        made_by uuid references person,
        expires_at timestamptz not null
      );
      create index password_reset_person on password_reset (person_id);

      create function tell_session_ended() returns trigger language plpgsql as $$
      begin
        perform pg_notify('tandem_doors', json_build_object('personId', old.person_id, 'sessionId', old.id)::text);
        return null;
      end $$;
      create trigger tell_session_ended after delete on sign_in_session
        for each row execute function tell_session_ended();

      create function tell_person_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('tandem_doors', json_build_object('personId', new.id)::text);
        return null;
      end $$;
      create trigger tell_person_changed after update of suspended_at on person
        for each row execute function tell_person_changed();

      create function tell_membership_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('tandem_doors',
          json_build_object('personId', case tg_op when 'DELETE' then old.person_id else new.person_id end)::text);
        return null;
      end $$;
      create trigger tell_membership_changed after insert or update or delete on membership
        for each row execute function tell_membership_changed();
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop trigger tell_membership_changed on membership;
      drop trigger tell_person_changed on person;
      drop trigger tell_session_ended on sign_in_session;
      drop function tell_membership_changed, tell_person_changed, tell_session_ended;
      drop table password_reset, factor_reset_vote, recovery_code, second_factor, known_device, rate_limit;
      alter table sign_in_session drop column id, drop column person_id, drop column opened_at, drop column seen_at,
        drop column device, drop column network, drop column tries;
    `);
  }
}
