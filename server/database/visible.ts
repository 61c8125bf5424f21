import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { Reader } from '../domain/actor.js';

/**
 * The reading rule (`mayRead`) as a condition on the content table `alias`, with the reader's four parameters numbered
 * from `first`: workspace, organisation, side, person.
 */
export const visibleSql = (alias: string, first = 1): string =>
  `${alias}.workspace_id = $${first} and (${alias}.audience in ('JOINT', 'PUBLIC')` +
  ` or (${alias}.audience = 'ORGANISATION' and ${alias}.owner_organisation_id = $${first + 1})` +
  ` or (${alias}.audience = 'SIDE' and ${alias}.owner_side = $${first + 2})` +
  ` or (${alias}.audience = 'PERSONAL' and ${alias}.written_by = $${first + 3}))`;

/** The reader's parameters in the order `visibleSql` numbers them. */
export const readerValues = (reader: Reader): [string, string | null, string | null, string | null] => [
  reader.workspaceId,
  reader.organisationId,
  reader.side,
  reader.personId,
];

/** Narrows a query over content to what the reader may see. */
export function visibleTo<Entity extends ObjectLiteral>(
  query: SelectQueryBuilder<Entity>,
  reader: Reader,
): SelectQueryBuilder<Entity> {
  const a = query.alias;
  return query.andWhere(`${a}.workspaceId = :readerWorkspace`, { readerWorkspace: reader.workspaceId }).andWhere(
    new Brackets((either) =>
      either
        .where(`${a}.audience in ('JOINT', 'PUBLIC')`)
        .orWhere(`(${a}.audience = 'ORGANISATION' and ${a}.ownerOrganisationId = :readerOrganisation)`, {
          readerOrganisation: reader.organisationId,
        })
        .orWhere(`(${a}.audience = 'SIDE' and ${a}.ownerSide = :readerSide)`, { readerSide: reader.side })
        .orWhere(`(${a}.audience = 'PERSONAL' and ${a}.writtenBy = :readerPerson)`, { readerPerson: reader.personId }),
    ),
  );
}
