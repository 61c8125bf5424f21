import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MembershipEnd } from '../../domain/membership-rules.js';
import type { Role, Side } from '../../domain/vocabulary.js';

/** The tenant: where one State's follow-up is worked on. */
@Entity('workspace')
export class WorkspaceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** ISO 3166 alpha-3; null for an invented State. */
  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('boolean')
  isDemonstration: boolean;

  @Column('jsonb')
  settings: object;

  @Column('integer')
  version: number;

  @Column('timestamptz')
  createdAt: Date;
}

/** A body that works on the row: on exactly one side, with or without members of its own. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  workspaceId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  acronym: string | null;

  @Column('text')
  side: Side;

  /** Its name is to be left out of what is published. */
  @Column('boolean')
  isWithheld: boolean;

  @Column('integer')
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  /** Since when it is out of the lists: it was added by mistake. */
  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;
}

/** A person’s role in a workspace, from a day on; ended, never deleted. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  workspaceId: string;

  @Column('uuid')
  personId: string;

  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  role: Role;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz', { nullable: true })
  until: Date | null;

  /** Who let them in or gave the role; null where the workspace was founded with it. */
  @Column('uuid', { nullable: true })
  begunBy: string | null;

  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Column('text', { nullable: true })
  endedAs: MembershipEnd | null;
}
