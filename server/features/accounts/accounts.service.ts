import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkPassword, emailKey } from '../../domain/password-rule.js';
import { Refusal } from '../../domain/refusal.js';
import { accountEventJson } from '../../database/account-chain.js';
import { say } from '../../domain/sentence.js';
import { DoorPool } from '../../database/database.module.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, WithActor } from '../../database/with-actor.js';
import { PersonEntity } from './person.entity.js';
import { hashPassword } from './passwords.js';
import { SESSION_SETTINGS, type SessionSettings } from './sign-in-sessions.js';

/** What a new account is made from. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly isDemonstration?: boolean;
  /** By default English. */
  readonly language?: string;
  /** Known beforehand where the account is made by an act of its own person. */
  readonly id?: string;
}

const SOMEBODY = 'select exists (select 1 from person where $1 or not is_demonstration)';

const codeHash = (code: string) => createHash('sha256').update(code.trim().toUpperCase()).digest();

/** Accounts, before there is an actor. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly door: DoorPool,
    private readonly withActor: WithActor,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SESSION_SETTINGS) private readonly settings: Pick<SessionSettings, 'allowsDemonstration'>,
  ) {}

  /** True while nobody has an account; people of the demonstration count only where they are let in. */
  async needsFirstAdministrator(): Promise<boolean> {
    const { rows } = await this.door.query<{ exists: boolean }>(SOMEBODY, [this.settings.allowsDemonstration]);
    return !rows[0].exists;
  }

  /** Makes the first account of an empty installation against the code printed at start; the code works once. */
  async createFirstAdministrator(code: string, person: NewPerson): Promise<PersonEntity | Refusal> {
    const weak = checkPassword(person.password, [person.name, person.email]);
    if (weak) return weak;
    const passwordHash = await hashPassword(person.password);
    return this.withActor.write(null, async () => {
      const [installation] = await db().query<{ hash: string | null }[]>(
        'select first_administrator_code_hash as hash from installation for update',
      );
      const stored = Buffer.from(installation?.hash ?? '', 'hex');
      const given = codeHash(code);
      const isRight = stored.length === given.length && timingSafeEqual(stored, given);
      const [{ exists }] = await db().query<{ exists: boolean }[]>(SOMEBODY, [this.settings.allowsDemonstration]);
      if (!isRight || exists) {
        return new Refusal('WRONG_CODE', say('accounts.wrongStartCode'), 'code');
      }
      await db().query('update installation set first_administrator_code_hash = null');
      return this.insert(person, passwordHash);
    });
  }

  /** Keeps the hash of the code that lets the first administrator in. */
  async expectFirstAdministrator(code: string): Promise<void> {
    await this.door.query('update installation set first_administrator_code_hash = $1', [
      codeHash(code).toString('hex'),
    ]);
  }

  /** Adds an account inside the open transaction, and begins its record. */
  async insert(person: NewPerson, passwordHash: string): Promise<PersonEntity> {
    const entity = db().create(PersonEntity, {
      id: person.id ?? this.ids.next(),
      email: person.email.trim(),
      emailKey: emailKey(person.email),
      name: person.name.trim(),
      passwordHash,
      language: person.language ?? 'en',
      isDemonstration: person.isDemonstration ?? false,
      createdAt: this.clock.now(),
      suspendedAt: null,
    });
    await db().insert(PersonEntity, entity);
    const stamp = { id: this.ids.next(), at: entity.createdAt, salt: this.ids.next() };
    const made = accountEventJson({ personId: entity.id, kind: 'ACCOUNT_MADE' }, stamp);
    await db().query('select append_to_journal($1)', [made]);
    return entity;
  }
}
