import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { coarseNetworkOf, networkOf } from '../../config/address-network.js';

/** From where a request comes, as far as it can be believed. */
export interface Visitor {
  /** The token its device cookie carries; it means something only where it is known for the account. */
  readonly deviceToken: string | null;
  /** By which failures are counted. */
  readonly network: string;
  /** What a person recognises their own session by: browser, system, and roughly where. */
  readonly device: string;
  readonly place: string;
}

/** The `__Host-` prefix binds a cookie to this host; browsers accept it over https only. */
export const cookieName = (name: string, isSecure: boolean) => (isSecure ? `__Host-${name}` : name);

const DEVICE = 'tandem-device';
export const deviceCookie = (isSecure: boolean) => cookieName(DEVICE, isSecure);

/** A token as it is stored: a stolen copy of the table opens nothing. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const TOKEN = /^[\w-]{43}$/;

function cookieOf(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? null;
}

const BROWSERS = [
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

/** Browser and system by name, without versions: enough to know one's own device, too little to follow one by. */
function deviceOf(userAgent: string | undefined): string {
  const named = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ');
}

/** Where the request comes from: the address is the one the server trusts (`TANDEM_TRUSTED_PROXY`), never a raw header. */
export function visitorOf(req: Request, isSecure: boolean): Visitor {
  const token = cookieOf(req.headers.cookie, deviceCookie(isSecure));
  return {
    deviceToken: token && TOKEN.test(token) ? token : null,
    network: networkOf(req.ip),
    device: deviceOf(req.headers['user-agent']),
    place: coarseNetworkOf(req.ip),
  };
}
