import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH } from '../../domain/password-rule.js';
import { Role, Side } from '../../domain/vocabulary.js';
import { LANGUAGES } from '../../language/languages.js';
import { MutationInput, ChangeInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Organisation } from './workspace.model.js';

/** Where an invitation that is not closed stands. */
export const InvitationState = { WAITING: 'WAITING', COOLING: 'COOLING', OPEN: 'OPEN', EXPIRED: 'EXPIRED' } as const;
export type InvitationState = keyof typeof InvitationState;

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description:
    'WAITING for somebody of the side to say yes; COOLING until others had a day to see a new organisation; OPEN; EXPIRED.',
});

@ObjectType({ description: 'What the signed-in person may do with an invitation.' })
export class InvitationViewerCan {
  @Field(() => Boolean, { description: 'Say yes to it, as somebody of the side it leads to.' })
  endorse: boolean;

  @Field(() => Boolean, { description: 'Withdraw it.' })
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Have a new link made, which ends the former one.' })
  renew: boolean;
}

@ObjectType({ description: 'Somebody asked to come in who has not come yet.' })
export class Invitation {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Int, { description: 'Its version: what a change of it expects.' })
  version: number;

  @Field(() => String, { description: 'The address it is for, and only for.' })
  email: string;

  @Field(() => Organisation, { nullable: true, description: 'Whom they would join; none for an administrator.' })
  organisation: Organisation | null;

  @Field(() => Role, { description: 'What they would be.' })
  role: Role;

  @Field(() => String, { description: 'Who invited or proposed them.' })
  invitedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  invitedAt: Date;

  @Field(() => InvitationState, { description: 'Where it stands now.' })
  state: InvitationState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it can be accepted; null while it waits.' })
  opensAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it can be accepted; null while it waits.' })
  expiresAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its letter left; null before, and without a mail server.',
  })
  sentAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What its link carries behind `/invitation#`: given once, to whoever made it, and only where no letter takes it.',
  })
  token: string | null;

  @Field(() => InvitationViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan: InvitationViewerCan;
}

@ObjectType({ description: 'The invitations of a workspace that concern the signed-in person.' })
export class Invitations {
  @Field(() => Boolean, { description: 'Whether letters take the links; else people hand them over themselves.' })
  areMailed: boolean;

  @Field(() => [Invitation], { description: 'Those not closed, newest first.' })
  list: Invitation[];
}

@ObjectType({ description: 'An invitation as the holder of its link sees it.' })
export class OpenedInvitation {
  @Field(() => String, { description: 'The address it is for.' })
  email: string;

  @Field(() => String, { description: 'The name of the workspace.' })
  workspaceName: string;

  @Field(() => String, { nullable: true, description: 'The organisation they would join; none for an administrator.' })
  organisationName: string | null;

  @Field(() => Side, { nullable: true, description: 'The side of that organisation.' })
  side: Side | null;

  @Field(() => Role, { description: 'What they would be.' })
  role: Role;

  @Field(() => String, { description: 'Who invites.' })
  invitedBy: string;

  @Field(() => DateTimeScalar, { description: 'From when it can be accepted.' })
  opensAt: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt: Date;

  @Field(() => Boolean, { description: 'The address has an account already: who holds it signs in and accepts.' })
  hasAccount: boolean;
}

@ObjectType({ description: 'What came of accepting: where one belongs now.' })
export class AcceptedInvitation {
  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;
}

@InputType()
export class InviteInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => ID, { nullable: true, description: 'The organisation they are to join; none for an administrator.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;

  @Field(() => String, { description: 'Their e-mail address.' })
  @IsString()
  @MaxLength(400)
  email: string;

  @Field(() => Role, { description: 'What they are to be.' })
  @IsIn(Object.values(Role))
  role: Role;
}

@InputType()
export class EndorseInvitationInput extends ChangeInput {}

@InputType()
export class WithdrawInvitationInput extends ChangeInput {}

@InputType()
export class RenewInvitationInput extends ChangeInput {}

const TOKEN = 'What stands behind `#` in the link.';

@InputType()
export class AcceptInvitationInput extends MutationInput {
  @Field(() => String, { description: TOKEN })
  @IsString()
  @MaxLength(100)
  token: string;
}

@InputType()
export class AcceptInvitationAsNewInput {
  @Field(() => String, { description: TOKEN })
  @IsString()
  @MaxLength(100)
  token: string;

  @Field(() => String, { description: 'The person’s name, 1–120 characters on one line.' })
  @IsString()
  @MaxLength(1000)
  name: string;

  @Field(() => String, { description: `The language of the program for them: ${LANGUAGES.join(', ')}.` })
  @IsIn(LANGUAGES)
  language: string;

  @Field(() => String, {
    description: `${PASSWORD_LENGTH.least}–${PASSWORD_LENGTH.most} characters, not easily guessed.`,
  })
  @IsString()
  @MaxLength(1024)
  password: string;
}

export const InviteResult = resultOf('Invite', Invitation);
export const EndorseInvitationResult = resultOf('EndorseInvitation', Invitation);
export const WithdrawInvitationResult = resultOf('WithdrawInvitation', Invitation);
export const RenewInvitationResult = resultOf('RenewInvitation', Invitation);
export const AcceptInvitationResult = resultOf('AcceptInvitation', AcceptedInvitation);
export const AcceptInvitationAsNewResult = resultOf('AcceptInvitationAsNew', AcceptedInvitation);
