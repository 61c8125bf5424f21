import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { whatStoodBefore } from '../../domain/revert-rules.js';
import { HISTORY_OF_ENTRY, HISTORY_OF_THING } from '../../database/sql/recommendation-page.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { HistoryChange, HistoryEvent } from './recommendation-page.model.js';

type Fields = Record<string, unknown> | null;
type JournalRow = Omit<HistoryEvent, 'changes' | 'isRevertible'> & { readonly before: Fields; readonly after: Fields };

/** A thing by its place and id. */
interface Placed {
  readonly id: string;
  readonly workspaceId: string;
}

/** Counts the database keeps for itself; a reader of the history is not told of them. */
const isCounter = (field: string) => /version$/i.test(field);

/** Tells what happened to things, as far as a reader may know of it. */
@Injectable()
export class HistoryService {
  /** What happened to a row and to all that stands in it, the newest first. */
  ofEntry(actor: Actor, entry: Placed): Promise<HistoryEvent[]> {
    return this.read(actor, entry, 'history-of-entry', HISTORY_OF_ENTRY);
  }

  /** What happened to one thing, the newest first. */
  of(actor: Actor, thing: Placed): Promise<HistoryEvent[]> {
    return this.read(actor, thing, 'history-of-thing', HISTORY_OF_THING);
  }

  private async read(actor: Actor, { id, workspaceId }: Placed, name: string, sql: string): Promise<HistoryEvent[]> {
    const values = readerValues(readerOrNotFound(actor, workspaceId));
    const rows = await statement<JournalRow>(name, sql, [...values, id]);
    return rows.map(({ before, after, ...event }) => ({
      ...event,
      changes: changesOf(before, after),
      isRevertible: Object.keys(whatStoodBefore({ ...event, before })).length > 0,
    }));
  }
}

function changesOf(before: Fields, after: Fields): HistoryChange[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => !isCounter(field))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
}
