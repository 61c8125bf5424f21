import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { db } from './with-actor.js';

/** Any column that counts versions; a thing whose parts merge has one for each part. */
type VersionColumn = 'version' | `${string}Version`;

/**
 * `update … where id = $1 and version = $2`: gives whether the row still had the expected version. A false answer has
 * changed nothing. (TypeORM's `save` overwrites a newer row silently, so it is not used on shared rows.)
 */
export async function updateIfUnchanged<Entity extends ObjectLiteral>(
  entity: EntityTarget<Entity>,
  row: { id: string; expected: number; column?: VersionColumn },
  changes: QueryDeepPartialEntity<Entity>,
): Promise<boolean> {
  const column = row.column ?? 'version';
  const bump = column === 'version' ? {} : { version: () => 'version + 1' };
  const result = await db()
    .createQueryBuilder()
    .update(entity)
    .set({ ...changes, ...bump, [column]: row.expected + 1 } as QueryDeepPartialEntity<Entity>)
    .where({ id: row.id, [column]: row.expected })
    .execute();
  return result.affected === 1;
}
