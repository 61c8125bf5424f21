import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role, Side } from '../../domain/vocabulary.js';

/** Somebody asked to come in, by address. Kept when it is closed: it says who let whom in. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  workspaceId: string;

  /** Null for an administrator without an organisation. */
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  /** The organisation's side when it was written: one that went over to another side since lets nobody in by it. */
  @Column('text', { nullable: true })
  side: Side | null;

  @Column('text')
  role: Role;

  @Column('text')
  email: string;

  /** The address as it is compared. */
  @Column('text')
  emailKey: string;

  @Column('uuid')
  invitedBy: string;

  @Column('timestamptz')
  invitedAt: Date;

  /** Who of the side said yes to a proposal; null where none was needed, or it waits. */
  @Column('uuid', { nullable: true })
  endorsedBy: string | null;

  @Column('timestamptz', { nullable: true })
  endorsedAt: Date | null;

  /** From when it can be accepted; null while somebody of the side must still say yes. */
  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** SHA-256 of what the link carries; null before a letter was made, and once it is closed. */
  @Column('text', { nullable: true })
  tokenHash: string | null;

  /** When the mail server took the letter. */
  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  closedAs: 'ACCEPTED' | 'WITHDRAWN' | null;

  @Column('integer')
  version: number;
}
