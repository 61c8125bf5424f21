import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';
import type { Milestone } from '../../domain/indicator-rules.js';
import type { Direction, IndicatorKind } from '../../domain/vocabulary.js';

/** PostgreSQL hands `numeric` over as text, so as to lose no digit; the values of indicators are numbers. */
const asNumber = {
  from: (stored: string | null) => (stored === null ? null : Number(stored)),
  to: (value: number | null) => value,
};

/** What is watched to see whether a recommendation is being implemented; open to the whole workspace. */
@Entity('indicator')
export class IndicatorEntity extends ContentEntity {
  @Column('uuid')
  entryId: string;

  @Column('text')
  kind: IndicatorKind;

  @Column('text')
  title: string;

  @Column('text')
  definition: string;

  @Column('text')
  unit: string;

  @Column('text')
  direction: Direction;

  @Column('numeric', { nullable: true, transformer: asNumber })
  baselineValue: number | null;

  @Column('date', { nullable: true })
  baselineOn: string | null;

  @Column('numeric', { nullable: true, transformer: asNumber })
  targetValue: number | null;

  @Column('date', { nullable: true })
  targetOn: string | null;

  /** Only structural indicators have them. */
  @Column('jsonb')
  milestones: Milestone[];

  @Column('text')
  sourceOfVerification: string;
}

/** A dated value of an indicator; a mistaken one is withdrawn with a reason and stays in the record. */
@Entity('measurement')
export class MeasurementEntity extends ContentEntity {
  @Column('uuid')
  indicatorId: string;

  @Column('numeric', { transformer: asNumber })
  value: number;

  @Column('date')
  measuredOn: string;

  @Column('text')
  source: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;
}
