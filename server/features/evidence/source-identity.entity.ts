import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** Who gave a source. Read on purpose, one at a time, by the organisation that keeps it; nothing joins this table. */
@Entity('source_identity')
export class SourceIdentityEntity extends ContentEntity {
  @Column('uuid')
  evidenceId: string;

  @Column('text')
  name: string;

  @Column('text')
  contact: string;

  @Column('text')
  consent: string;
}
