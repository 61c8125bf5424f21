import { Entity, PrimaryColumn } from 'typeorm';

/** A tag that people took out of a row: no import puts it back. */
@Entity('removed_tag')
export class RemovedTagEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  @PrimaryColumn('text')
  kind: 'THEME' | 'GROUP' | 'SDG';

  /** The id of the theme or group, the code of the SDG target. */
  @PrimaryColumn('text')
  tag: string;
}
