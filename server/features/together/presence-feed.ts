import type { Presence } from './presence-book.js';
import type { PeopleHere, PersonHere } from './presence.model.js';

/** Changes are gathered this long for each reader, in milliseconds. */
const GATHER_MS = 400;

/** What one reader’s stream stands on. */
export interface FeedSource {
  /** Those the reader may know of, now. */
  readonly seen: () => readonly Presence[];
  /** Their names in the reader’s own eyes; who has none there is left out. */
  readonly names: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly onClose: () => void;
}

/** One reader’s stream of who is where: first everybody, then who came, moved and went, gathered. */
export class PresenceFeed {
  private shown: ReadonlyMap<string, Presence> | null = null;
  private isDue = true;
  private isClosed = false;
  private timer: NodeJS.Timeout | null = null;
  private wake: (() => void) | null = null;

  constructor(private readonly source: FeedSource) {}

  /** Somebody came, moved or went. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.isDue = true;
      this.wake?.();
    }, GATHER_MS);
  }

  /** The stream; it ends when its consumer stops. */
  batches(): AsyncIterableIterator<PeopleHere> {
    const close = async () => {
      if (!this.isClosed) this.source.onClose();
      this.isClosed = true;
      if (this.timer) clearTimeout(this.timer);
      this.wake?.();
      return { value: undefined, done: true as const };
    };
    const iterator: AsyncIterableIterator<PeopleHere> = {
      next: () => this.next(),
      return: close,
      throw: close,
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  private async next(): Promise<IteratorResult<PeopleHere>> {
    while (!this.isClosed) {
      if (!this.isDue) await new Promise<void>((resolve) => (this.wake = resolve));
      if (this.isClosed) break;
      this.isDue = false;
      const batch = await this.batch();
      if (batch) return { value: batch, done: false };
    }
    return { value: undefined, done: true };
  }

  /** What differs from what was told; null where nothing does. */
  private async batch(): Promise<PeopleHere | null> {
    const names = await this.source.names(this.source.seen().map(({ personId }) => personId));
    // Asked anew: while the names were read, somebody may have gone. Who came since is in the next batch.
    const now = new Map(
      this.source.seen().flatMap((one) => (names.has(one.personId) ? [[one.page, one] as const] : [])),
    );
    const before = this.shown;
    this.shown = now;
    const here = [...now.values()].filter((one) => before?.get(one.page) !== one);
    const gone = [...(before?.keys() ?? [])].filter((page) => !now.has(page));
    if (before && !here.length && !gone.length) return null;
    return { isWhole: before === null, here: here.map((one) => drawn(one, names.get(one.personId)!)), gone };
  }
}

const drawn = ({ page, entryId, columnId, isEditing }: Presence, name: string): PersonHere => ({
  id: page,
  name,
  entryId,
  columnId,
  isEditing,
});
