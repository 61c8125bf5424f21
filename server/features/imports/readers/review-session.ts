import { Cycles, Sessions } from '../../cycles/reference/sessions.js';

/** The cycle a Working Group session belongs to (1–12, 13–26, 27–40, 41–54, then the 5th), or null if there is none. */
export const cycleOfSession = (session: number | null): number | null =>
  session === null ? null : (Cycles.ofSession(session)?.number ?? null);

/** A session number as a table writes it: `8`, `8.0`, `08`. Null for anything that is no session of the UPR. */
export function parseSession(value: string): number | null {
  const digits = /^0*(\d{1,3})(?:[.,]0+)?$/.exec(value)?.[1];
  const session = digits === undefined ? null : Number(digits);
  return session !== null && Sessions.byNumber(session) ? session : null;
}
