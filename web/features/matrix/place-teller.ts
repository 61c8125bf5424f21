import type { ShowPlaceInput } from '../../graphql/generated/graphql.js';

/** Where a person is: in a cell, writing or not, or in none. */
export interface OwnPlace {
  readonly entryId: string | null;
  readonly columnId: string | null;
  readonly isEditing: boolean;
}

const NOWHERE: OwnPlace = { entryId: null, columnId: null, isEditing: false };

/** At most so often a page tells where it is, in milliseconds. */
const PAUSE = 1_000;
/** A page that has not moved says so often that it is still there. */
const ALIVE = 15_000;
/** Who has touched nothing for so long is not here; the session must not be kept alive by a page alone. */
const AWAY = 5 * 60_000;

const isSame = (one: OwnPlace, other: OwnPlace) =>
  one.entryId === other.entryId && one.columnId === other.columnId && one.isEditing === other.isEditing;

/** Tells the server where a page is: the newest place only, at most once a second, and not while nobody is at it. */
export class PlaceTeller {
  private place = NOWHERE;
  private isShown = false;
  private isTold = false;
  private toldAt = -Infinity;
  private touchedAt = Date.now();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly of: { readonly reviewId: string; readonly page: string },
    private readonly send: (input: ShowPlaceInput) => void,
  ) {}

  /** The person moved, or began or ended to write. */
  move(place: Partial<OwnPlace>): void {
    const next = { ...this.place, ...place };
    this.touchedAt = Date.now();
    if (isSame(next, this.place) && this.isTold) return;
    this.place = next;
    this.schedule(0);
    this.listeners.forEach((moved) => moved());
  }

  /** Where the page is, for who asks. */
  now = (): OwnPlace => this.place;

  /** Calls back when the person has moved; gives what stops it. */
  onMove(moved: () => void): () => void {
    this.listeners.add(moved);
    return () => void this.listeners.delete(moved);
  }

  /** The person is there: a key, or the pointer. */
  touch(): void {
    this.touchedAt = Date.now();
    if (this.isShown && !this.isTold) this.schedule(0);
  }

  /** Begins or ceases to show where the page is. */
  show(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    this.touchedAt = Date.now();
    if (isShown) this.schedule(0);
    else this.leave();
  }

  /** Tells again: the server may have forgotten. */
  again(): void {
    if (this.isShown) this.schedule(0);
  }

  private schedule(after: number) {
    if (!this.isShown) return;
    if (this.timer) clearTimeout(this.timer);
    const wait = Math.max(after, this.toldAt + PAUSE - Date.now());
    this.timer = setTimeout(() => this.tell(), wait);
  }

  private tell() {
    if (Date.now() - this.touchedAt > AWAY) return this.leave();
    this.toldAt = Date.now();
    this.isTold = true;
    this.send({ ...this.of, ...this.place, isHere: true });
    this.schedule(ALIVE);
  }

  private leave() {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.isTold) this.send({ ...this.of, ...NOWHERE, isHere: false });
    this.isTold = false;
  }
}
