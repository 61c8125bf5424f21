import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own, derived from the installation's secret (RFC 5869). */
const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, 'tandem', 'second factor seed', 32));

/** The seed as it is stored: sealed, and bound to its person, so that it is worth nothing in another's row. */
export function sealSeed(secret: string, personId: string, seed: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(secret), nonce).setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(seed, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The seed back from what `sealSeed` gave; throws on anything else. */
export function openSeed(secret: string, personId: string, stored: string): string {
  const bytes = Buffer.from(stored, 'base64url');
  const sealed = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, keyFrom(secret), bytes.subarray(0, NONCE_BYTES));
  decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
}
