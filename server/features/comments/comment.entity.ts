import { Column, Entity } from 'typeorm';
import type { CommentKind, Side } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** What somebody remarks, asks or answers on a row. Written once, never changed. */
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
}
