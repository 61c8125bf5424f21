import { Column, Entity } from 'typeorm';
import type { PlanFields } from '../../domain/matrix-groups.js';
import { ContentEntity } from '../../database/content.entity.js';
import type { Claim } from '../assessments/lost-assessment.js';
import type { ParsedMatrixFile } from './readers/parsed-matrix-file.js';

/** What a file did to the own organisation's assessment of a row. */
export interface ChangedOwn {
  /** What was said before; null when the file brought the first. */
  readonly before: Claim | null;
  readonly versionAfter: number;
}

/** What a file did to one row. */
export interface ChangedEntry {
  readonly id: string;
  readonly reference: string;
  /** The fields of the joint plan it changed, as they stood. */
  readonly before: Partial<PlanFields>;
  /** The versions it left, by the column that counts them: a newer one was changed by somebody since. */
  readonly versionsAfter: Readonly<Record<string, number>>;
  readonly own: ChangedOwn | null;
}

/** Everything a file did, to be undone. */
export interface MatrixFileChanges {
  readonly entries: readonly ChangedEntry[];
  /** Cells it changed. */
  readonly cells: number;
  /** References of rows that undoing left as they are, because somebody had changed them since. */
  readonly left: readonly string[];
}

/** A spreadsheet somebody laid onto the rows of a matrix: as it was read, and, once applied, what it changed. */
@Entity('matrix_file')
export class MatrixFileEntity extends ContentEntity {
  /** The review it was laid onto; before that, the one it was exported from, if it says so. */
  @Column('uuid', { nullable: true })
  reviewId: string | null;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  @Column('jsonb')
  parsed: ParsedMatrixFile;

  @Column('jsonb', { nullable: true })
  changes: MatrixFileChanges | null;

  @Column('timestamptz', { nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
