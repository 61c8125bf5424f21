import { samePart } from '../../domain/changed-part.js';
import { db } from '../../database/with-actor.js';
import { Conflict } from '../../graphql/result.js';
import { PersonEntity } from '../accounts/person.entity.js';
import { AssessmentVersionEntity, type AssessmentEntity } from './assessment.entity.js';

/** What a person says when assessing. */
export type Claim = Pick<AssessmentVersionEntity, 'status' | 'rationale' | 'noEvidenceReason' | 'evidenceIds' | 'asOf'>;

/**
 * The conflict over an assessment a colleague recorded first: what the writer started from (nothing, for a first one),
 * what each wants, and who it was. All of them are of one organisation, so the colleague is named.
 */
export async function lostAssessment(head: AssessmentEntity, expected: number | null, mine: Claim): Promise<Conflict> {
  const version = (number: number) => db().findOneBy(AssessmentVersionEntity, { assessmentId: head.id, number });
  const base = expected === null ? null : await version(expected);
  const theirs = await db().findOneByOrFail(AssessmentVersionEntity, { id: head.currentVersionId });
  const colleague = theirs.writtenBy && (await db().findOneBy(PersonEntity, { id: theirs.writtenBy }));
  return new Conflict({
    id: head.id,
    currentVersion: head.version,
    base: base && samePart(base, mine),
    mine,
    theirs: samePart(theirs, mine),
    theirsBy: colleague ? colleague.name : null,
  });
}
