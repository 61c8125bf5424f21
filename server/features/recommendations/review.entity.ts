import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** One State's review in one cycle. A date that is null is suggested by the calendar, not known. */
@Entity('review')
export class ReviewEntity extends ContentEntity {
  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text')
  stateName: string;

  @Column('smallint')
  cycleNumber: number;

  @Column('smallint', { nullable: true })
  sessionNumber: number | null;

  @Column('text', { nullable: true })
  reportSymbol: string | null;

  @Column('text', { nullable: true })
  addendumSymbol: string | null;

  @Column('text', { nullable: true })
  decisionSymbol: string | null;

  @Column('date', { nullable: true })
  reviewedOn: string | null;

  @Column('date', { nullable: true })
  adoptedOn: string | null;

  @Column('date', { nullable: true })
  midTermOn: string | null;

  @Column('date', { nullable: true })
  nextReviewOn: string | null;

  /** When the import that made it was undone: it is listed no more. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
