import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import type { Config } from './config/config.js';
import type { OpenDatabase } from './database/embedded/open-database.js';
import type { Places } from './database/embedded/start-embedded.js';
import { withClient } from './database/embedded/with-client.js';
import { AccountsService } from './features/accounts/accounts.service.js';
import { demonstrationLines, startDemonstration } from './features/demonstration/demonstration-start.js';

/** What is printed once the program listens. */
export type Greeting = (address: string, places: Places | null) => string;

/**
 * Prepares an empty database for its first visitor: with the demonstration where that is on, else with the one-time
 * code that lets the first administrator in. Gives what to print.
 */
export async function welcome(
  app: INestApplication,
  config: Config,
  database: Pick<OpenDatabase, 'migrateUrl'>,
): Promise<Greeting> {
  const accounts = app.get(AccountsService);
  const { dataDir, demo, isLocal } = config;
  const isEmpty = await accounts.needsFirstAdministrator();
  const lines = await withClient(database.migrateUrl, async (client) => {
    if (isEmpty && demo) await startDemonstration({ client, dataDir }, new Date());
    if (isEmpty && !demo) return expectAdministrator(accounts);
    return isLocal ? demonstrationLines({ client, dataDir }) : [];
  });
  return (address, places) =>
    [
      '',
      `Tandem runs at ${address}`,
      ...(places ? [`Its database lies in ${places.data}`] : []),
      ...lines,
      'Ctrl-C stops it.',
      '',
      '',
    ].join('\n');
}

async function expectAdministrator(accounts: AccountsService): Promise<string[]> {
  const code = randomBytes(10).toString('hex').toUpperCase();
  await accounts.expectFirstAdministrator(code);
  return [`Nobody has an account yet. The first page asks for this one-time code: ${code}`];
}
