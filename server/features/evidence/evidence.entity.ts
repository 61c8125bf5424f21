import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** A source with its citation label. A shared copy is a piece of its own that knows where it came from. */
@Entity('evidence')
export class EvidenceEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  citation: string;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('date', { nullable: true })
  datedOn: string | null;

  /** The piece this copy was made from; never told to a reader. */
  @Column('uuid', { nullable: true })
  sharedFromId: string | null;

  /** Taken out of the lists; assessments that named it keep it. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
