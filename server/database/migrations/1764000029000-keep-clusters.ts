import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cluster can be archived; its name is free again then. */
export class KeepClusters1764000029000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table cluster add column archived_at timestamptz;
      alter table cluster drop constraint cluster_workspace_id_name_key;
      create unique index cluster_name on cluster (workspace_id, name) where archived_at is null;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop index cluster_name;
      alter table cluster add constraint cluster_workspace_id_name_key unique (workspace_id, name);
      alter table cluster drop column archived_at;
    `);
  }
}
