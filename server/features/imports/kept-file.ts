import { createHash } from 'node:crypto';
import type { Actor, Membership } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';

/** Longest file name that is kept. */
const NAME = 200;

/** A file somebody chose, as it arrived. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is noted of a file that was read and not yet applied: its organisation's own, told from others by its digest. */
export const keptFile = (
  actor: Actor,
  { organisationId, side }: Membership,
  { name, bytes }: ChosenFile,
  { id, now }: { readonly id: string; readonly now: Date },
) => ({
  id,
  audience: Audience.ORGANISATION,
  ownerOrganisationId: organisationId,
  ownerSide: side,
  version: 1,
  writtenBy: actor.personId,
  writtenAt: now,
  changedAt: now,
  fileName: name.slice(-NAME),
  fileSha256: createHash('sha256').update(bytes).digest('hex'),
  changes: null,
  appliedAt: null,
  undoneAt: null,
});
