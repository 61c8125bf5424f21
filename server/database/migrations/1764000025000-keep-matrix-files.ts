import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contentColumns } from './content-columns.js';

/** Spreadsheets somebody laid onto the rows of a matrix: as they were read, and what they changed. */
export class KeepMatrixFiles1764000025000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table matrix_file (
        ${contentColumns},
        review_id uuid references review,
        file_name text not null,
        file_sha256 text not null,
        parsed jsonb not null,
        changes jsonb,
        applied_at timestamptz,
        undone_at timestamptz
      );
      create index matrix_file_of_workspace on matrix_file (workspace_id, written_at desc);
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table matrix_file');
  }
}
