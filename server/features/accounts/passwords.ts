import { hash, verify } from '@node-rs/argon2';

/** argon2id with 64 MiB, 3 passes, 1 lane: the product's security settings. Version and algorithm are the library's defaults. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Each hash takes 64 MiB and a core for a moment; more at once would let sign-in starve everything else. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** The string to store for a password. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, PARAMETERS));

/** Compared against when there is no such account, so that a missing account takes as long as a wrong password. */
const nobody = hashPassword('nobody has this password');

/** Whether the password is the one stored; false, after the same time, when nothing is stored. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody);
  return (await inTurn(() => verify(against, password))) && stored !== null;
}
