import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { Secret, TOTP } from 'otpauth';
import { sealSeed } from '../../server/features/accounts/seed-seal.js';

/** Every second factor that a test puts into the database is made from this seed. */
const SEED = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** The code an authenticator app shows for a seed, so many steps of thirty seconds from now. */
export function codeOf(seed: string = SEED, steps = 0): string {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(seed) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Gives a person a second factor, as if they had enrolled long ago; `codeOf()` is what their telephone shows. */
export async function enrol(client: pg.ClientBase, personId: string): Promise<void> {
  const { rows } = await client.query<{ secret: string }>('select cookie_secret as secret from installation');
  await client.query(
    `insert into second_factor (person_id, seed, since, last_step) values ($1, $2, now(), 0)
     on conflict (person_id) do update set seed = excluded.seed, since = excluded.since, last_step = 0`,
    [personId, sealSeed(rows[0].secret, personId, SEED)],
  );
}

/**
 * Enrols a person whose roles ask for a second factor and remembers a device of theirs, so that tests about other things
 * sign them in by the password alone. Gives the device's token, for `Person.on`.
 */
export async function rememberedDevice(client: pg.ClientBase, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await enrol(client, personId);
  await client.query(
    `insert into known_device (token_hash, person_id, seen_at, factor_until) values ($1, $2, now(), now() + interval '30 days')`,
    [createHash('sha256').update(token).digest('hex'), personId],
  );
  return token;
}
