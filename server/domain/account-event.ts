/**
 * What happens to an account and is written into its own record: that it was made, how somebody came in, what ended, and
 * which of its keys changed. `PASSWORD_GIVEN` is a right password that still waits for a code; `TOO_MANY_TRIES` is a
 * day's measure of wrong ones.
 */
export const AccountEventKind = {
  ACCOUNT_MADE: 'ACCOUNT_MADE',
  SIGNED_IN: 'SIGNED_IN',
  PASSWORD_GIVEN: 'PASSWORD_GIVEN',
  SIGNED_OUT: 'SIGNED_OUT',
  SESSION_ENDED: 'SESSION_ENDED',
  OTHER_SESSIONS_ENDED: 'OTHER_SESSIONS_ENDED',
  PASSWORD_CHANGED: 'PASSWORD_CHANGED',
  RESET_LINK_MADE: 'RESET_LINK_MADE',
  PASSWORD_RESET: 'PASSWORD_RESET',
  FACTOR_SET_UP: 'FACTOR_SET_UP',
  FACTOR_REMOVED: 'FACTOR_REMOVED',
  FACTOR_RESET_WANTED: 'FACTOR_RESET_WANTED',
  FACTOR_RESET: 'FACTOR_RESET',
  CODES_RENEWED: 'CODES_RENEWED',
  CODE_USED: 'CODE_USED',
  LET_BACK_IN: 'LET_BACK_IN',
  TOO_MANY_TRIES: 'TOO_MANY_TRIES',
} as const;
export type AccountEventKind = (typeof AccountEventKind)[keyof typeof AccountEventKind];

/** The act as the record names it. */
export const accountAct = (kind: AccountEventKind): string => `account.${kind}`;

/** What is kept of such an event besides when it was: never an address of the network, never a key. */
export interface AccountEventDetails {
  /** Browser and system by name, where it was done from one. */
  readonly device?: string;
  /** Whoever did it, where it was somebody else. */
  readonly by?: string;
}
