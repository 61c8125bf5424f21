import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ImportSource, Position, RecommendationKind } from '../../domain/vocabulary.js';
import { among, contentColumns } from './content-columns.js';

/** Reviews, their recommendations and pledges with positions and tags, and the imports they came by. */
export class CreateRecommendations1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table review (
        ${contentColumns},
        state_code text,
        state_name text not null,
        cycle_number smallint not null references cycle,
        session_number smallint references working_group_session,
        report_symbol text,
        addendum_symbol text,
        decision_symbol text,
        reviewed_on date,
        adopted_on date,
        mid_term_on date,
        next_review_on date,
        archived_at timestamptz,
        check (cycle_number between 1 and 5)
      );
      create unique index review_of_state on review (workspace_id, state_name, session_number, cycle_number)
        nulls not distinct where archived_at is null;
      create table import (
        ${contentColumns},
        source text not null check (source ${among(ImportSource)}),
        file_name text not null,
        file_sha256 text not null,
        parsed jsonb not null,
        summary jsonb,
        changes jsonb,
        applied_at timestamptz,
        undone_at timestamptz
      );
      create index import_of_workspace on import (workspace_id, written_at desc);

      create table recommendation (
        ${contentColumns},
        review_id uuid not null references review,
        kind text not null check (kind ${among(RecommendationKind)}),
        number text,
        reference text not null,
        sort_key text not null,
        text text not null,
        text_key text not null,
        position text not null check (position ${among(Position)}),
        action_category smallint check (action_category between 1 and 5),
        is_category_confirmed boolean not null,
        import_id uuid references import,
        content_changed_at timestamptz,
        archived_at timestamptz,
        archive_reason text
      );
      create unique index recommendation_reference on recommendation (review_id, reference) where archived_at is null;
      create index recommendation_of_review on recommendation (workspace_id, review_id, sort_key);

      create table position (
        ${contentColumns},
        recommendation_id uuid not null references recommendation,
        value text not null check (value ${among(Position)}),
        verbatim text not null,
        is_claimed_already_implemented boolean not null,
        source_symbol text,
        source_paragraph text,
        source_verbatim text,
        as_of date,
        reason text,
        import_id uuid references import
      );
      create index position_of_recommendation on position (recommendation_id, written_at desc, id desc);

      create table recommending_state (
        recommendation_id uuid not null references recommendation,
        ordinal smallint not null,
        state_code text,
        label text not null,
        primary key (recommendation_id, ordinal)
      );
      create table recommendation_theme (
        recommendation_id uuid not null references recommendation,
        theme_id uuid not null references theme,
        ordinal smallint not null,
        primary key (recommendation_id, theme_id)
      );
      create table recommendation_group (
        recommendation_id uuid not null references recommendation,
        affected_group_id uuid not null references affected_group,
        ordinal smallint not null,
        primary key (recommendation_id, affected_group_id)
      );
      create table recommendation_sdg (
        recommendation_id uuid not null references recommendation,
        sdg_target_code text not null references sdg_target,
        ordinal smallint not null,
        primary key (recommendation_id, sdg_target_code)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      `drop table recommendation_sdg, recommendation_group, recommendation_theme, recommending_state, position,
        recommendation, import, review`,
    );
  }
}
