import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** The row: the plan for one recommendation. It is made with the recommendation and revised in the matrix. */
@Entity('matrix_entry')
export class MatrixEntryEntity extends ContentEntity {
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
}
