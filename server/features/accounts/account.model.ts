import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { Role, Side } from '../../domain/vocabulary.js';
import { LONGEST_HASHED, PASSWORD_LENGTH } from '../../domain/password-rule.js';
import { Refusal } from '../../domain/refusal.js';
import { RefusalModel } from '../../graphql/result.js';
import { SignInNeed } from './session-store.js';

registerEnumType(Role, {
  name: 'Role',
  description: 'What a member may do. COORDINATOR is called focal point on the government side.',
});
registerEnumType(Side, {
  name: 'Side',
  description: 'Who an organisation stands with; the sides never see each other’s private content.',
});

registerEnumType(SignInNeed, {
  name: 'SignInNeed',
  description: 'What is missing between the password and the door: a code, or a second factor to give codes by.',
});

@ObjectType('Membership', { description: 'What the signed-in person is in one workspace.' })
export class MembershipModel {
  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;

  @Field(() => ID, { nullable: true, description: 'Their organisation; none for a mere administrator.' })
  organisationId: string | null;

  @Field(() => Side, { nullable: true, description: 'Their organisation’s side.' })
  side: Side | null;

  @Field(() => [Role], { description: 'Their roles there.' })
  roles: Role[];
}

@ObjectType({ description: 'The signed-in person.' })
export class Me {
  @Field(() => ID, { description: 'The person’s id.' })
  personId: string;

  @Field(() => String, { description: 'The name shown inside their organisation.' })
  name: string;

  @Field(() => String, { description: 'The language they chose, as a BCP 47 tag.' })
  language: string;

  @Field(() => [MembershipModel], { description: 'What they are, workspace by workspace.' })
  memberships: MembershipModel[];
}

@ObjectType({ description: 'Somebody who gave the right password and is not signed in yet.' })
export class SignInStep {
  @Field(() => SignInNeed, { description: 'What is missing.' })
  needs: SignInNeed;

  @Field(() => String, { description: 'The person’s name.' })
  name: string;
}

@ObjectType({ description: 'What a visitor must know before signing in.' })
export class Installation {
  @Field(() => Boolean, {
    description: 'True while the installation has no accounts: the first administrator is to be made.',
  })
  needsFirstAdministrator: boolean;

  @Field(() => Boolean, { description: 'Whether a link for a new password can be sent by mail.' })
  sendsMail: boolean;
}

@InputType()
export class SignInInput {
  @Field(() => String, { description: 'The account’s e-mail address, in any case.' })
  @IsString()
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'The password.' })
  @IsString()
  @MaxLength(LONGEST_HASHED)
  password: string;
}

@InputType()
export class CreateFirstAdministratorInput {
  @Field(() => String, { description: 'The one-time code the server printed when it started.' })
  @IsString()
  @MaxLength(64)
  code: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  @IsEmail()
  @MaxLength(320)
  email: string;

  @Field(() => String, { description: 'The person’s name, 1–120 characters.' })
  @Length(1, 120)
  name: string;

  @Field(() => String, {
    description: `${PASSWORD_LENGTH.least}–${PASSWORD_LENGTH.most} characters, not easily guessed.`,
  })
  @IsString()
  @MaxLength(LONGEST_HASHED)
  password: string;
}

/** Signing in ends in a person, in a further step, or in a refusal; nobody else can have been first. */
export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'The person as signed in, what is missing before they are, or why not.',
  types: () => [Me, SignInStep, RefusalModel] as const,
  resolveType: (value: unknown) =>
    value instanceof Refusal ? RefusalModel : value instanceof SignInStep ? SignInStep : Me,
});
