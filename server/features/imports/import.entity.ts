import { Column, Entity } from 'typeorm';
import type { ImportSource } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';
import type { ParsedFile } from './readers/parsed-file.js';

/** What an import did to one row that was there before it. */
export interface ChangedRow {
  readonly id: string;
  /** Columns of the recommendation as they stood. */
  readonly before: Readonly<Record<string, unknown>>;
  /** Labels of the recommending States as they stood; null when they were not touched. */
  readonly statesBefore: readonly string[] | null;
  readonly addedThemeIds: readonly string[];
  readonly addedGroupIds: readonly string[];
  readonly addedSdgs: readonly string[];
  /** The version the row's tags have since, null when none was added; imports of earlier builds do not tell. */
  readonly tagsVersionAfter?: number | null;
  /** The version the import left: a newer one was changed by somebody since. */
  readonly versionAfter: number;
}

/** Everything an import did, to be undone. */
export interface ImportChanges {
  /** Which review of the file, by its place, went into which review of the workspace. */
  readonly into: readonly { readonly index: number; readonly reviewId: string }[];
  readonly createdReviewIds: readonly string[];
  readonly addedIds: readonly string[];
  readonly changed: readonly ChangedRow[];
  /** References of rows that undoing left as they are, because somebody had changed them since. */
  readonly left: readonly string[];
}

/** Counts of rows by what applying the import did. */
export interface ImportSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A file somebody chose: as it was read, and, once applied, what it did. */
@Entity('import')
export class ImportEntity extends ContentEntity {
  @Column('text')
  source: ImportSource;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  @Column('jsonb')
  parsed: ParsedFile;

  @Column('jsonb', { nullable: true })
  summary: ImportSummary | null;

  @Column('jsonb', { nullable: true })
  changes: ImportChanges | null;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
