import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';
import type { CommitmentStatus } from '../../domain/vocabulary.js';

/** Who undertook what by when: the owner organisation's word. */
@Entity('commitment')
export class CommitmentEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('text')
  text: string;

  @Column('text')
  status: CommitmentStatus;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The day it was undertaken; null while it is only proposed. */
  @Column('date', { nullable: true })
  madeOn: string | null;

  /** Why it was changed or withdrawn. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { array: true })
  partnerIds: string[];

  /** The private commitment this one was shared from; it says nothing to those who cannot read that one. */
  @Column('uuid', { nullable: true })
  sharedFromId: string | null;
}

/** A row of the matrix that a commitment serves. */
@Entity('commitment_recommendation')
export class CommitmentRecommendationEntity {
  @PrimaryColumn('uuid')
  commitmentId: string;

  @PrimaryColumn('uuid')
  entryId: string;
}
