import type { DraftPlace } from '../../graphql/generated/graphql.js';

/** Where something is typed. */
export interface TypedAt {
  readonly entryId: string;
  readonly place: DraftPlace;
  /** Which of several there: the column a comment is about, or the comment replied to; else empty. */
  readonly about: string;
}

/** What the keeper needs from outside: both answer whether the server has taken it. */
export interface DraftWorld {
  readonly keep: (at: TypedAt, text: string, seenVersion: number | null) => Promise<boolean>;
  readonly discard: (at: TypedAt) => Promise<boolean>;
}

/** What is typed rests this long before it is kept, and is kept at least so often while somebody goes on typing. */
const RESTED = 1_500;
const AT_LEAST = 5_000;

interface Kept {
  readonly at: TypedAt;
  /** What stands in the place now; null when it is saved or discarded. */
  text: string | null;
  /** The version the person saw when they began: kept until it is settled, so that a conflict stays one. */
  readonly seenVersion: number | null;
  /** What the server has. */
  sent: string | null;
  since: number;
  timer: ReturnType<typeof setTimeout> | null;
  isBusy: boolean;
}

/** What tells one place from another. */
export const keyOf = ({ entryId, place, about }: TypedAt): string => `${entryId} ${place} ${about}`;

/**
 * Keeps what is typed and not saved as a draft on the server, for who typed it alone. A text saved before it rested is
 * never sent; one that was is taken away when it is saved or discarded. What does not arrive waits for `again`.
 */
export class DraftKeeper {
  private readonly places = new Map<string, Kept>();

  constructor(private readonly world: DraftWorld) {}

  /** A draft of an earlier time that is on the server, and that the person goes on with. */
  resume(at: TypedAt, text: string, seenVersion: number | null): void {
    this.places.set(keyOf(at), { ...begun(at, text, seenVersion), sent: text });
  }

  /** Something was typed; the version counts only the first time. */
  typed(at: TypedAt, text: string, seenVersion: number | null): void {
    const known = this.places.get(keyOf(at));
    if (known?.text === text) return;
    const place = known ?? begun(at, text, seenVersion);
    if (place.text === null || place.text === place.sent || !known) place.since = Date.now();
    place.text = text;
    this.places.set(keyOf(at), place);
    this.schedule(place, Math.min(RESTED, Math.max(0, place.since + AT_LEAST - Date.now())));
  }

  /** It is saved, or not wanted any more. */
  settled(at: TypedAt): void {
    const place = this.places.get(keyOf(at));
    if (!place) return;
    place.text = null;
    this.schedule(place, 0);
  }

  /** The places with something typed that is not saved. */
  open = (): readonly TypedAt[] => [...this.places.values()].flatMap(({ at, text }) => (text === null ? [] : [at]));

  /** Whether something of that place is in hand. */
  knows = (at: TypedAt): boolean => this.places.has(keyOf(at));

  /** Sends at once what rests: the page may be gone in a moment. */
  hurry(): void {
    for (const place of this.places.values()) if (place.text !== place.sent) this.schedule(place, 0);
  }

  /** Tries again what did not arrive: the network, or the person, is back. */
  again(): void {
    for (const place of this.places.values()) if (place.text !== place.sent) this.schedule(place, RESTED);
  }

  private schedule(place: Kept, after: number) {
    if (place.timer) clearTimeout(place.timer);
    place.timer = setTimeout(() => void this.send(place), after);
  }

  /** One request at a time for each place: the newest text follows when the one before it has arrived. */
  private async send(place: Kept): Promise<void> {
    place.timer = null;
    if (place.isBusy) return;
    const { at, text, seenVersion } = place;
    if (text === place.sent) return this.forget(place);
    place.isBusy = true;
    const isTaken = text === null ? await this.world.discard(at) : await this.world.keep(at, text, seenVersion);
    place.isBusy = false;
    if (isTaken) place.sent = text;
    if (place.text !== text && !place.timer) this.schedule(place, 0);
    else if (isTaken) this.forget(place);
  }

  private forget(place: Kept) {
    if (place.text === null && !place.timer) this.places.delete(keyOf(place.at));
  }
}

const begun = (at: TypedAt, text: string | null, seenVersion: number | null): Kept => ({
  at,
  text,
  seenVersion,
  sent: null,
  since: Date.now(),
  timer: null,
  isBusy: false,
});
