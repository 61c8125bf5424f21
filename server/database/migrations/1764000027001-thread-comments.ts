import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A remark may stand on one cell of its row, be replied to, be resolved, and be removed by whoever wrote it. */
export class ThreadComments1764000027001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table comment
        add column cell text,
        add column replies_to_id uuid references comment,
        add column shared_as_id uuid references comment,
        add column resolved_at timestamptz,
        add column resolved_by_organisation_id uuid references organisation,
        add column removed_at timestamptz,
        add constraint comment_reply_has_no_cell check (replies_to_id is null or cell is null);
      create index comment_of_thread on comment (replies_to_id) where replies_to_id is not null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop index comment_of_thread;
      alter table comment drop constraint comment_reply_has_no_cell,
        drop column cell, drop column replies_to_id, drop column shared_as_id, drop column resolved_at,
        drop column resolved_by_organisation_id, drop column removed_at;
    `);
  }
}
