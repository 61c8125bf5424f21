import { Column, Entity } from 'typeorm';
import { PlannedEntity } from '../recommendations/planned.entity.js';

/**
 * What one organisation proposes for a row's plan. The one for ORGANISATION is written by its members; those for SIDE and
 * JOINT are copies of it, made by sharing, each with an id, a version and a history of its own.
 */
@Entity('proposed_plan')
export class ProposedPlanEntity extends PlannedEntity {
  @Column('uuid')
  entryId: string;

  /** Not proposed any more since; it stays in the record. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
