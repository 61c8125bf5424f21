import { Injectable } from '@nestjs/common';
import type { Refusal } from '../../domain/refusal.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { AttemptLimits, type Attempt, type Reservation } from './attempt-limits.js';
import { KnownDevices } from './known-devices.js';
import { SignInSessions } from './sign-in-sessions.js';

/** Tries at an account whose person is known: counted by where they come from. */
@Injectable()
export class GuardedTries {
  constructor(
    private readonly limits: AttemptLimits,
    private readonly sessions: SignInSessions,
    private readonly devices: KnownDevices,
  ) {}

  /** Counts a try; a refusal that says when to come back where there were too many. */
  async reserve(
    context: OperationContext,
    personId: string,
    of: Pick<Attempt, 'what' | 'account'>,
  ): Promise<Reservation | Refusal> {
    const { network } = this.sessions.visitor(context);
    return this.limits.reserve({ ...of, device: await this.devices.knownFor(context, personId), network });
  }
}
