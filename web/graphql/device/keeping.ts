import { deviceChannel } from './device-channel.js';
import { deleteDeviceDatabase, deviceDatabase, type Keeping, type KeptStore } from './device-database.js';
import { keptUntil, mayBeKeeping, noteKeptUntil, onKeptChange, toldUntil } from './kept-flag.js';
import { newKey } from './sealing.js';

/** Hours for which a device keeps what it was told to keep, from the moment the person said so. */
export const KEPT_HOURS = 12;
const HOUR = 3_600_000;

const HERE = 'here';

/** From now on this device keeps the person's work, under a new key; what was kept before is gone. */
export async function startKeeping(personId: string): Promise<void> {
  await dropKept();
  const since = Date.now();
  const keeping: Keeping = { personId, key: await newKey(), since, until: since + KEPT_HOURS * HOUR };
  await (await deviceDatabase()).put('keeping', keeping, HERE);
  noteKeptUntil(keeping.until);
}

/** What this device was told to keep, and with which key; null, and nothing is left of it, when its time is over. */
export async function keepingNow(): Promise<Keeping | null> {
  if (!mayBeKeeping()) return null;
  const keeping = keptUntil() === null ? undefined : await (await deviceDatabase()).get('keeping', HERE);
  if (keeping && keeping.until > Date.now()) return keeping;
  await dropKept();
  return null;
}

/** Writes into one store, unless another page has meanwhile ended what this device was told to keep; then it is false. */
export async function writeWhileKept<Name extends 'answers' | 'outbox'>(
  { since }: Keeping,
  name: Name,
  write: (store: KeptStore<Name>) => Promise<unknown>,
): Promise<boolean> {
  if (!mayBeKeeping()) return false;
  const writing = (await deviceDatabase()).transaction(['keeping', name], 'readwrite');
  const isKept = (await writing.objectStore('keeping').get(HERE))?.since === since;
  if (isKept) await write(writing.objectStore(name) as unknown as KeptStore<Name>);
  await writing.done;
  return isKept;
}

/** Takes away everything kept on this device, and tells the other pages to let go of it. */
export async function dropKept(): Promise<void> {
  const wasKept = mayBeKeeping();
  noteKeptUntil(null);
  deviceChannel.tell({ kind: 'dropped' });
  if (wasKept) await deleteDeviceDatabase();
}

deviceChannel.hear((told) => {
  if (told.kind === 'dropped') noteKeptUntil(null);
});

/** Drops what is kept when its time is over, also after the device slept over it. Gives what ends the watch. */
export function watchTheClock(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const until = toldUntil();
    if (until === null) return;
    if (until <= Date.now()) void dropKept();
    else timer = setTimeout(look, until - Date.now());
  };
  look();
  document.addEventListener('visibilitychange', look);
  const stop = onKeptChange(look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    stop();
  };
}
