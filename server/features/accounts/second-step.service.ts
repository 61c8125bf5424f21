import { Injectable } from '@nestjs/common';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { needsSecondFactor } from '../../domain/second-factor-rule.js';
import { requireConfirmed } from '../../graphql/authorize.js';
import { Refused, Unauthenticated } from '../../graphql/errors.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { Me, SignInStep } from './account.model.js';
import { GuardedTries } from './guarded-tries.js';
import { KnownDevices } from './known-devices.js';
import { PersonSessions } from './person-sessions.js';
import { SecondFactorService, WRONG_CODE, type OfferedFactor } from './second-factor.service.js';
import { SignInNeed } from './session-store.js';
import { SignInSessions } from './sign-in-sessions.js';

const START_AGAIN = new Refusal('START_AGAIN', say('accounts.signInAgain'));
const NO_FACTOR = new Refusal('NO_SECOND_FACTOR', say('accounts.noSecondFactor'));
const REQUIRED = new Refusal('NOT_ALLOWED', say('accounts.factorNeeded'));

/** What comes after the password, and what a person does to their second factor later. */
@Injectable()
export class SecondStepService {
  constructor(
    private readonly factor: SecondFactorService,
    private readonly sessions: SignInSessions,
    private readonly ofPerson: PersonSessions,
    private readonly devices: KnownDevices,
    private readonly tries: GuardedTries,
  ) {}

  /** Opens the door with a code; five tries, then it begins with the password again. */
  async complete(context: OperationContext, code: string, remember: boolean): Promise<Me | SignInStep | Refusal> {
    const { atTheDoor } = context.req.session;
    if (atTheDoor?.needs !== SignInNeed.CODE) return START_AGAIN;
    const { personId } = atTheDoor;
    if (!(await this.sessions.countTry(context))) return START_AGAIN;
    const wrong = await this.tryCode(context, personId, code);
    if (wrong) return wrong;
    await this.devices.welcome(context, personId, remember);
    return this.sessions.open(context.req, { id: personId }, true);
  }

  /** Whether the code is the person's; counted as a failure when it is not. */
  async tryCode(context: OperationContext, personId: string, code: string): Promise<Refusal | null> {
    const attempt = await this.tries.reserve(context, personId, { what: 'code', account: personId });
    if (isRefusal(attempt)) return attempt;
    if (!(await this.factor.accepts(personId, code))) return WRONG_CODE;
    await attempt.succeeded();
    return null;
  }

  /** Whether the person can show a code at all. */
  async hasFactor(personId: string): Promise<boolean> {
    return (await this.factor.since(personId)) !== null;
  }

  /** A new seed for whoever is signed in, or has to have one before they are. */
  offer(context: OperationContext): Promise<OfferedFactor> {
    return this.factor.offer(this.personEnrolling(context));
  }

  /** Puts the offered seed in force. All other sessions end, and every device is asked for a code again. */
  async enable(context: OperationContext, code: string): Promise<string[] | Refusal> {
    const personId = this.personEnrolling(context);
    const codes = await this.factor.enable(personId, code);
    if (isRefusal(codes)) return codes;
    const { session } = context.req;
    session.isVerified = true;
    await this.sessions.save(context.req);
    await this.ofPerson.lockOut(personId, session.publicId);
    await this.devices.welcome(context, personId, false);
    return codes;
  }

  /** Ten new recovery codes in place of the old; refused where there is no second factor to recover. */
  async renewCodes(context: OperationContext): Promise<string[]> {
    const personId = confirmed(context);
    if (!(await this.factor.since(personId))) throw new Refused(NO_FACTOR);
    return this.factor.renewCodes(personId);
  }

  /** Takes the second factor away, where the person's roles do not ask for one. */
  async remove(context: OperationContext): Promise<true | Refusal> {
    const personId = confirmed(context);
    if (needsSecondFactor(context.actor!.memberships)) return REQUIRED;
    await this.factor.remove({ personId, kind: 'FACTOR_REMOVED', device: context.req.session.device });
    await this.ofPerson.lockOut(personId, context.req.session.publicId);
    return true;
  }

  private personEnrolling(context: OperationContext): string {
    const { atTheDoor } = context.req.session;
    return atTheDoor?.needs === SignInNeed.ENROLMENT ? atTheDoor.personId : confirmed(context);
  }
}

/** Who changes the keys to an account must have shown within five minutes that they hold them. */
export function confirmed({ actor }: OperationContext): string {
  if (!actor) throw new Unauthenticated();
  requireConfirmed(actor);
  return actor.personId;
}
