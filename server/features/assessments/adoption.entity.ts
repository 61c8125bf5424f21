import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** On which members' assessments one version of a coordinator's rests; told inside the side. */
@Entity('adoption')
export class AdoptionEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  /** The coordinator's own assessment, and the number of its version. */
  @Column('uuid')
  assessmentId: string;

  @Column('integer')
  number: number;

  /** Versions their organisations shared inside the side. */
  @Column('uuid', { array: true })
  restsOnIds: string[];
}
