import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ActionState, CommentKind, JointState, Side, Status } from '../../domain/vocabulary.js';
import { among, contentColumns } from './content-columns.js';

/** The row itself, its measures, what each side says of it, and the joint record. */
export class CreateMatrix1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table cluster (
        ${contentColumns},
        name text not null,
        ordinal smallint not null,
        convener_ids uuid[] not null,
        unique (workspace_id, name)
      );
      create table matrix_entry (
        ${contentColumns},
        recommendation_id uuid not null references recommendation,
        review_id uuid not null references review,
        plan_version integer not null,
        responsibility_version integer not null,
        time_version integer not null,
        money_version integer not null,
        tags_version integer not null,
        expected_result text not null,
        challenges text not null,
        next_steps text not null,
        lead_institution_id uuid references organisation,
        supporting_institution_ids uuid[] not null,
        partner_ids uuid[] not null,
        starts_on date,
        deadline date,
        budget text not null,
        cluster_id uuid references cluster
      );
      create unique index matrix_entry_joint on matrix_entry (recommendation_id) where audience = 'JOINT';
      create index matrix_entry_of_review on matrix_entry (workspace_id, review_id);

      create table action (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        ordinal smallint not null,
        title text not null,
        state text not null check (state ${among(ActionState)}),
        due_on date
      );
      create index action_of_entry on action (entry_id, ordinal);

      create table assessment (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        side text not null check (side ${among(Side)}),
        current_version_id uuid not null,
        looked_over_at timestamptz
      );
      create unique index assessment_of_organisation on assessment (entry_id, owner_organisation_id)
        where audience = 'ORGANISATION';
      create unique index assessment_of_side on assessment (entry_id, side) where audience = 'JOINT';
      create table assessment_version (
        ${contentColumns},
        assessment_id uuid not null references assessment,
        entry_id uuid not null references matrix_entry,
        side text not null check (side ${among(Side)}),
        number integer not null,
        status text not null check (status ${among(Status)}),
        rationale text not null,
        no_evidence_reason text,
        evidence_ids uuid[] not null,
        as_of date not null,
        shared_from_id uuid,
        unique (assessment_id, number)
      );
      create index assessment_version_latest on assessment_version (entry_id, side, audience, as_of desc, number desc);

      create table joint_status (
        ${contentColumns},
        entry_id uuid not null unique references matrix_entry,
        state text not null check (state ${among(JointState)}),
        value text check (value ${among(Status)}),
        proposed_by text check (proposed_by ${among(Side)}),
        cso_version_id uuid references assessment_version,
        government_version_id uuid references assessment_version,
        reason text,
        record jsonb not null
      );
      create index joint_status_of_workspace on joint_status (workspace_id, state);
      create table joint_status_event (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        command text not null,
        side text not null check (side ${among(Side)}),
        value text check (value ${among(Status)}),
        reason text,
        from_state text not null check (from_state ${among(JointState)}),
        to_state text not null check (to_state ${among(JointState)}),
        cso_version_id uuid,
        government_version_id uuid
      );
      create index joint_status_event_of_entry on joint_status_event (entry_id, written_at desc);

      create table evidence (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        citation text not null,
        url text,
        dated_on date,
        shared_from_id uuid,
        withdrawn_at timestamptz
      );
      create index evidence_of_entry on evidence (workspace_id, entry_id);

      create table comment (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        kind text not null check (kind ${among(CommentKind)}),
        asked_side text check (asked_side ${among(Side)}),
        answers_id uuid references comment,
        body text not null
      );
      create index comment_of_entry on comment (workspace_id, entry_id, written_at);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      `drop table comment, evidence, joint_status_event, joint_status, assessment_version, assessment, action,
        matrix_entry, cluster`,
    );
  }
}
