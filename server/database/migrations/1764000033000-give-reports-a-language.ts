import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report is written in a language; those there are were written in English. */
export class GiveReportsALanguage1764000033000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table report add column language text not null default 'en'
        check (language in ('en', 'fr', 'es', 'ar', 'sw'));
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table report drop column language');
  }
}
