import { Column, Entity } from 'typeorm';
import type { JointStatusRecord } from '../../domain/joint-status-record.js';
import type { JointCommand, JointState, NegotiatingSide, Status } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** The record between CSO and government on one row; it exists from the first command on. */
@Entity('joint_status')
export class JointStatusEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  state: JointState;

  @Column('text', { nullable: true })
  value: Status | null;

  @Column('text', { nullable: true })
  proposedBy: NegotiatingSide | null;

  @Column('uuid', { nullable: true })
  csoVersionId: string | null;

  @Column('uuid', { nullable: true })
  governmentVersionId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The whole record; the columns above are what statements look for. */
  @Column('jsonb')
  record: JointStatusRecord;
}

/** One command that moved a joint status; never changed. */
@Entity('joint_status_event')
export class JointStatusEventEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  command: JointCommand;

  @Column('text')
  side: NegotiatingSide;

  @Column('text', { nullable: true })
  value: Status | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text')
  fromState: JointState;

  @Column('text')
  toState: JointState;

  @Column('uuid', { nullable: true })
  csoVersionId: string | null;

  @Column('uuid', { nullable: true })
  governmentVersionId: string | null;
}
