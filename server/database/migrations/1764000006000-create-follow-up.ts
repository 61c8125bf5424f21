import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CommitmentStatus, Direction, IndicatorKind, ReportType } from '../../domain/vocabulary.js';
import { among, contentColumns } from './content-columns.js';

/** Indicators with measurements, commitments, reports and their releases. */
export class CreateFollowUp1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table indicator (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        kind text not null check (kind ${among(IndicatorKind)}),
        title text not null,
        definition text not null,
        unit text not null,
        direction text not null check (direction ${among(Direction)}),
        baseline_value numeric,
        baseline_on date,
        target_value numeric,
        target_on date,
        milestones jsonb not null,
        source_of_verification text not null
      );
      create index indicator_of_entry on indicator (entry_id);
      create table measurement (
        ${contentColumns},
        indicator_id uuid not null references indicator,
        value numeric not null,
        measured_on date not null,
        source text not null,
        withdrawn_at timestamptz,
        withdrawal_reason text
      );
      create index measurement_of_indicator on measurement (indicator_id, measured_on desc, written_at desc, id desc);

      create table commitment (
        ${contentColumns},
        review_id uuid not null references review,
        text text not null,
        status text not null check (status ${among(CommitmentStatus)}),
        due_on date,
        made_on date,
        reason text,
        partner_ids uuid[] not null,
        shared_from_id uuid
      );
      create unique index commitment_shared_from on commitment (shared_from_id);
      create index commitment_of_review on commitment (workspace_id, review_id, due_on);
      create table commitment_recommendation (
        commitment_id uuid not null references commitment,
        entry_id uuid not null references matrix_entry,
        primary key (commitment_id, entry_id)
      );
      create index commitment_of_entry on commitment_recommendation (entry_id);

      create table report (
        ${contentColumns},
        review_id uuid not null references review,
        type text not null check (type ${among(ReportType)}),
        read_as text not null check (read_as in ('SIDE', 'JOINT', 'PUBLIC')),
        title text not null,
        cut_off_on date not null,
        contact text not null,
        organisation_ids uuid[] not null,
        withheld_ids uuid[] not null
      );
      create index report_of_review on report (workspace_id, review_id);
      create table report_section (
        ${contentColumns},
        report_id uuid not null references report,
        key text not null,
        ordinal smallint not null,
        heading text not null,
        body jsonb not null,
        figures jsonb not null,
        is_edited boolean not null,
        unique (report_id, key)
      );
      create table release (
        ${contentColumns},
        report_id uuid not null references report,
        number integer not null,
        content jsonb not null,
        unique (report_id, number)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      `drop table release, report_section, report, commitment_recommendation, commitment, measurement, indicator`,
    );
  }
}
