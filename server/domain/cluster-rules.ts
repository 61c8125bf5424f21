import { mixedLetters, mixedWord, lookOf } from './name-look.js';
import { tidyName } from './organisation-rules.js';
import { Refusal } from './refusal.js';
import { say } from './sentence.js';
import { Side } from './vocabulary.js';

/** Most clusters a workspace has at a time, and most organisations that convene one. */
export const clustersMost = 60;
export const convenersMost = 20;

/** A cluster that is there already. */
interface KnownCluster {
  readonly id: string;
  readonly name: string;
}

/** The name as it is kept: white space tidied, and no signs that nobody sees. */
export const tidyClusterName = (name: string): string => tidyName({ name, acronym: null }).name;

/**
 * What stands against a tidied name among the other clusters of a workspace: none (`NAME_NEEDED`), letters of two
 * alphabets in one word (`NAME_MIXED`), or the name of another, or one that looks the same (`NAME_TAKEN`).
 */
export function checkClusterName(name: string, others: readonly KnownCluster[]): Refusal | null {
  if (name === '') return new Refusal('NAME_NEEDED', say('clusters.nameNeeded'), 'name');
  const mixed = mixedWord(name);
  if (mixed) return mixedLetters(mixed);
  const same = others.find((other) => lookOf(other.name) === lookOf(name));
  return same ? new Refusal('NAME_TAKEN', say('organisations.nameTaken', { name: same.name }), 'name', same.id) : null;
}

/** Refuses one cluster more than a workspace may have (`TOO_MANY`). */
export const checkClusterCount = (count: number): Refusal | null =>
  count < clustersMost ? null : new Refusal('TOO_MANY', say('clusters.tooMany', { most: clustersMost }));

/** Refuses conveners that only observe (`CONVENER_OBSERVES`): they write no rows. */
export function checkConveners(conveners: readonly { readonly name: string; readonly side: Side }[]): Refusal | null {
  const observer = conveners.find(({ side }) => side === Side.OBSERVER);
  if (!observer) return null;
  return new Refusal('CONVENER_OBSERVES', say('clusters.convenerObserves', { name: observer.name }), 'convenerIds');
}

/** Refuses to archive a cluster in which rows stand (`CLUSTER_IN_USE`). */
export function checkArchivingCluster(rows: number): Refusal | null {
  if (rows === 0) return null;
  return new Refusal('CLUSTER_IN_USE', say('clusters.inUse', { rows }));
}
