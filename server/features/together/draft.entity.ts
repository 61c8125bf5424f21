import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';
import type { DraftPlace } from '../../domain/draft-place.js';

/** What its author has typed in one place and not saved. */
@Entity('draft')
export class DraftEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('uuid')
  entryId: string;

  @Column('text')
  place: DraftPlace;

  /** Which of several there: the column a comment is about, or the comment replied to. */
  @Column('text')
  about: string;

  @Column('text')
  text: string;

  /** The version of the part of the row the author had before them; null where the place has none. */
  @Column('integer', { nullable: true })
  seenVersion: number | null;
}
