import { Column, Entity } from 'typeorm';
import type { ReportType } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** Whom a report is released to. */
export type ReleasedTo = 'SIDE' | 'JOINT';

/** A report as it was handed out: frozen, with a number of its own among those released to the same people. */
@Entity('release')
export class ReleaseEntity extends ContentEntity {
  @Column('uuid')
  reportId: string;

  @Column('uuid')
  reviewId: string;

  @Column('text')
  type: ReportType;

  @Column('text')
  title: string;

  @Column('date')
  cutOffOn: string;

  /** Whom it was released to; its audience is its own organisation’s once it is withdrawn. */
  @Column('text')
  releasedTo: ReleasedTo;

  @Column('integer')
  number: number;

  @Column('integer')
  words: number;

  /** Stands for all that is in it, in hexadecimal. */
  @Column('text')
  digest: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** A `ReleaseContent`; read only where it is shown or taken away: it is long. */
  @Column('jsonb', { select: false })
  content: object;
}
