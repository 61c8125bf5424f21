import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { LONGEST_HASHED, PASSWORD_LENGTH } from '../../domain/password-rule.js';
import { resultOf } from '../../graphql/result.js';

const LONGEST_ADDRESS = 320;

@ObjectType({ description: 'Somebody of a workspace whom the signed-in person can help back in.' })
export class ColleagueInNeed {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => ID, { description: 'The workspace both are members of.' })
  workspaceId: string;

  @Field(() => Boolean, { description: 'Whether a link for a new password may be made for them.' })
  mayMakeLink: boolean;

  @Field(() => Boolean, { description: 'Whether the signed-in person may say yes to taking away their second factor.' })
  mayResetFactor: boolean;

  @Field(() => Boolean, { description: 'Whether they said yes within the last day.' })
  hasMyVote: boolean;

  @Field(() => Int, { description: 'How many more must say yes, 0–2.' })
  votesMissing: number;
}

@ObjectType({ description: 'A link with which somebody chooses a new password: for half an hour, once.' })
export class ResetLink {
  @Field(() => String, { description: 'The path of its page, with the token; shown this once.' })
  path: string;
}

@ObjectType({ description: 'What came of a yes to taking away a second factor.' })
export class FactorVote {
  @Field(() => Boolean, { description: 'True when it was the last one needed: the second factor is gone.' })
  isReset: boolean;

  @Field(() => Int, { description: 'How many more must say yes.' })
  votesMissing: number;
}

@ObjectType({ description: 'The request was taken. Whether there is such an account is not said.' })
export class ResetRequested {
  @Field(() => Boolean, { description: 'Whether letters can be sent at all; if not, somebody of the workspace helps.' })
  sendsMail: boolean;
}

@InputType()
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The account’s e-mail address, in any case.' })
  @IsString()
  @MaxLength(LONGEST_ADDRESS)
  email: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String, { description: 'What stands behind the # of the link.' })
  @IsString()
  @MaxLength(64)
  token: string;

  @Field(() => String, {
    description: `The new password: ${PASSWORD_LENGTH.least}–${PASSWORD_LENGTH.most} characters, not easily guessed.`,
  })
  @IsString()
  @MaxLength(LONGEST_HASHED)
  password: string;
}

@InputType()
export class HelpColleagueInput {
  @Field(() => ID, { description: 'The workspace both are members of.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => ID, { description: 'The person to help.' })
  @IsUUID()
  personId: string;
}

export const RequestPasswordResetResult = resultOf('RequestPasswordReset', ResetRequested);
export const ResetLinkResult = resultOf('ResetLink', ResetLink);
export const FactorVoteResult = resultOf('FactorVote', FactorVote);
