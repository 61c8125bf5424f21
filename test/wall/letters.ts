import { withClient } from '../../server/database/embedded/with-client.js';
import type { MailServer } from '../support/mail-server.js';
import { until } from '../support/until.js';
import { letterOf } from './comparable.js';
import type { WallServer } from './server/wall-server.js';

/** A server of the build, and the mail server to which it gives its letters. */
export interface TwinServer extends WallServer {
  readonly mail: MailServer;
}

const LEFT = `select count(*)::int as left from graphile_worker.jobs where task_identifier in ('plan-reminders', 'remind')`;

/**
 * Lets a day's letters to these addresses go out as if their hour had come. Nobody writes to the people of a demonstration, whose addresses
 * lead nowhere: for that hour these are people like others.
 */
export async function dayOfLetters({ databaseUrl }: TwinServer, emails: readonly string[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const leftOver = async () => (await client.query<{ left: number }>(LEFT)).rows[0].left;
    await client.query('update person set is_demonstration = false where email = any($1)', [emails]);
    await client.query('delete from reminder');
    await client.query(`select graphile_worker.add_job('plan-reminders')`);
    await until(async () => {
      await client.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);
      await client.query(`select pg_notify('jobs:insert', '{}')`);
      return (await leftOver()) === 0 ? true : undefined;
    });
    await client.query('update person set is_demonstration = true where email = any($1)', [emails]);
  });
}

/** All the letters to this address, as they are compared, in an order of their own: several leave at once. */
export const lettersTo = ({ mail, address }: TwinServer, email: string): readonly string[] =>
  mail.letters
    .filter(({ to }) => to.includes(email))
    .map((letter) => letterOf(letter, address))
    .sort();
