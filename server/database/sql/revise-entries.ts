import { fieldsOfGroup, versionOfGroup, type PlanField } from '../../domain/matrix-groups.js';
import type { FieldGroup } from '../../domain/vocabulary.js';

/** Each plan field's column and its type. */
const columns: Readonly<Record<PlanField, readonly [column: string, type: string]>> = {
  expectedResult: ['expected_result', 'text'],
  challenges: ['challenges', 'text'],
  nextSteps: ['next_steps', 'text'],
  leadInstitutionId: ['lead_institution_id', 'uuid'],
  supportingInstitutionIds: ['supporting_institution_ids', 'uuid[]'],
  partnerIds: ['partner_ids', 'uuid[]'],
  startsOn: ['starts_on', 'date'],
  deadline: ['deadline', 'date'],
  budget: ['budget', 'text'],
  clusterId: ['cluster_id', 'uuid'],
};

const versionColumn = (group: FieldGroup) => versionOfGroup[group].replace('Version', '_version');

/** The rows of a recommendation that stands, by id: as they are, and as they are once nobody else can write them. */
export const ENTRIES = `
  select e.* from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  where e.id = any($1::uuid[]) and e.audience = 'JOINT'`;

/** Always in the same order, so that two who write the same rows wait for one another and never lock each other out. */
export const ENTRIES_TO_WRITE = `${ENTRIES} order by e.id for update of e`;

/**
 * Gives many rows new values in all fields of one group, where the group still has the version expected. $1 is a JSON
 * list of `{id, expected, …the group's fields}`, $2 the instant.
 */
export const reviseGroupSql = (group: FieldGroup): string => {
  const fields = fieldsOfGroup[group].map((field) => ({ field, column: columns[field][0], type: columns[field][1] }));
  const version = versionColumn(group);
  return `
    update matrix_entry e
    set ${fields.map(({ field, column }) => `${column} = c."${field}"`).join(', ')},
      ${version} = e.${version} + 1, version = e.version + 1, changed_at = $2
    from jsonb_to_recordset($1::jsonb)
      as c(id uuid, expected integer, ${fields.map(({ field, type }) => `"${field}" ${type}`).join(', ')})
    where e.id = c.id and e.${version} = c.expected
    returning e.id`;
};
