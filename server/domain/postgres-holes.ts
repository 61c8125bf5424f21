/**
 * Holes of PostgreSQL through which rows a policy hides could be told of, or a backup made to act, with the first minor
 * of each major that has them mended. To be kept up by the project's own list: postgresql.org/support/security.
 */
const HOLES: readonly { readonly names: readonly string[]; readonly mendedIn: Readonly<Record<number, number>> }[] = [
  {
    names: ['CVE-2025-8713', 'CVE-2025-8714', 'CVE-2025-8715'],
    mendedIn: { 15: 14, 16: 10, 17: 6, 18: 0 },
  },
  { names: ['CVE-2026-18408'], mendedIn: { 15: 19, 16: 15, 17: 11, 18: 6 } },
];

/** What is known against a PostgreSQL, and the version that mends it. */
export interface KnownHoles {
  readonly version: string;
  readonly holes: readonly string[];
  readonly mendedIn: string;
}

/**
 * What is known against a server of this version number (180004 is 18.4), as PostgreSQL gives it; null where it has all
 * that is known here mended, or is of a major that came later.
 */
export function knownHoles(versionNumber: number): KnownHoles | null {
  const [major, minor] = [Math.floor(versionNumber / 10_000), versionNumber % 10_000];
  const open = HOLES.filter(({ mendedIn }) => minor < (mendedIn[major] ?? 0));
  if (!open.length) return null;
  const mended = Math.max(...open.map(({ mendedIn }) => mendedIn[major]));
  return {
    version: `${major}.${minor}`,
    holes: open.flatMap(({ names }) => names),
    mendedIn: `${major}.${mended}`,
  };
}
