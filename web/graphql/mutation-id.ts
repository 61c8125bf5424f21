/** A UUID for one act of a person: sent again with a retry, so that nothing is done twice. */
export function newMutationId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  // Browsers give randomUUID to secure pages only; on a trusted network without TLS the same bits are put together here.
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
