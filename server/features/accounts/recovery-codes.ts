import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DOOR } from '../../database/database.module.js';
import { Clock } from '../../database/sources.js';
import { AccountStore } from './account-store.js';
import { hashPassword, isPassword } from './passwords.js';

const HOW_MANY = 10;
/** Crockford's base 32: no letter that is read as a digit. Sixteen of them are 80 bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

function random(): string {
  return [...randomBytes(LENGTH)].map((byte) => LETTERS[byte & 31]).join('');
}

/** As a person writes it down: the number of the code, then four groups of four. */
const written = (number: number, secret: string) => `${number}-${secret.match(/.{4}/g)!.join('-')}`;

/** What somebody typed, read as a code: letters that look like digits are digits. Null when it is none. */
export function readRecoveryCode(typed: string): { number: number; secret: string } | null {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === LENGTH + 1 && /^\d/.test(plain) ? { number: Number(plain[0]), secret: plain.slice(1) } : null;
}

/** Ten codes for the day the telephone is lost; each opens the door once. The number says which hash to compare with. */
@Injectable()
export class RecoveryCodes {
  constructor(
    @InjectDataSource(DOOR) private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
  ) {}

  /** Makes ten new codes in place of all earlier ones; this is the only time anybody sees them. */
  async renew(personId: string): Promise<string[]> {
    const secrets = Array.from({ length: HOW_MANY }, random);
    const hashes = await Promise.all(secrets.map(hashPassword));
    const sql = `insert into recovery_code (person_id, number, hash, used_at)
       select $1::uuid, c.number - 1, c.hash, null from unnest($2::text[]) with ordinality as c(hash, number)
       on conflict (person_id, number) do update set hash = excluded.hash, used_at = null`;
    await this.accounts.change({ sql, values: [personId, hashes] }, { personId, kind: 'CODES_RENEWED' });
    return secrets.map((secret, number) => written(number, secret));
  }

  /** Whether it is one of the person's unused codes; from then on it is used. Of several at once one wins. */
  async use(personId: string, typed: string): Promise<boolean> {
    const code = readRecoveryCode(typed);
    const [row] = await this.source.query<{ hash: string }[]>(
      'select hash from recovery_code where person_id = $1 and number = $2 and used_at is null',
      [personId, code?.number ?? -1],
    );
    if (!(await isPassword(row?.hash ?? null, code?.secret ?? ''))) return false;
    const sql = 'update recovery_code set used_at = $3 where person_id = $1 and number = $2 and used_at is null';
    const values = [personId, code!.number, this.clock.now()];
    return (await this.accounts.change({ sql, values }, { personId, kind: 'CODE_USED' })) === 1;
  }

  /** How many are left. */
  async left(personId: string): Promise<number> {
    const [{ count }] = await this.source.query<{ count: number }[]>(
      'select count(*)::int as count from recovery_code where person_id = $1 and used_at is null',
      [personId],
    );
    return count;
  }
}
