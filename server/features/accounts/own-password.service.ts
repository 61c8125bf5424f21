import { Injectable } from '@nestjs/common';
import { checkPassword } from '../../domain/password-rule.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Unauthenticated } from '../../graphql/errors.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { AccountStore } from './account-store.js';
import type { AccountEvent } from '../../database/account-chain.js';
import { GuardedTries } from './guarded-tries.js';
import { hashPassword, isPassword } from './passwords.js';
import { PersonSessions } from './person-sessions.js';
import { SecondStepService } from './second-step.service.js';
import { SignInSessions } from './sign-in-sessions.js';

/** What a person shows that it is them by: the password or a code. */
export interface Proof {
  readonly password?: string | null;
  readonly code?: string | null;
}

const wrongPassword = (field: string) => new Refusal('WRONG_PASSWORD', say('accounts.wrongPassword'), field);

/** Names a guesser would try first: the person's own, and those of where they work. */
const AROUND = `
  select p.name, p.email, w.name as workspace, o.name as organisation, o.acronym
  from person p
  left join membership m on m.person_id = p.id and m.until is null
  left join workspace w on w.id = m.workspace_id
  left join organisation o on o.id = m.organisation_id
  where p.id = $1`;

/** The password as its owner uses it: to change it, and to show again that it is them. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly tries: GuardedTries,
    private readonly sessions: SignInSessions,
    private readonly ofPerson: PersonSessions,
    private readonly steps: SecondStepService,
    private readonly accounts: AccountStore,
  ) {}

  /** Changes it against the present one. All other sessions end, and every other device is asked for a code again. */
  async change(context: OperationContext, present: string, next: string): Promise<true | Refusal> {
    const personId = personOf(context);
    const weak = await this.check(personId, next);
    if (weak) return weak;
    const wrong = await this.tryPassword(context, personId, present, 'present');
    if (wrong) return wrong;
    const { publicId, device } = context.req.session;
    await this.put({ personId, kind: 'PASSWORD_CHANGED', device }, next, publicId);
    context.req.session.confirmedAt = Date.now();
    await this.sessions.save(context.req);
    return true;
  }

  /** The person shows again that it is them: what asks for it may be done for the next five minutes. */
  async confirm(context: OperationContext, proof: Proof): Promise<true | Refusal> {
    const personId = personOf(context);
    const byCode = Boolean(proof.code) && (await this.steps.hasFactor(personId));
    const wrong = byCode
      ? await this.steps.tryCode(context, personId, proof.code!)
      : await this.tryPassword(context, personId, proof.password ?? '', 'password');
    if (wrong) return wrong;
    context.req.session.confirmedAt = Date.now();
    await this.sessions.save(context.req);
    return true;
  }

  /** Refuses a password that is easily guessed by who knows the person and their work. */
  async check(personId: string, password: string): Promise<Refusal | null> {
    const rows = await this.accounts.rows<Record<string, string | null>>(AROUND, [personId]);
    const around = rows.flatMap((row) => Object.values(row)).filter((word) => word !== null);
    const weak = checkPassword(password, [...new Set(around)]);
    return weak && new Refusal(weak.code, weak.message, 'password');
  }

  /** Stores it, as what the event says; all sessions but the one to keep end. */
  async put(event: AccountEvent, password: string, keep?: string): Promise<void> {
    const { personId } = event;
    const besides = 'links as (delete from password_reset where person_id = $1), ';
    const sql = 'update person set password_hash = $2 where id = $1';
    await this.accounts.change({ sql, values: [personId, await hashPassword(password)], besides }, event);
    await this.ofPerson.lockOut(personId, keep);
  }

  private async tryPassword(context: OperationContext, personId: string, password: string, field: string) {
    const [{ account, hash }] = await this.accounts.rows<{ account: string; hash: string }>(
      'select email_key as account, password_hash as hash from person where id = $1',
      [personId],
    );
    const attempt = await this.tries.reserve(context, personId, { what: 'password', account });
    if (isRefusal(attempt)) return attempt;
    if (!(await isPassword(hash, password))) return wrongPassword(field);
    await attempt.succeeded();
    return null;
  }
}

function personOf({ actor }: OperationContext): string {
  if (!actor) throw new Unauthenticated();
  return actor.personId;
}
