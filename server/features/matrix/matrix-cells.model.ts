import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ActionState,
  Audience,
  CommitmentStatus,
  Direction,
  IndicatorKind,
  JointState,
  Side,
  Status,
} from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import './matrix-enums.js';

@ObjectType({ description: 'One side’s view of a row as the grid shows it.' })
export class CellAssessment {
  @Field(() => ID, { description: 'The version shown.' })
  versionId: string;

  @Field(() => ID, { description: 'Whose view it is.' })
  organisationId: string;

  @Field(() => Status, { description: 'The status they see.' })
  status: Status;

  @Field(() => String, { description: 'Why, in their words.' })
  rationale: string;

  @Field(() => DateScalar, { description: 'The day it speaks of.' })
  asOf: string;

  @Field(() => Int, { description: 'Counts the versions within its audience, from 1.' })
  number: number;

  @Field(() => Int, { description: 'How many pieces of evidence it names.' })
  evidenceCount: number;

  @Field(() => String, { nullable: true, description: 'Why it names none, where it must say so.' })
  noEvidenceReason: string | null;
}

@ObjectType({ description: 'The joint record between CSO and government, as the grid shows it.' })
export class CellJointStatus {
  @Field(() => JointState, { description: 'Where it stands.' })
  state: JointState;

  @Field(() => Status, { nullable: true, description: 'The value proposed, agreed or outdated.' })
  value: Status | null;

  @Field(() => Side, { nullable: true, description: 'Who proposed the value.' })
  proposedBy: Side | null;

  @Field(() => String, { nullable: true, description: 'Why it is disputed.' })
  reason: string | null;

  @Field(() => Int, { description: 'Counts the moves, from 1.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it last moved.' })
  changedAt: string;
}

@ObjectType({ description: 'A planned measure as the grid shows it.' })
export class CellAction {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field(() => String, { description: 'What will be done.' })
  title: string;

  @Field(() => ActionState, { description: 'Whether it has begun.' })
  state: ActionState;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => ID, { description: 'The organisation responsible for it.' })
  organisationId: string;

  @Field(() => Audience, { description: 'Who reads it: the own organisation, or everybody once in the joint plan.' })
  audience: Audience;
}

@ObjectType({ description: 'An indicator as the grid shows it.' })
export class CellIndicator {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  title: string;

  @Field(() => IndicatorKind, { description: 'Structural, process or outcome.' })
  kind: IndicatorKind;

  @Field(() => String, { description: 'The unit of its values.' })
  unit: string;

  @Field(() => Direction, { description: 'Which way it should move.' })
  direction: Direction;

  @Field(() => Float, { nullable: true, description: 'The value it started from.' })
  baselineValue: number | null;

  @Field(() => Float, { nullable: true, description: 'The value it should reach.' })
  targetValue: number | null;

  @Field(() => Float, { nullable: true, description: 'The newest measurement.' })
  lastValue: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the newest measurement.' })
  lastOn: string | null;
}

@ObjectType({ description: 'A commitment as the grid shows it.' })
export class CellCommitment {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Audience, { description: 'Who reads it.' })
  audience: Audience;

  @Field(() => String, { description: 'What was undertaken.' })
  text: string;

  @Field(() => CommitmentStatus, { description: 'Where it stands.' })
  status: CommitmentStatus;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => ID, { description: 'Who undertook it.' })
  organisationId: string;

  @Field(() => Boolean, { nullable: true, description: 'Past its day and neither fulfilled nor withdrawn.' })
  isLate: boolean | null;
}
