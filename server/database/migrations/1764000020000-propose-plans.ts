import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ShareKind } from '../../domain/vocabulary.js';
import { among, contentColumns } from './content-columns.js';

/** Plans that an organisation proposes for a row, one for each of its audiences; the wider ones are copies. */
export class ProposePlans1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table proposed_plan (
        ${contentColumns},
        entry_id uuid not null references matrix_entry,
        expected_result text not null,
        challenges text not null,
        next_steps text not null,
        lead_institution_id uuid references organisation,
        supporting_institution_ids uuid[] not null,
        partner_ids uuid[] not null,
        starts_on date,
        deadline date,
        budget text not null,
        removed_at timestamptz
      );
      create unique index proposed_plan_standing on proposed_plan (entry_id, owner_organisation_id, audience)
        where removed_at is null and audience <> 'PERSONAL';
      ${checkKinds}
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`drop table proposed_plan`);
  }
}

/** What can be shared is one thing more. */
const checkKinds = ['release_request', 'withdrawal']
  .map(
    (table) =>
      `alter table ${table} drop constraint ${table}_kind_check,
         add constraint ${table}_kind_check check (kind ${among(ShareKind)});`,
  )
  .join('\n');
