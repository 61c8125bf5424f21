import { MUTATIONS } from './mutations.js';
import { QUERIES } from './queries.js';
import type { Apart, Free, Rule } from './who.js';

/**
 * Every operation of the schema. One that is not here fails the test: say which table its `id` names (`of`), who may do
 * it (`by`), whose the thing must be (`owner`), and what it needs besides (`asks`).
 */
export const OPERATIONS: Readonly<Record<string, Rule | Free | Apart>> = { ...QUERIES, ...MUTATIONS };

/** Arguments that name a thing, by their names. */
export const NAMED_BY: Readonly<Record<string, string>> = {
  entryId: 'matrix_entry',
  reviewId: 'review',
  workspaceId: 'workspace',
  indicatorId: 'indicator',
  questionId: 'comment',
  repliesToId: 'comment',
  reportId: 'report',
  organisationId: 'organisation',
  evidenceId: 'evidence',
  versionId: 'assessment_version',
  membershipId: 'membership',
};
