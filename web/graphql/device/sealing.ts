/** Bytes that only the key beside them opens, and what they were sealed with. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** A new key, which no program can read out of the browser, this one included. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Seals a value under a name: it opens under the same name only. */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, bytes: await crypto.subtle.encrypt(under(name, iv), key, plain) };
}

/** What was sealed under this name; refuses what was changed, or was sealed with another key. */
export async function unseal<Value>(key: CryptoKey, name: string, { iv, bytes }: Sealed): Promise<Value> {
  const plain = await crypto.subtle.decrypt(under(name, iv), key, bytes);
  return JSON.parse(new TextDecoder().decode(plain)) as Value;
}

const under = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
});
