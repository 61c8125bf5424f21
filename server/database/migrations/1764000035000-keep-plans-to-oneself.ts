import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person has at most one proposed plan of their own for a row, besides the one of their organisation. */
export class KeepPlansToOneself1764000035000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create unique index proposed_plan_personal on proposed_plan (entry_id, owner_organisation_id, written_by)
        where removed_at is null and audience = 'PERSONAL'`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`drop index proposed_plan_personal`);
  }
}
