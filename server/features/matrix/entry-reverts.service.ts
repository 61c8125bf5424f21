import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { changedPart } from '../../domain/changed-part.js';
import { groupOf, type PlanField } from '../../domain/matrix-groups.js';
import { checkPutBack } from '../../domain/revert-rules.js';
import { Journal } from '../../database/journal.js';
import { stoodBefore } from '../../graphql/past-change.js';
import type { Outcome } from '../../graphql/result.js';
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
    const [first] = Object.keys(changes) as PlanField[];
    this.journal.reverting(input.eventId);
    const { mutationId, id, expectedVersion } = input;
    return this.matrices.revise(
      actor,
      { mutationId, id, expectedVersion, fieldGroup: groupOf(first), ...changes },
      fields,
    );
  }
}
