import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentColumns } from './content-columns.js';

/** Whom a comment names: colleagues of the writer's organisation, and nobody outside it knows of it. */
export class MentionColleagues1764000027002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table mention (
        ${contentColumns},
        review_id uuid not null references review,
        comment_id uuid not null references comment,
        person_id uuid not null references person,
        seen_at timestamptz,
        check (audience = 'ORGANISATION'),
        unique (comment_id, person_id)
      );
      create index mention_of_person on mention (workspace_id, person_id) where seen_at is null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table mention');
  }
}
