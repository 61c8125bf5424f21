import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { LONGEST_HASHED, PASSWORD_LENGTH } from '../../domain/password-rule.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { resultOf } from '../../graphql/result.js';

/** Longer than any code, with room for the spaces people type. */
const LONGEST_CODE = 40;

@ObjectType('OpenSession', { description: 'One place where the person is signed in.' })
export class OpenSessionModel {
  @Field(() => ID, { description: 'Its id; not what its cookie carries.' })
  id: string;

  @Field(() => String, { description: 'Browser and system, like `Firefox, Linux`; empty when unknown.' })
  device: string;

  @Field(() => String, {
    description: 'Roughly from where: the /24 or /48 network of the address; `unknown` when it is none.',
  })
  place: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  seenAt: Date;

  @Field(() => Boolean, { description: 'True for the session that asks.' })
  isThis: boolean;
}

@ObjectType({ description: 'The person’s own account: how they sign in, and where they are signed in.' })
export class OwnAccount {
  @Field(() => String, { description: 'The name shown inside their organisation.' })
  name: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email: string;

  @Field(() => Boolean, { description: 'True for people of the demonstration, who sign in without a second factor.' })
  isDemonstration: boolean;

  @Field(() => Boolean, { description: 'True when their roles ask for a second factor.' })
  needsSecondFactor: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when they have a second factor; null: none.' })
  secondFactorSince: Date | null;

  @Field(() => Int, { description: 'How many recovery codes are unused, 0–10.' })
  recoveryCodesLeft: number;

  @Field(() => [OpenSessionModel], { description: 'Where they are signed in, the last used first.' })
  sessions: OpenSessionModel[];
}

@ObjectType({ description: 'A new second factor, to be scanned or typed into an authenticator app.' })
export class SecondFactorOffer {
  @Field(() => String, { description: 'The seed in base 32, for typing.' })
  secret: string;

  @Field(() => String, { description: 'The same as a QR code: an SVG document.' })
  qr: string;
}

@ObjectType({ description: 'Ten codes that each open the door once. Nobody sees them again.' })
export class NewRecoveryCodes {
  @Field(() => [String], { description: 'The codes, as a person writes them down.' })
  codes: string[];
}

@ObjectType({ description: 'A change to one’s account was made.' })
export class AccountChanged {
  @Field(() => Int, { description: 'How many other sessions were ended by it.' })
  endedSessions: number;
}

@InputType()
export class CompleteSignInInput {
  @Field(() => String, { description: 'Six digits from the authenticator app, or a recovery code.' })
  @IsString()
  @MaxLength(LONGEST_CODE)
  code: string;

  @Field(() => Boolean, { description: 'True: no code is asked for on this device for thirty days.' })
  @IsBoolean()
  rememberDevice: boolean;
}

@InputType()
export class EnableSecondFactorInput {
  @Field(() => String, { description: 'The six digits the app shows for the offered seed.' })
  @IsString()
  @MaxLength(LONGEST_CODE)
  code: string;
}

@InputType()
export class ConfirmIdentityInput {
  @Field(() => String, { nullable: true, description: 'The password; or a code instead.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_HASHED)
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'A code of the second factor, or a recovery code.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CODE)
  code?: string | null;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  @IsString()
  @MaxLength(LONGEST_HASHED)
  present: string;

  @Field(() => String, {
    description: `The new one: ${PASSWORD_LENGTH.least}–${PASSWORD_LENGTH.most} characters, not easily guessed.`,
  })
  @IsString()
  @MaxLength(LONGEST_HASHED)
  password: string;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID, { description: 'The session to end.' })
  @IsUUID()
  sessionId: string;
}

export const EnableSecondFactorResult = resultOf('EnableSecondFactor', NewRecoveryCodes);
export const OfferSecondFactorResult = resultOf('OfferSecondFactor', SecondFactorOffer);
export const RenewRecoveryCodesResult = resultOf('RenewRecoveryCodes', NewRecoveryCodes);
export const AccountResult = resultOf('Account', AccountChanged);
