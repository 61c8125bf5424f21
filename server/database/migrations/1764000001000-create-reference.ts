import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RegionalGroup, ThemeScheme } from '../../domain/vocabulary.js';
import { among } from './content-columns.js';

/** What every workspace shares: cycles and sessions, States, themes, affected groups, SDGs. */
export class CreateReference1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table cycle (
        number smallint primary key,
        first_session smallint not null,
        last_session smallint not null
      );
      create table working_group_session (
        number smallint primary key,
        cycle_number smallint not null references cycle,
        starts_on date,
        ends_on date
      );
      create table state (
        code text primary key check (code ~ '^[A-Z]{3}$'),
        name_en text not null,
        name_fr text not null,
        name_es text not null,
        name_ar text not null,
        regional_group text check (regional_group ${among(RegionalGroup)})
      );
      create table sdg_target (
        code text primary key,
        goal smallint not null check (goal between 1 and 17),
        title_en text not null,
        title_fr text not null,
        title_es text not null,
        title_ar text not null
      );
      create table reference_version (
        singleton boolean primary key check (singleton),
        version text not null
      );
      create table theme (
        id uuid primary key,
        workspace_id uuid,
        scheme text not null check (scheme ${among(ThemeScheme)}),
        code text,
        label text not null,
        unique nulls not distinct (workspace_id, scheme, label)
      );
      create table affected_group (
        id uuid primary key,
        workspace_id uuid,
        label text not null,
        unique nulls not distinct (workspace_id, label)
      );
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query(
      'drop table affected_group, theme, reference_version, sdg_target, state, working_group_session, cycle',
    );
  }
}
