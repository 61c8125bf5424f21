import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { db, statement } from './with-actor.js';

/** A statement to be prepared under its name. */
interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Entities from a prepared statement that selects all columns of their table: for look-ups on hot paths, where building
 * the query anew each time costs more than running it.
 */
export async function entityRows<Entity extends ObjectLiteral>(
  entity: EntityTarget<Entity>,
  { name, text, values }: Prepared,
): Promise<Entity[]> {
  const { columns } = db().connection.getMetadata(entity);
  const rows = await statement<Record<string, unknown>>(name, text, values);
  return rows.map(
    (row) => Object.fromEntries(columns.map((column) => [column.propertyName, row[column.databaseName]])) as Entity,
  );
}
