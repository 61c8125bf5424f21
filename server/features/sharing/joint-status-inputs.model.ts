import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { JointCommand, Status } from '../../domain/vocabulary.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { JointStatus } from './joint-status.model.js';

/** Longest reason, in characters. */
const REASON = 2000;
/** Most rows answered at once. */
const ROWS = 100;

/** The commands a person gives; RELEASE and RECALL come of sharing and of withdrawing. */
export type GivenCommand = Exclude<JointCommand, 'RELEASE' | 'RECALL'>;
const notGiven: readonly JointCommand[] = [JointCommand.RELEASE, JointCommand.RECALL];
const given = Object.values(JointCommand).filter((command) => !notGiven.includes(command));

@InputType({ isAbstract: true })
abstract class MoveInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { description: 'The version of the joint status that was on the screen; 0 when there was none.' })
  @Min(0)
  expectedVersion: number;
}

@InputType({ isAbstract: true })
abstract class SeenInput extends MoveInput {
  @Field(() => ID, { nullable: true, description: 'The CSO side’s shared version that was on the screen.' })
  @IsOptional()
  @IsUUID()
  csoVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The government’s shared version that was on the screen.' })
  @IsOptional()
  @IsUUID()
  governmentVersionId?: string | null;
}

@InputType()
export class ProposeJointStatusInput extends SeenInput {
  @Field(() => Status, { description: 'The value proposed.' })
  @IsIn(Object.values(Status))
  value: Status;

  @Field(() => String, { nullable: true, description: 'Why; left out: the rationale of the own shared assessment.' })
  @IsOptional()
  @MaxLength(REASON)
  reason?: string | null;
}

@InputType()
export class CounterJointStatusInput extends ProposeJointStatusInput {}

@InputType()
export class AcceptJointStatusInput extends SeenInput {
  @Field(() => Status, { description: 'The value on the screen: nobody says yes to another one.' })
  @IsIn(Object.values(Status))
  value: Status;
}

@InputType()
export class ReconfirmJointStatusInput extends AcceptJointStatusInput {}

@InputType()
export class DisputeJointStatusInput extends SeenInput {
  @Field(() => String, { description: 'Why; the record and the report print it.' })
  @MaxLength(REASON)
  reason: string;

  @Field(() => Status, { nullable: true, description: 'The own value; left out: that of the own shared assessment.' })
  @IsOptional()
  @IsIn(Object.values(Status))
  value?: Status | null;
}

@InputType()
export class ReopenJointStatusInput extends DisputeJointStatusInput {}

@InputType()
export class WithdrawJointStatusInput extends MoveInput {}

@InputType({ description: 'What one row of the queue is answered with.' })
export class RowAnswerInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => JointCommand, {
    description: 'The command; not RELEASE or RECALL, which come of sharing and withdrawing.',
  })
  @IsIn(given)
  command: GivenCommand;

  @Field(() => Int, { description: 'The version of the joint status that was on the screen; 0 when there was none.' })
  @Min(0)
  expectedVersion: number;

  @Field(() => ID, { nullable: true, description: 'The CSO side’s shared version that was on the screen.' })
  @IsOptional()
  @IsUUID()
  csoVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The government’s shared version that was on the screen.' })
  @IsOptional()
  @IsUUID()
  governmentVersionId?: string | null;

  @Field(() => Status, {
    nullable: true,
    description: 'The value, for all but WITHDRAW; DISPUTE and REOPEN may leave it out.',
  })
  @IsOptional()
  @IsIn(Object.values(Status))
  value?: Status | null;

  @Field(() => String, { nullable: true, description: 'Why; DISPUTE and REOPEN need it.' })
  @IsOptional()
  @MaxLength(REASON)
  reason?: string | null;
}

@InputType()
export class AnswerSeveralInput extends MutationInput {
  @Field(() => [RowAnswerInput], { description: 'One answer a row, for 1–100 rows.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(ROWS)
  @ValidateNested({ each: true })
  @Type(() => RowAnswerInput)
  answers: RowAnswerInput[];
}

@ObjectType({ description: 'The rows that were answered together.' })
export class AnsweredRows {
  @Field(() => [JointStatus], { description: 'Where they stand now, in the order asked.' })
  jointStatuses: JointStatus[];
}

export const ProposeJointStatusResult = resultOf('ProposeJointStatus', JointStatus);
export const AcceptJointStatusResult = resultOf('AcceptJointStatus', JointStatus);
export const CounterJointStatusResult = resultOf('CounterJointStatus', JointStatus);
export const DisputeJointStatusResult = resultOf('DisputeJointStatus', JointStatus);
export const WithdrawJointStatusResult = resultOf('WithdrawJointStatus', JointStatus);
export const ReconfirmJointStatusResult = resultOf('ReconfirmJointStatus', JointStatus);
export const ReopenJointStatusResult = resultOf('ReopenJointStatus', JointStatus);
export const AnswerSeveralResult = resultOf('AnswerSeveral', AnsweredRows);
