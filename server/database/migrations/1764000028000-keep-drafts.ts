import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentColumns } from './content-columns.js';

/**
 * What somebody has typed and not saved: theirs alone, one for each place, gone when it is saved, discarded or old. It is
 * no part of the record.
 */
export class KeepDrafts1764000028000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table draft (
        ${contentColumns},
        review_id uuid not null references review,
        entry_id uuid not null references matrix_entry,
        place text not null,
        text text not null,
        seen_version integer check (seen_version > 0),
        check (audience = 'PERSONAL' and written_by is not null),
        unique (written_by, entry_id, place)
      );
      create index draft_of_person on draft (workspace_id, audience, written_by, review_id);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table draft');
  }
}
