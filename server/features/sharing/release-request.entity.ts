import { Column, Entity } from 'typeorm';
import type { RequestState, ShareKind } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';
import type { ShownThing } from './share-thing.model.js';

/** What somebody asks to be shared with everybody; another coordinator of the side decides. */
@Entity('release_request')
export class ReleaseRequestEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('uuid', { nullable: true })
  entryId: string | null;

  @Column('text')
  kind: ShareKind;

  /** The private thing, which only its organisation reads. */
  @Column('uuid')
  subjectId: string;

  @Column('integer')
  subjectVersion: number;

  /** Of what was previewed: nothing else is shared. */
  @Column('text')
  fingerprint: string;

  /** What everybody would read. */
  @Column('jsonb')
  shown: ShownThing;

  /** The whole of what is too long to be shown in a list; read where it is asked for. */
  @Column('jsonb', { nullable: true, select: false })
  document?: object | null;

  @Column('uuid')
  requestedBy: string;

  @Column('text')
  state: RequestState;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('uuid', { nullable: true })
  decidedByOrganisationId: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** Why it was declined. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** What remains of what was withdrawn, for those who could read it: that it was, by whom and when. */
@Entity('withdrawal')
export class WithdrawalEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('uuid', { nullable: true })
  entryId: string | null;

  @Column('text')
  kind: ShareKind;

  /** The id under which it was read. */
  @Column('uuid')
  subjectId: string;
}
