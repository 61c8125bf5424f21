import { hash, verify } from '@node-rs/argon2';
import { LONGEST_HASHED } from '../../domain/password-rule.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { Refused } from '../../graphql/errors.js';

/** argon2id with 64 MiB, 3 passes, 1 lane: the product's security settings. Version and algorithm are the library's defaults. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Each hash takes 64 MiB and a core for a moment; more at once would let sign-in starve everything else. */
const AT_ONCE = 4;
/** A workshop of sixty-five signs in at the same minute and waits its turn; a flood is turned away. */
const WAITING_AT_MOST = 130;
/** Seconds after which a turned-away person finds room. */
const COME_BACK = 10;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else if (waiting.length >= WAITING_AT_MOST) throw new Refused(busy());
  else await new Promise<void>((resolve) => waiting.push(resolve)); // and takes over the turn of who calls it
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

const busy = () => new Refusal('BUSY', say('accounts.busy'), null, null, COME_BACK);

/** The string to store for a password or a recovery code. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, PARAMETERS));

/** Compared against when there is no such account, so that a missing account takes as long as a wrong password. */
const nobody = hashPassword('nobody has this password');

/** Whether the password is the one stored; false, after the same time, when nothing is stored. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody);
  const given = password.length > LONGEST_HASHED ? '' : password;
  return (await inTurn(() => verify(against, given))) && stored !== null && given === password;
}
