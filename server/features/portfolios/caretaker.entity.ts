import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** Who in an organisation takes care of a row. */
@Entity('caretaker')
export class CaretakerEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('uuid')
  entryId: string;

  /** Nobody where it was taken out of somebody's name. */
  @Column('uuid', { nullable: true })
  personId: string | null;
}
