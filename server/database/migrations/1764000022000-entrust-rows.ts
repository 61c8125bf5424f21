import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentColumns } from './content-columns.js';

/**
 * Who in an organisation takes care of a row: one person for each organisation, or nobody any more. It counts while that
 * person is of the organisation; it is no part of the matrix, and no other organisation knows of it.
 */
export class EntrustRows1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table caretaker (
        ${contentColumns},
        review_id uuid not null references review,
        entry_id uuid not null references matrix_entry,
        person_id uuid references person,
        check (audience = 'ORGANISATION'),
        unique (entry_id, owner_organisation_id)
      );
      create index caretaker_of_person on caretaker (workspace_id, audience, owner_organisation_id, person_id);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table caretaker');
  }
}
