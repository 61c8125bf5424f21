import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/**
 * What one organisation proposes for a row's plan. The one for ORGANISATION is written by its members; those for SIDE and
 * JOINT are copies of it, made by sharing, each with an id, a version and a history of its own.
 */
@Entity('proposed_plan')
export class ProposedPlanEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  expectedResult: string;

  @Column('text')
  challenges: string;

  @Column('text')
  nextSteps: string;

  @Column('uuid', { nullable: true })
  leadInstitutionId: string | null;

  @Column('uuid', { array: true })
  supportingInstitutionIds: string[];

  @Column('uuid', { array: true })
  partnerIds: string[];

  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  deadline: string | null;

  @Column('text')
  budget: string;

  /** Not proposed any more since; it stays in the record. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
