import { Column, Entity } from 'typeorm';
import type { Side, Status } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** The head of a view of one row: an organisation's own, or in JOINT a side's. */
@Entity('assessment')
export class AssessmentEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  side: Side;

  @Column('uuid')
  currentVersionId: string;

  /** When somebody looked at it again after the row had changed, and let it stand. */
  @Column('timestamptz', { nullable: true })
  lookedOverAt: Date | null;
}

/** What was said at one time; never changed. A shared version knows the one it was made from. */
@Entity('assessment_version')
export class AssessmentVersionEntity extends ContentEntity {
  @Column('uuid')
  assessmentId: string;

  @Column('uuid')
  entryId: string;

  @Column('text')
  side: Side;

  /** Counts the versions of its head, from 1. */
  @Column('integer')
  number: number;

  @Column('text')
  status: Status;

  @Column('text')
  rationale: string;

  @Column('text', { nullable: true })
  noEvidenceReason: string | null;

  @Column('uuid', { array: true })
  evidenceIds: string[];

  @Column('date')
  asOf: string;

  /** Never told to a reader. */
  @Column('uuid', { nullable: true })
  sharedFromId: string | null;
}
