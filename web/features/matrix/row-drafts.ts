import type { DraftPlace } from '../../graphql/generated/graphql.js';
import type { KeptDraft } from './cell-drafts.js';
import { DraftKeeper, keyOf, type DraftWorld, type TypedAt } from './draft-keeper.js';

/** The places beside the cells of a row: what is said of it, and the own assessment. */
const beside: readonly DraftPlace[] = [
  'COMMENT',
  'CHANGED_COMMENT',
  'QUESTION',
  'ANSWER',
  'JOINT_STATUS',
  'ASSESSMENT',
];

/** Something typed in a form and not sent. */
export interface Typed {
  readonly at: TypedAt;
  readonly text: string;
  /** The version of the thing the person had before them when they began; null where there was none. */
  readonly seenVersion: number | null;
  /** When it was kept before this page was opened; null where it was typed in it. */
  readonly keptAt: string | null;
}

/**
 * What is typed about rows and not sent: comments, questions, answers, reasons, assessments. It outlives the form it stands in, and by the
 * server's drafts the page. What is typed in this page leads over what the server had.
 */
export class RowDrafts {
  private readonly keeper: DraftKeeper;
  /** By place; null: sent or thrown away in this page. */
  private readonly known = new Map<string, Typed | null>();
  private readonly asked = new Set<string>();
  private readonly watchers = new Set<() => void>();
  private list: readonly Typed[] = [];

  constructor(
    world: DraftWorld,
    private readonly read: (reviewId: string) => Promise<readonly KeptDraft[]>,
  ) {
    this.keeper = new DraftKeeper(world);
  }

  subscribe = (changed: () => void): (() => void) => {
    this.watchers.add(changed);
    return () => void this.watchers.delete(changed);
  };

  /** All that is not sent. */
  all = (): readonly Typed[] => this.list;

  /** What stands in one place. */
  of = (at: TypedAt): Typed | null => this.known.get(keyOf(at)) ?? null;

  /** Asks once what of a review was left; what does not answer is asked again the next time. */
  async ask(reviewId: string): Promise<void> {
    if (this.asked.has(reviewId)) return;
    this.asked.add(reviewId);
    try {
      this.take(await this.read(reviewId));
    } catch {
      this.asked.delete(reviewId); // what is kept stays kept
    }
  }

  /** What stands in a form now; an empty one is as good as sent. */
  type(at: TypedAt, text: string, seenVersion: number | null = null): void {
    if (text === '') return this.settle(at);
    const before = this.of(at);
    const typed = { at, text, seenVersion: before ? before.seenVersion : seenVersion, keptAt: before?.keptAt ?? null };
    if (text.trim()) this.keeper.typed(at, text, typed.seenVersion);
    else this.keeper.settled(at);
    this.know(typed, at);
  }

  /** It is sent, or not wanted. */
  settle(at: TypedAt): void {
    this.keeper.settled(at);
    this.know(null, at);
  }

  /** What did not arrive is tried again. */
  again = (): void => this.keeper.again();

  /** The page may be gone in a moment. */
  hurry = (): void => this.keeper.hurry();

  private take(drafts: readonly KeptDraft[]) {
    for (const { entryId, place, about, text, seenVersion = null, keptAt } of drafts) {
      const at = { entryId, place, about };
      if (!beside.includes(place) || this.known.has(keyOf(at))) continue;
      this.keeper.resume(at, text, seenVersion);
      this.know({ at, text, seenVersion, keptAt }, at);
    }
  }

  private know(typed: Typed | null, at: TypedAt) {
    this.known.set(keyOf(at), typed);
    this.list = [...this.known.values()].filter((one) => one !== null);
    this.watchers.forEach((changed) => changed());
  }
}
