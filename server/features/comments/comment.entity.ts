import { Column, Entity } from 'typeorm';
import type { CommentCell } from '../../domain/comment-rules.js';
import type { CommentKind, Side } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** What somebody remarks, asks or answers on a row or one of its cells. What others have read is never changed. */
@Entity('comment')
export class CommentEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  kind: CommentKind;

  /** The side a question waits for. */
  @Column('text', { nullable: true })
  askedSide: Side | null;

  /** The question an answer belongs to. */
  @Column('uuid', { nullable: true })
  answersId: string | null;

  @Column('text')
  body: string;

  /** When a copy that more people read took its place; null while it is the one to be read. */
  @Column('timestamptz', { nullable: true })
  sharedAt: Date | null;

  /** The copy that took its place. */
  @Column('uuid', { nullable: true })
  sharedAsId: string | null;

  /** The cell it is about; null: the row. A reply is about what its thread is about. */
  @Column('text', { nullable: true })
  cell: CommentCell | null;

  /** The remark or question that begins the thread; null for what begins one. */
  @Column('uuid', { nullable: true })
  repliesToId: string | null;

  /** Since when the thread it begins is done with. */
  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('uuid', { nullable: true })
  resolvedByOrganisationId: string | null;

  /** Since when its writer took its words away. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;
}
