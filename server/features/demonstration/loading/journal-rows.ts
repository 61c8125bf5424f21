import { randomUUID } from 'node:crypto';
import type { Row } from './insert-rows.js';
import type { Making, Told } from './making.js';

/** The record of who did what, in the order in which it was done. */
export const journalRows = (making: Making, told: readonly Told[]): Row[] =>
  [...told]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((one) => ({
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
      before: one.before ?? null,
      after: one.after,
      at: one.at,
    }));
