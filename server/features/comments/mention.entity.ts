import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** That a comment names a colleague of its writer. */
@Entity('mention')
export class MentionEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('uuid')
  commentId: string;

  @Column('uuid')
  personId: string;

  /** When that person said that they have seen to it; null while it waits. */
  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;
}
