import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';
import { PlannedEntity } from './planned.entity.js';

/** The row: the plan for one recommendation. It is made with the recommendation and revised in the matrix. */
@Entity('matrix_entry')
export class MatrixEntryEntity extends PlannedEntity {
  @Column('uuid')
  recommendationId: string;

  @Column('uuid')
  reviewId: string;

  @Column('integer')
  planVersion: number;

  @Column('integer')
  responsibilityVersion: number;

  @Column('integer')
  timeVersion: number;

  @Column('integer')
  moneyVersion: number;

  @Column('integer')
  tagsVersion: number;

  @Column('uuid', { nullable: true })
  clusterId: string | null;
}

/** The workspace's own thematic group, with the organisations that convene it. */
@Entity('cluster')
export class ClusterEntity extends ContentEntity {
  @Column('text')
  name: string;

  @Column('smallint')
  ordinal: number;

  @Column('uuid', { array: true })
  convenerIds: string[];

  /** Since when it is out of the lists. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}
