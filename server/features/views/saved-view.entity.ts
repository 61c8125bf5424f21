import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';

/** A view of the matrix under a name: of every review of the workspace. */
@Entity('saved_view')
export class SavedViewEntity extends ContentEntity {
  @Column('text')
  name: string;

  /** The query of the matrix's address. */
  @Column('text')
  state: string;
}
