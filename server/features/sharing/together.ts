import { In } from 'typeorm';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say, sentences } from '../../domain/sentence.js';
import { db } from '../../database/with-actor.js';
import type { Conflict } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { RecommendationEntity } from '../recommendations/recommendation.entity.js';

/** A row of several, and what stands against it. */
export interface RowRefusal {
  readonly entryId: string;
  readonly why: Refusal | Conflict;
}

const wordsOf = (why: Refusal | Conflict) => (isRefusal(why) ? why.message : say('sharing.somebodyWasFirst'));

/** One refusal for all: `SOME_REFUSED`, naming each row that was refused with its reason. Nothing was changed. */
export async function togetherRefused(refused: readonly RowRefusal[]): Promise<Refusal> {
  const references = await referencesOf(refused.map(({ entryId }) => entryId));
  const rows = refused.map(({ entryId, why }) =>
    say('sharing.rowAndWhy', { reference: references.get(entryId) ?? '', why: wordsOf(why) }),
  );
  return new Refusal('SOME_REFUSED', say('sharing.someRefused', { rows: sentences(rows) }));
}

/** What rows are called, by their entries' ids. */
async function referencesOf(entryIds: readonly string[]): Promise<Map<string, string>> {
  const entries = await db().findBy(MatrixEntryEntity, { id: In([...entryIds]) });
  const ids = entries.map(({ recommendationId }) => recommendationId);
  const recommendations = await db().findBy(RecommendationEntity, { id: In(ids) });
  const references = new Map(recommendations.map(({ id, reference }) => [id, reference]));
  return new Map(entries.map(({ id, recommendationId }) => [id, references.get(recommendationId) ?? '']));
}
