import type { CitedSource } from '../types.js';

/** A source at an address that cannot exist: `.example` is reserved. */
export const cited = (citation: string, address: string, datedOn: string): CitedSource => ({
  citation,
  url: `https://${address}`,
  datedOn,
});
