import { randomBytes } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import type { Config } from './config/config.js';
import type { Places } from './database/embedded/start-embedded.js';
import { AccountsService } from './features/accounts/accounts.service.js';

/** What is printed once the program listens. */
export type Greeting = (address: string, places: Places | null) => string;

/**
 * Prepares an empty database for its first visitor: with the demonstration where that is on, else with the one-time
 * code that lets the first administrator in. Gives what to print.
 */
export async function welcome(app: INestApplication, config: Config): Promise<Greeting> {
  const accounts = app.get(AccountsService);
  const isEmpty = await accounts.needsFirstAdministrator();
  const lines: string[] = [];
  if (isEmpty && !config.demo) {
    const code = randomBytes(10).toString('hex').toUpperCase();
    await accounts.expectFirstAdministrator(code);
    lines.push(`Nobody has an account yet. The first page asks for this one-time code: ${code}`);
  }
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
