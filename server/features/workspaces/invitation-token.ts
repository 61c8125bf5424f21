import { createHash, randomBytes } from 'node:crypto';

/** What the link of an invitation carries: 256 random bits, as it stands in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: a stolen copy of the table lets nobody in. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Where somebody accepts; behind `#` the token is sent to no server, so that no log and no referrer has it. */
export const invitationPath = (token: string): string => `/invitation#${token}`;
