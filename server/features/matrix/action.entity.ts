import { Column, Entity } from 'typeorm';
import type { ActionState } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** One planned measure of a row, by the organisation responsible for it (`ownerOrganisationId`). */
@Entity('action')
export class ActionEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  /** Its place among the measures of the row. */
  @Column('smallint')
  ordinal: number;

  /** What will be done. */
  @Column('text')
  title: string;

  @Column('text')
  state: ActionState;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** Out of the plan since; it stays in the record. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
