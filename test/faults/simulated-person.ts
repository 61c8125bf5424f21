import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from '../wall/chance.js';
import { parts, pictureOf, registerOf, type Part, type Row } from './registers.js';
import type { Asked, Notebook } from './told.js';
import { Unanswered, type Wire } from './wire.js';

/** How a person behaves: the share of acts that are … */
const HABITS = { remark: 0.04, paste: 0.06, unread: 0.08, favourite: 0.12, keepsMine: 0.5 } as const;
/** Rows everybody likes, and cells in a paste. */
const FAVOURITES = 6;
const PASTED = 3;
/** Milliseconds before the same is sent again, and how often: a server that stays away ends the run. */
const PAUSE = { least: 50, most: 300 } as const;
const TRIES = 400;

interface Conflict {
  readonly __typename: 'Conflict';
  readonly currentVersion: number;
  readonly base: Record<string, unknown> | null;
  readonly theirs: Record<string, unknown>;
}

interface Refusal {
  readonly __typename: 'Refusal';
  readonly code: string;
}

type Saved = Row & { readonly __typename: 'MatrixRow' };

interface Pasted {
  readonly __typename: 'MatrixRevision';
  readonly cells: readonly { entryId: string; field: string; outcome: string; conflict: Conflict | null }[];
  readonly rows: readonly Row[];
}

/** One cell to be written over what the person sees. */
interface Wish {
  readonly rowId: string;
  readonly part: Part;
  readonly field: string;
}

/** What this person is, and what they may write. */
export interface Role {
  readonly name: string;
  readonly reviewId: string;
  readonly parts: readonly Part[];
}

/**
 * Somebody at work in the matrix, with a program that behaves as the real client: each change under an id of its own, sent
 * again under the same until it is answered; over the version that is shown; on a conflict written again where the other left
 * the cell alone, else as the person decides. All that is asked and told goes into the notebook.
 */
export class SimulatedPerson {
  private rows = new Map<string, Row>();
  private words = 0;
  /** How many changes this person was told are saved. */
  saved = 0;

  constructor(
    private readonly role: Role,
    private readonly wire: Wire,
    private readonly chance: Chance,
    private readonly notebook: Notebook,
  ) {}

  /** Opens the matrix. */
  async open(): Promise<void> {
    const askedAt = this.notebook.now;
    const { rows } = await this.patiently<{ rows: Row[] }>('Matrix', { reviewId: this.role.reviewId });
    this.see(rows, askedAt);
  }

  /** Does one thing, to its end. */
  async act(): Promise<void> {
    if (this.chance.below(HABITS.remark)) return this.remark();
    if (this.chance.below(HABITS.paste)) return this.paste();
    const wish = this.wish(this.anyRow());
    if (!this.chance.below(HABITS.unread)) await this.read([wish.rowId]);
    await this.write(wish, this.version(wish));
  }

  /** Reads rows anew, as after a live notice. */
  async read(ids: readonly string[]): Promise<void> {
    const askedAt = this.notebook.now;
    const { reviewId } = this.role;
    const { rows } = await this.patiently<{ rows: Row[] }>('ChangedMatrixRows', { reviewId, ids });
    this.see(rows, askedAt);
  }

  private async write(wish: Wish, expectedVersion: number): Promise<void> {
    const asked = this.asking(randomUUID(), wish, expectedVersion);
    const { rowId: id, part: fieldGroup, field } = wish;
    const input = { id, fieldGroup, expectedVersion, mutationId: asked.change, [field]: asked.value };
    const { answer, tries } = await this.retried<Saved | Conflict | Refusal>('ReviseMatrixEntry', { input });
    if (answer.__typename === 'Refusal') throw new Error(`${this.role.name} was refused: ${answer.code}`);
    if (answer.__typename === 'MatrixRow') return this.accept(asked, wish, { row: answer, isRetry: tries > 1 });
    await this.meet(asked, wish, answer);
  }

  /** Several cells in one mutation; those that met a conflict are let go of. */
  private async paste(): Promise<void> {
    const ids = this.chance.some([...this.rows.keys()], PASTED);
    await this.read(ids);
    const mutationId = randomUUID();
    const cells = ids.map((rowId) => {
      const wish = { rowId, part: 'PLAN', field: this.chance.oneOf(parts.PLAN.fields) } as const;
      return { wish, asked: this.asking(`${mutationId} ${rowId}`, wish, this.version(wish)) };
    });
    const input = {
      mutationId,
      cells: cells.map(({ wish: { rowId: entryId, field }, asked: { value: text, expectedVersion } }) => {
        return { entryId, field, text, expectedVersion };
      }),
    };
    const { answer, tries } = await this.retried<Pasted | Refusal>('ReviseMatrixEntries', { input });
    if (answer.__typename === 'Refusal') throw new Error(`${this.role.name} was refused: ${answer.code}`);
    for (const { wish, asked } of cells) {
      const cell = answer.cells.find(({ entryId }) => entryId === wish.rowId)!;
      const row = answer.rows.find(({ id }) => id === wish.rowId)!;
      if (cell.outcome === 'CHANGED') this.accept(asked, wish, { row, isRetry: tries > 1 });
      else if (cell.conflict) this.lose(asked, wish, cell.conflict);
      else throw new Error(`${this.role.name} was told ${cell.outcome} of ${asked.register}`);
    }
  }

  private async remark(): Promise<void> {
    const body = this.text();
    this.notebook.note({ kind: 'askedToAdd', remark: body });
    const input = { mutationId: randomUUID(), entryId: this.anyRow(), audience: 'ORGANISATION', body };
    const { answer } = await this.retried<{ __typename: string }>('WriteComment', { input });
    if (answer.__typename !== 'Comment') throw new Error(`${this.role.name} may not remark: ${JSON.stringify(answer)}`);
    this.notebook.note({ kind: 'added', remark: body });
    this.saved++;
  }

  private accept(asked: Asked, { rowId, part }: Wish, { row, isRetry }: { row: Row; isRetry: boolean }): void {
    this.rows.set(rowId, { ...this.rows.get(rowId), ...row });
    this.notebook.note({ kind: 'saved', change: asked.change, isRetry, ...pictureOf(row, part) });
    this.saved++;
  }

  /** Beside the other’s change one’s own is written at once; over it only when the person says so. */
  private async meet(asked: Asked, wish: Wish, conflict: Conflict): Promise<void> {
    this.lose(asked, wish, conflict);
    const isBeside = conflict.base?.[wish.field] === conflict.theirs[wish.field];
    if (isBeside || this.chance.below(HABITS.keepsMine)) await this.write(wish, conflict.currentVersion);
    else await this.read([wish.rowId]);
  }

  private lose({ change }: Asked, { field }: Wish, { currentVersion, theirs }: Conflict): void {
    this.notebook.note({ kind: 'conflict', change, currentVersion, theirs: String(theirs[field] ?? '') });
  }

  /** Notes what is about to be asked. Each change has a text that no other has, so that it is known wherever it stands. */
  private asking(change: string, { rowId, part, field }: Wish, expectedVersion: number): Asked {
    const register = registerOf(rowId, part);
    const asked: Asked = { kind: 'asked', change, register, field, value: this.text(), expectedVersion };
    this.notebook.note(asked);
    return asked;
  }

  private see(rows: readonly Row[], askedAt: number): void {
    for (const row of rows) {
      this.rows.set(row.id, row);
      for (const part of this.role.parts) {
        this.notebook.note({ kind: 'shown', askedAt, register: registerOf(row.id, part), ...pictureOf(row, part) });
      }
    }
  }

  private anyRow(): string {
    const ids = [...this.rows.keys()];
    return this.chance.oneOf(this.chance.below(HABITS.favourite) ? ids.slice(0, FAVOURITES) : ids);
  }

  private wish(rowId: string): Wish {
    const part = this.chance.oneOf(this.role.parts);
    return { rowId, part, field: this.chance.oneOf(parts[part].fields) };
  }

  private version({ rowId, part }: Wish): number {
    return pictureOf(this.rows.get(rowId)!, part).version;
  }

  private text(): string {
    return `${this.role.name}, ${++this.words}`;
  }

  private async patiently<Answer>(operation: string, variables: object): Promise<Answer> {
    return (await this.retried<Answer>(operation, variables)).answer;
  }

  private async retried<Answer>(operation: string, variables: object): Promise<{ answer: Answer; tries: number }> {
    for (let tries = 1; ; tries++) {
      try {
        return { answer: await this.wire.ask<Answer>(operation, variables), tries };
      } catch (error) {
        if (!(error instanceof Unanswered) || tries === TRIES) throw error;
        await delay(PAUSE.least + this.chance.next() * (PAUSE.most - PAUSE.least));
      }
    }
  }
}
