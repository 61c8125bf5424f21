import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ReportType, ShareKind } from '../../domain/vocabulary.js';
import { among } from './content-columns.js';

/**
 * What a released report carries besides its content, so that a list need not read it. Numbers run by those it was
 * released to: how often a side released something inside tells nobody outside anything.
 */
export class ReleaseReports1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table release drop constraint release_report_id_number_key,
        add column review_id uuid not null references review,
        add column type text not null check (type ${among(ReportType)}),
        add column title text not null,
        add column cut_off_on date not null,
        add column released_to text not null check (released_to in ('SIDE', 'JOINT', 'PUBLIC')),
        add column words integer not null,
        add column digest text not null,
        add column withdrawn_at timestamptz,
        add constraint release_numbered unique (report_id, released_to, number);
      create index release_of_review on release (workspace_id, review_id);
      alter table release_request add column document jsonb;
      ${['release_request', 'withdrawal']
        .map(
          (table) => `alter table ${table} drop constraint ${table}_kind_check,
            add constraint ${table}_kind_check check (kind ${among(ShareKind)});`,
        )
        .join('')}
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      alter table release_request drop column document;
      drop index release_of_review;
      alter table release drop constraint release_numbered,
        drop column review_id, drop column type, drop column title, drop column cut_off_on, drop column released_to,
        drop column words, drop column digest, drop column withdrawn_at,
        add constraint release_report_id_number_key unique (report_id, number);
    `);
  }
}
