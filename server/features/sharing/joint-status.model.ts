import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JointCommand, JointState, Side, Status } from '../../domain/vocabulary.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import '../matrix/matrix-enums.js';

registerEnumType(JointCommand, {
  name: 'JointCommand',
  description: 'What moves a joint status; RELEASE is a side’s new shared assessment arriving, RECALL one withdrawn.',
});

@ObjectType({ description: 'The record between CSO and government on one row. It moves by commands only.' })
export class JointStatus {
  @Field(() => ID, { description: 'The matrix entry’s id: a row has one joint status.' })
  id: string;

  @Field(() => JointState, { description: 'Where it stands; NONE while nothing was proposed.' })
  state: JointState;

  @Field(() => Status, { nullable: true, description: 'The value proposed, agreed or outdated.' })
  value: Status | null;

  @Field(() => Side, { nullable: true, description: 'Who proposed the value.' })
  proposedBy: Side | null;

  @Field(() => String, { nullable: true, description: 'The proposer’s words for the value.' })
  reason: string | null;

  @Field(() => Status, { nullable: true, description: 'What the CSO side stands for in the dispute.' })
  csoValue: Status | null;

  @Field(() => String, { nullable: true, description: 'Why, in the CSO side’s words.' })
  csoReason: string | null;

  @Field(() => Status, { nullable: true, description: 'What the government stands for in the dispute.' })
  governmentValue: Status | null;

  @Field(() => String, { nullable: true, description: 'Why, in the government’s words.' })
  governmentReason: string | null;

  @Field(() => [Side], { description: 'The sides that said yes again since it became outdated.' })
  reconfirmedBy: Side[];

  @Field(() => ID, { nullable: true, description: 'The CSO side’s newest shared version: send it as seen.' })
  csoVersionId: string | null;

  @Field(() => ID, { nullable: true, description: 'The government’s newest shared version: send it as seen.' })
  governmentVersionId: string | null;

  @Field(() => Boolean, { description: 'A shared assessment changed since this was said: nobody can accept it.' })
  isStale: boolean;

  @Field(() => Int, { description: 'Counts the moves; 0 before the first. To be expected when moving it.' })
  version: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last moved.' })
  changedAt: Date | string | null;

  @Field(() => [JointCommand], {
    description: 'What the signed-in person may do now; none for those who may not move it.',
  })
  allowedCommands: JointCommand[];

  /** Not on the wire: whose content it is. */
  workspaceId: string;
}

@ObjectType({ description: 'One command that moved a joint status.' })
export class JointStatusEvent {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => JointCommand, { description: 'What was done.' })
  command: JointCommand;

  @Field(() => Side, { description: 'By which side.' })
  side: Side;

  @Field(() => String, { description: 'By which organisation of that side; never the person.' })
  organisation: string;

  @Field(() => Status, { nullable: true, description: 'The value it was about.' })
  value: Status | null;

  @Field(() => String, { nullable: true, description: 'Why, in that side’s words.' })
  reason: string | null;

  @Field(() => JointState, { description: 'Where it stood before.' })
  fromState: JointState;

  @Field(() => JointState, { description: 'Where it stood after.' })
  toState: JointState;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}
