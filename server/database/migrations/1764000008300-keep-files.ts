import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EvidenceFileKind } from '../../domain/evidence-file.js';
import { among, contentColumns } from './content-columns.js';

/**
 * Files of evidence, each beside the cleaned copy that others get, their bytes in pieces; and who gave a source, which
 * lies apart from everything that is searched, exported or reported.
 */
export class KeepFiles1764000008300 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table evidence_file (
        ${contentColumns},
        evidence_id uuid not null references evidence,
        form text not null check (form in ('ORIGINAL', 'CLEANED')),
        content_id uuid not null,
        name text not null check (length(name) between 1 and 120),
        kind text not null check (kind ${among(EvidenceFileKind)}),
        byte_size integer not null check (byte_size > 0),
        sha256 text not null,
        removed text[] not null,
        remaining text[] not null,
        unique (evidence_id, form)
      );
      create index evidence_file_of_content on evidence_file (content_id);
      create index evidence_file_of_organisation on evidence_file (workspace_id, owner_organisation_id);

      create table evidence_file_chunk (
        workspace_id uuid not null references workspace,
        content_id uuid not null,
        ordinal integer not null,
        bytes bytea not null,
        primary key (content_id, ordinal)
      );
      alter table evidence_file_chunk alter column bytes set storage external;

      create table source_identity (
        ${contentColumns},
        evidence_id uuid not null unique references evidence,
        name text not null,
        contact text not null,
        consent text not null,
        check (audience = 'ORGANISATION')
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table source_identity, evidence_file_chunk, evidence_file');
  }
}
