import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Sealed } from './sealing.js';

const NAME = 'kept-on-this-device';

/** That a person keeps their work here, the key it is sealed with, and when that ends. */
export interface Keeping {
  readonly personId: string;
  readonly key: CryptoKey;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

interface DeviceSchema extends DBSchema {
  keeping: { key: string; value: Keeping };
  /** Answers of the server, by the questions. */
  answers: { key: string; value: Sealed };
  /** What waits to be sent, in the order it was written. */
  outbox: { key: number; value: { readonly mutationId: string; readonly sealed: Sealed }; indexes: { id: string } };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** One store, open for writing. */
export type KeptStore<Name extends 'answers' | 'outbox'> = IDBPObjectStore<DeviceSchema, [Name], Name, 'readwrite'>;

let opened: Promise<DeviceDatabase> | null = null;

/** The one database of this origin; it is made when it is first asked for. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opened ??= openDB<DeviceSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('keeping');
      database.createObjectStore('answers');
      database.createObjectStore('outbox', { autoIncrement: true }).createIndex('id', 'mutationId', { unique: true });
    },
    // Another page takes everything away: nothing may hold it back.
    blocking: (_current, _wanted, event) => {
      opened = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      opened = null;
    },
  });
  return opened;
}

/** Takes the database away with all that is in it, the key included. */
export async function deleteDeviceDatabase(): Promise<void> {
  const open = await opened?.catch(() => null);
  opened = null;
  open?.close();
  await deleteDB(NAME);
}
