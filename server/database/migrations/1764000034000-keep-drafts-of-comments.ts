import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several drafts may stand in one place: one for each cell a comment is about, and one for each thread. */
export class KeepDraftsOfComments1764000034000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table draft
        add column about text not null default '',
        drop constraint draft_written_by_entry_id_place_key,
        add constraint draft_one_in_its_place unique (written_by, entry_id, place, about);
      alter table draft alter column about drop default;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      delete from draft where place in ('COMMENT', 'ASSESSMENT');
      alter table draft
        drop constraint draft_one_in_its_place,
        add constraint draft_written_by_entry_id_place_key unique (written_by, entry_id, place),
        drop column about;
    `);
  }
}
