import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people take out of a row stays known: a removed measure in the record, a removed tag so that no import returns it. */
export class KeepRemovals1764000007100 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table action add column removed_at timestamptz;
      create table removed_tag (
        recommendation_id uuid not null references recommendation,
        kind text not null check (kind in ('THEME', 'GROUP', 'SDG')),
        tag text not null,
        primary key (recommendation_id, kind, tag)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table removed_tag; alter table action drop column removed_at');
  }
}
