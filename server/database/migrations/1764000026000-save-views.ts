import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentColumns } from './content-columns.js';

/** Views of a matrix that somebody keeps for themselves or for their organisation: a name and a part of an address. */
export class SaveViews1764000026000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table saved_view (
        ${contentColumns},
        name text not null,
        state text not null,
        check (audience in ('PERSONAL', 'ORGANISATION'))
      );
      create index saved_view_of_workspace on saved_view (workspace_id, owner_organisation_id, written_at);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table saved_view');
  }
}
