import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart } from '../../domain/changed-part.js';
import { groupOf, versionOfGroup, type PlanField } from '../../domain/matrix-groups.js';
import { isRefusal } from '../../domain/refusal.js';
import { checkPutBack } from '../../domain/revert-rules.js';
import { Journal } from '../../database/journal.js';
import { stoodBefore } from '../../graphql/past-change.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import type { MatrixRow } from './matrix.model.js';
import { MatrixService } from './matrix.service.js';
import type { RevertMatrixEntryInput } from './revert-entry.model.js';

/** Puts a row of the joint plan back as it stood before a change: as a new version, by the rules of writing it by hand. */
@Injectable()
export class EntryRevertsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
  ) {}

  async revert(actor: Actor, input: RevertMatrixEntryInput, fields: ReadonlySet<string>): Promise<Outcome<MatrixRow>> {
    const entry = await this.matrices.entry(actor, input.id);
    const before = await stoodBefore(actor, 'MatrixEntry', input);
    const changes = changedPart<object>(entry, before);
    const refusal = checkPutBack(changes);
    if (refusal) return refusal;
    this.journal.reverting(input.eventId);
    const [first, ...others] = new Set((Object.keys(changes) as PlanField[]).map(groupOf));
    const { mutationId, id, expectedVersion } = input;
    // The writer answers for the part they looked at; the other parts of a change of many cells stand as they are read.
    for (const fieldGroup of others) {
      const part = { mutationId, id, expectedVersion: entry[versionOfGroup[fieldGroup]], fieldGroup, ...changes };
      const outcome = await this.matrices.revise(actor, part, new Set(['id']));
      if (isRefusal(outcome) || outcome instanceof Conflict) return outcome;
    }
    return this.matrices.revise(actor, { mutationId, id, expectedVersion, fieldGroup: first, ...changes }, fields);
  }
}
