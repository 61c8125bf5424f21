import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { isRefusal, type Refusal } from '../../domain/refusal.js';
import { needsSecondFactor } from '../../domain/second-factor-rule.js';
import { NotFound } from '../../graphql/errors.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import type { AccountChanged, NewRecoveryCodes, OwnAccount } from './own-account.model.js';
import { OwnPasswordService, type Proof } from './own-password.service.js';
import { PersonSessions } from './person-sessions.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondStepService } from './second-step.service.js';

type Changed = Promise<AccountChanged | Refusal>;

const changed = (endedSessions = 0): AccountChanged => ({ endedSessions });

/** A person's own account as its page shows it, and what they do there. */
@Injectable()
export class OwnAccountService {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    private readonly passwords: OwnPasswordService,
    private readonly steps: SecondStepService,
    private readonly factor: SecondFactorService,
    private readonly ofPerson: PersonSessions,
  ) {}

  /** How the person signs in, and where they are signed in. */
  async show({ actor, req }: OperationContext): Promise<OwnAccount> {
    const { personId, name, memberships } = actor!;
    const [{ email, isDemonstration }] = await this.source.query<{ email: string; isDemonstration: boolean }[]>(
      'select email, is_demonstration as "isDemonstration" from person where id = $1',
      [personId],
    );
    const sessions = await this.ofPerson.list(personId);
    return {
      name,
      email,
      isDemonstration,
      needsSecondFactor: needsSecondFactor(memberships),
      secondFactorSince: await this.factor.since(personId),
      recoveryCodesLeft: await this.factor.codesLeft(personId),
      sessions: sessions.map((session) => ({ ...session, isThis: session.id === req.session.publicId })),
    };
  }

  async enable(context: OperationContext, code: string): Promise<NewRecoveryCodes | Refusal> {
    const codes = await this.steps.enable(context, code);
    return isRefusal(codes) ? codes : { codes };
  }

  async renewCodes(context: OperationContext): Promise<NewRecoveryCodes> {
    return { codes: await this.steps.renewCodes(context) };
  }

  async removeFactor(context: OperationContext): Changed {
    const answer = await this.steps.remove(context);
    return isRefusal(answer) ? answer : changed();
  }

  async confirm(context: OperationContext, proof: Proof): Changed {
    const answer = await this.passwords.confirm(context, proof);
    return isRefusal(answer) ? answer : changed();
  }

  async changePassword(context: OperationContext, input: { present: string; password: string }): Changed {
    const others = (await this.ofPerson.list(context.actor!.personId)).length - 1;
    const answer = await this.passwords.change(context, input.present, input.password);
    return isRefusal(answer) ? answer : changed(others);
  }

  /** Ends one of the person's own sessions; another's is NOT_FOUND like one that does not exist. */
  async endSession({ actor }: OperationContext, sessionId: string): Changed {
    if (!(await this.ofPerson.end(actor!.personId, sessionId))) throw new NotFound();
    return changed(1);
  }

  async endOtherSessions({ actor, req }: OperationContext): Changed {
    return changed(await this.ofPerson.endOthers(actor!.personId, req.session.publicId));
  }
}
