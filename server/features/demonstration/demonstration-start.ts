import { accountLines, accountsFile, keepAccounts, keptAccounts, type KnownAccount } from './demonstration-accounts.js';
import { loadDemonstration, newAccounts } from './demonstration-loader.js';
import { resetDemonstration, type ResetRefusal } from './demonstration-reset.js';
import type { Statements } from './loading/insert-rows.js';
import { OWN_WORKSPACE } from './loading/people-rows.js';

/** Where the demonstration is brought to: an open session, and the folder its passwords are kept in. */
export interface Place {
  readonly client: Statements;
  readonly dataDir: string;
}

/** Brings the demonstration into an empty database; gives whether it was loaded. */
export async function startDemonstration({ client, dataDir }: Place, now: Date): Promise<boolean> {
  const installation = await installationId(client);
  const keep = (accounts: readonly KnownAccount[]) => keepAccounts(dataDir, { installation, accounts });
  return loadDemonstration(client, { accounts: await newAccounts(), now, keep });
}

/** Puts the demonstration's workspace back as it was; makes new passwords when the file that kept them is gone. */
export async function restartDemonstration({ client, dataDir }: Place): Promise<ResetRefusal | null> {
  const installation = await installationId(client);
  const isKept = (await keptAccounts(dataDir, installation)) !== null;
  return resetDemonstration(client, {
    accounts: isKept ? null : await newAccounts(),
    keep: (accounts) => keepAccounts(dataDir, { installation, accounts: accounts.map(({ known }) => known) }),
  });
}

/** What to tell whoever starts the program on this machine of the demonstration's people; nothing where there are none. */
export async function demonstrationLines({ client, dataDir }: Place): Promise<string[]> {
  const { rows } = await client.query('select 1 from person where is_demonstration limit 1');
  if (rows.length === 0) return [];
  const accounts = await keptAccounts(dataDir, await installationId(client));
  if (!accounts) {
    const gone = `The passwords of the demonstration are not in ${accountsFile(dataDir)} any more.`;
    return [`${gone} npm run demo:reset makes new ones, and puts the demonstration back as it was.`];
  }
  return [
    '',
    'The demonstration is of an invented State. Sign in as:',
    '',
    ...accountLines(accounts),
    '',
    `Each of them also belongs to “${OWN_WORKSPACE}”, which is empty: bring a file of your own.`,
  ];
}

async function installationId(client: Statements): Promise<string> {
  const { rows } = await client.query('select id from installation');
  return String(rows[0]?.id);
}
