import type { Request, Response } from 'express';
import DataLoader from 'dataloader';
import type { Actor } from '../domain/actor.js';
import type { Language } from '../language/languages.js';
import type { Behind } from './live.js';
import { languageOfRequest } from './request-language.js';

/** What was said when the socket was opened over which an operation came. */
interface OpenedSocket {
  /** The language named then. */
  readonly language?: unknown;
  /** How old what the page shows may be. */
  readonly behind?: Behind;
}

const UP_TO_DATE: Behind = { isBack: false, age: null };

/** What every resolver of one operation shares. */
export class OperationContext {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  private tries = 1;

  constructor(
    readonly actor: Actor | null,
    readonly req: Request,
    readonly res: Response | null,
    private readonly opened: OpenedSocket = {},
  ) {}

  /** The language to answer in. */
  get language(): Language {
    return languageOfRequest(this.req, { actor: this.actor, asked: this.opened.language });
  }

  /** What a page that begins to follow something may have missed of it. */
  get behind(): Behind {
    return this.opened.behind ?? UP_TO_DATE;
  }

  /** True when the mutation ran into what somebody, perhaps its own twin, had just written. */
  get isSecondTry(): boolean {
    return this.tries > 1;
  }

  /** Forgets what the first try read. */
  tryAgain(): void {
    this.tries++;
    this.loaders.clear();
  }

  /** The operation's one loader of that name: batches the ids asked for together into one call of `batch`. */
  loader<Value>(name: string, batch: (ids: readonly string[]) => Promise<Value[]>): DataLoader<string, Value> {
    const known = this.loaders.get(name) as DataLoader<string, Value> | undefined;
    if (known) return known;
    const made = new DataLoader<string, Value>(batch);
    this.loaders.set(name, made as DataLoader<string, unknown>);
    return made;
  }
}

/** Puts rows found by a batch back into the order of the ids asked for, one list an id. */
export function listsInOrder<Row>(ids: readonly string[], rows: Row[], idOf: (row: Row) => string): Row[][] {
  const byId = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) byId.get(idOf(row))?.push(row);
  return ids.map((id) => byId.get(id)!);
}
