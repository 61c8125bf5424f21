import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Side } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';

@ObjectType({ description: 'A body that works on the rows; it is on exactly one side.' })
export class Organisation {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'Its full name, unique in the workspace.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its usual short form.' })
  acronym: string | null;

  @Field(() => Side, { description: 'Whom it stands with.' })
  side: Side;

  @Field(() => Int, { description: 'Its version: what a change of it expects.' })
  version: number;
}

@ObjectType({ description: 'Where one State’s follow-up is worked on: the tenant.' })
export class Workspace {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'The State’s name as the workspace shows it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3 code; null for an invented State.' })
  stateCode: string | null;

  @Field(() => Boolean, { description: 'True when its content is invented: every screen and export says so.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Its version: what a change of its settings expects.' })
  version: number;
}

@ObjectType({ description: 'A database server with holes that a later version of it has mended.' })
export class DatabaseServer {
  @Field(() => String, { description: 'Its version, such as “18.4”.' })
  version: string;

  @Field(() => [String], { description: 'The names under which the holes are known (CVE).' })
  holes: string[];

  @Field(() => String, { description: 'The first version of the same line that has all of them mended.' })
  mendedIn: string;
}

@InputType()
export class CreateWorkspaceInput extends MutationInput {
  @Field(() => String, { description: 'The State’s name, 1–120 characters.' })
  @Length(1, 120)
  name: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3 code.' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  stateCode: string | null;

  @Field(() => String, { description: 'The name of the founder’s organisation, 1–200 characters.' })
  @Length(1, 200)
  organisationName: string;

  @Field(() => Side, { description: 'The side of the founder’s organisation.' })
  @IsIn(Object.values(Side))
  side: Side;
}

/** A switch of the workspace and how it is to stand. */
export interface SetSettingInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly isOn: boolean;
}

@InputType()
export class SetFourEyesInput extends ChangeInput {
  @Field(() => Boolean, { description: 'Whether what leaves a side with several coordinators is looked at by two.' })
  @IsBoolean()
  isOn: boolean;
}

@InputType()
export class SetConvenersEditInput extends ChangeInput {
  @Field(() => Boolean, { description: 'Whether the rows of a cluster are left to its conveners and coordinators.' })
  @IsBoolean()
  isOn: boolean;
}

export const SetConvenersEditResult = resultOf('SetConvenersEdit', Workspace);

export const SetFourEyesResult = resultOf('SetFourEyes', Workspace);
export const CreateWorkspaceResult = resultOf('CreateWorkspace', Workspace);
