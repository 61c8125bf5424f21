import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tag that people took out of a row: no import puts it back. */
@Entity('removed_tag')
export class RemovedTagEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  /** The recommendation's; the database fills it in. */
  @Column('uuid')
  workspaceId?: string;

  @PrimaryColumn('text')
  kind: 'THEME' | 'GROUP' | 'SDG';

  /** The id of the theme or group, the code of the SDG target. */
  @PrimaryColumn('text')
  tag: string;
}
