import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RequestState, ShareKind } from '../../domain/vocabulary.js';
import { among, contentColumns } from './content-columns.js';

/** What is shared inside a side, what waits for a second coordinator, and what remains of what was withdrawn. */
export class ShareInsideAndWithdraw1764000008500 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table release_request (
        ${contentColumns},
        review_id uuid not null references review,
        entry_id uuid references matrix_entry,
        kind text not null check (kind ${among(ShareKind)}),
        subject_id uuid not null,
        subject_version integer not null,
        fingerprint text not null,
        shown jsonb not null,
        requested_by uuid not null references person,
        state text not null check (state ${among(RequestState)}),
        decided_by uuid references person,
        decided_by_organisation_id uuid references organisation,
        decided_at timestamptz,
        reason text
      );
      create index release_request_of_review on release_request (workspace_id, review_id, state);
      create unique index release_request_waiting on release_request (subject_id) where state = 'WAITING';

      create table withdrawal (
        ${contentColumns},
        review_id uuid not null references review,
        entry_id uuid references matrix_entry,
        kind text not null check (kind ${among(ShareKind)}),
        subject_id uuid not null
      );
      create index withdrawal_of_entry on withdrawal (workspace_id, entry_id);

      create table adoption (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        assessment_id uuid not null references assessment,
        number integer not null,
        rests_on_ids uuid[] not null,
        unique (assessment_id, number)
      );
      create index adoption_of_entry on adoption (workspace_id, entry_id);

      create index evidence_shared_from on evidence (shared_from_id) where shared_from_id is not null;

      alter table comment add column shared_at timestamptz;
      create unique index assessment_inside_side on assessment (entry_id, owner_organisation_id) where audience = 'SIDE';
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop index assessment_inside_side, evidence_shared_from;
      alter table comment drop column shared_at;
      drop table adoption, withdrawal, release_request;
    `);
  }
}
