import { Column, PrimaryColumn } from 'typeorm';
import type { Readable } from '../domain/actor.js';
import type { Audience, Side } from '../domain/vocabulary.js';

/** The columns every content table carries; see `contentColumns` of the migrations. */
export abstract class ContentEntity implements Readable {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  workspaceId: string;

  @Column('text')
  audience: Audience;

  @Column('uuid', { nullable: true })
  ownerOrganisationId: string | null;

  @Column('text', { nullable: true })
  ownerSide: Side | null;

  @Column('integer')
  version: number;

  @Column('uuid', { nullable: true })
  writtenBy: string | null;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz')
  changedAt: Date;
}
