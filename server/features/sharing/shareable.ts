import { createHash } from 'node:crypto';
import type { Actor, Reader } from '../../domain/actor.js';
import type { Permission } from '../../domain/permissions.js';
import type { Refusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import type { ShareKind } from '../../domain/vocabulary.js';
import type { ContentEntity } from '../../database/content.entity.js';
import type { Outcome } from '../../graphql/result.js';
import type { ShownThing } from './share-thing.model.js';

/** A thing somebody wants to share or to withdraw, with where it belongs. */
export interface Subject {
  readonly thing: ContentEntity;
  readonly entryId: string | null;
  readonly reviewId: string;
  /** Why it cannot be withdrawn now: told to whoever could. */
  readonly inTheWay?: Refusal;
}

/** What sharing would show. */
export interface Offer {
  readonly shown: ShownThing;
  readonly before: ShownThing | null;
  readonly makesOutdated: boolean;
  readonly refusal: Refusal | null;
  /** The whole of what is too long to be `shown`; kept with a request, for those who decide it. */
  readonly document?: object;
  /** Which version of what those people read now it writes over: when that moves on, it is shown anew. */
  readonly over?: number;
}

/** What sharing came to. */
export interface Snapshot {
  readonly id: string;
  readonly madeOutdated: boolean;
}

/** How one kind of thing is shared and withdrawn. Whether it may be is not its to say. */
export interface ShareableKind {
  readonly kind: ShareKind;
  /** What sharing it with everybody is called in the permission table. */
  readonly permission: Permission;
  /** What sharing it inside the side is called there, where it is not `content.shareInside`. */
  readonly inside?: Permission;
  /** What one person alone reads of it goes to their organisation first, and from there on. */
  readonly isStepwise?: true;
  /** The thing as it can be shared; NOT_FOUND when the actor may not read it. */
  find(actor: Actor, id: string): Promise<Subject | Refusal>;
  /** What those people would read, and what they read now. */
  offer(reader: Reader, subject: Subject, audience: SharedAudience): Promise<Offer>;
  /** Makes the snapshot, of what `offer` showed in the same transaction. */
  share(actor: Actor, subject: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>>;
  /** What those people read now, to be withdrawn; NOT_FOUND when there is none the actor may read. */
  findShared(actor: Actor, id: string, audience: SharedAudience): Promise<Subject | Refusal>;
  /** Takes it back to its organisation. */
  takeBack(actor: Actor, subject: Subject): Promise<void>;
}

/** Stands for what was shown: it changes when anything of it does, the sources included. */
export const fingerprintOf = (
  subject: Subject,
  audience: SharedAudience,
  { shown, over }: Pick<Offer, 'shown' | 'over'>,
): string =>
  createHash('sha256')
    .update(JSON.stringify([subject.thing.id, subject.thing.version, audience, shown, ...(over ? [over] : [])]))
    .digest('hex');
