import { isIP } from 'node:net';

/** The eight groups of an IPv6 address as numbers; an embedded IPv4 address counts as its last two. */
function groupsOf(address: string): number[] {
  const [bare] = address.split('%');
  const plain = bare.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  );
  const [head, tail] = plain.split('::').map((part) => (part ? part.split(':') : []));
  const zeros = tail ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : [];
  return [...head, ...zeros, ...(tail ?? [])].map((group) => parseInt(group, 16));
}

const isMapped = (groups: number[]) => groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;

/** The IPv4 address that an IPv6 socket wrote in its own way (RFC 4291, 2.5.5.2), or the address as it is. */
function unmapped(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = groupsOf(address);
  if (!isMapped(groups)) return address;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

const prefixOf = (address: string, groups: number) =>
  `${groupsOf(address)
    .slice(0, groups)
    .map((group) => group.toString(16))
    .join(':')}::/${groups * 16}`;

/**
 * The network by which failures are counted: an IPv4 address itself, the /64 of an IPv6 one, since whoever has one
 * address of a /64 has them all. Takes the address as the server trusts it; what is none counts as one network.
 */
export function networkOf(address: string | undefined): string {
  const plain = unmapped(address ?? '');
  if (isIP(plain) === 4) return plain;
  return isIP(plain) === 6 ? prefixOf(plain, 4) : 'unknown';
}

/** Roughly where somebody is, to recognise one's own session by: a /24 or a /48. */
export function coarseNetworkOf(address: string | undefined): string {
  const plain = unmapped(address ?? '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  return isIP(plain) === 6 ? prefixOf(plain, 3) : 'unknown';
}
