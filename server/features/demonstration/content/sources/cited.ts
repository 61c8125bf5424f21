import type { CitedSource } from '../types.js';

/** A source at an address that cannot exist, for `.example` is reserved; without a day it is kept up to date. */
export const cited = (citation: string, address: string, datedOn: string | null = null): CitedSource => ({
  citation,
  url: `https://${address}`,
  datedOn,
});
