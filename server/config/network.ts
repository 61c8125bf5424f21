import { isIP } from 'node:net';

/** The names Express knows for whole families of addresses of a proxy. */
const PROXY_FAMILIES = ['loopback', 'linklocal', 'uniquelocal'];

/** True for an address that only this machine can reach: `localhost`, 127.0.0.0/8, ::1 (RFC 6761, RFC 1122, RFC 4291). */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** True for an address, a network such as `10.0.0.0/8`, or one of Express's names for a family of addresses. */
export function isProxy(written: string): boolean {
  if (PROXY_FAMILIES.includes(written)) return true;
  const [address, bits, ...more] = written.split('/');
  const family = isIP(address);
  if (!family || more.length) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** The address at which this very machine reaches a server listening on `host`, e.g. `http://127.0.0.1:3000` for 0.0.0.0. */
export function localAddress(host: string, port: number): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${isIP(near) === 6 ? `[${near}]` : near}:${port}`;
}
