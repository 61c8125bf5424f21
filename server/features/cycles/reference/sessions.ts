import { readReference } from './records.js';

/** A cycle of the Universal Periodic Review: every member State once (Human Rights Council resolutions 5/1 and 16/21). */
export interface Cycle {
  readonly number: number;
  readonly firstSession: number;
  readonly lastSession: number;
  /** Year or month (ISO 8601: 2012 or 2017-05) of the first session, as precisely as it is known. */
  readonly startsIn: string;
  /** Year or month of the last session, null while it is not known. */
  readonly endsIn: string | null;
}

/** A session of the Working Group on the Universal Periodic Review. */
export interface Session {
  readonly number: number;
  readonly cycle: number;
  /** First day, ISO 8601; null where no source confirms it. */
  readonly startsOn: string | null;
  /** Last day, ISO 8601; null where no source confirms it. */
  readonly endsOn: string | null;
  /** A year or month in which it is known to have sat or to be planned, where the days are not known. */
  readonly heldIn: string | null;
}

const cycles = readReference<readonly Cycle[]>('cycles.json');
const sessions = readReference<readonly Session[]>('sessions.json');

export const Cycles = {
  all: cycles,

  /** The cycle in which a Working Group session falls, or null for a number that is no session of cycles 1 to 5. */
  ofSession: (session: number): Cycle | null =>
    Number.isInteger(session)
      ? (cycles.find((cycle) => session >= cycle.firstSession && session <= cycle.lastSession) ?? null)
      : null,
} as const;

export const Sessions = {
  all: sessions,

  /** The Working Group session of that number, or null. */
  byNumber: (number: number): Session | null => sessions.find((session) => session.number === number) ?? null,
} as const;
