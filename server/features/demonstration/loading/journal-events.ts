import { randomUUID } from 'node:crypto';
import { appended, type Appended } from '../../../database/journal-chain.js';
import type { Making, Told } from './making.js';

/** The record of who did what, in the order in which it was done, as `append_to_journal` takes it. */
export const journalEvents = (making: Making, told: readonly Told[]): Appended[] =>
  [...told]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((one) =>
      appended(
        {
          id: randomUUID(),
          workspace_id: making.workspaceId,
          audience: one.audience,
          owner_organisation_id: one.owner && making.organisation(one.owner),
          owner_side: one.owner && making.sideOf(one.owner),
          person_id: making.actsFor(one.by),
          action: one.action,
          subject_type: one.subjectType,
          subject_id: one.subjectId,
          entry_id: one.entry ? making.entry(one.entry) : null,
          mutation_id: null,
          revert_of: null,
          at: one.at,
        },
        { before: one.before, after: one.after },
        randomUUID(),
      ),
    );
