import type { CommitmentStatus } from '../../../domain/vocabulary.js';
import type { DemonstrationCommitment, IsoDate } from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Told } from './making.js';
import { earlier, momentOn, plusDays } from './moments.js';

/** What is only proposed waits for the second dialogue since this day. */
const PROPOSED_ON = '2026-10-28';
/** The last day on which anything happened to a commitment. */
const LAST_DAY = '2026-11-16';

/** A step of a commitment's life. */
interface Step {
  readonly status: CommitmentStatus;
  readonly at: Date;
}

/** The commitments, all of them shared, with the rows they serve. */
export function commitmentRows(making: Making): Made {
  const all = making.content.commitments.map((commitment) => ({
    commitment,
    id: making.ids.of('commitment', commitment.text),
    life: lifeOf(commitment),
  }));
  const links = all.flatMap(({ commitment, id }) => commitment.recommendations.map((number) => ({ id, number })));
  return {
    tables: {
      commitment: all.map((one) => commitmentRow(making, one)),
      commitment_recommendation: links.map(({ id, number }) => ({ commitment_id: id, entry_id: making.entry(number) })),
    },
    told: all.flatMap(toldOf),
  };
}

/** Which steps led where it stands. */
const pathTo: Readonly<Record<CommitmentStatus, readonly CommitmentStatus[]>> = {
  PROPOSED: ['PROPOSED'],
  MADE: ['PROPOSED', 'MADE'],
  IN_PROGRESS: ['PROPOSED', 'MADE', 'IN_PROGRESS'],
  FULFILLED: ['PROPOSED', 'MADE', 'IN_PROGRESS', 'FULFILLED'],
  CHANGED: ['PROPOSED', 'MADE', 'CHANGED'],
  WITHDRAWN: ['PROPOSED', 'MADE', 'WITHDRAWN'],
};

/** Proposed and made on one day; begun three weeks later; ended, or changed, some days before it was due. */
function lifeOf({ text, status, madeOn, dueOn }: DemonstrationCommitment): Step[] {
  const made = madeOn ?? PROPOSED_ON;
  const begun = earlier(plusDays(made, 21), LAST_DAY);
  const ended = earlier(plusDays(dueOn, -4), LAST_DAY);
  const dayOf: Readonly<Record<CommitmentStatus, IsoDate>> = {
    PROPOSED: made,
    MADE: made,
    IN_PROGRESS: begun,
    FULFILLED: ended > begun ? ended : begun,
    CHANGED: earlier(plusDays(made, 95), LAST_DAY),
    WITHDRAWN: earlier(plusDays(made, 120), LAST_DAY),
  };
  return pathTo[status].map((step, place) => ({ status: step, at: momentOn(dayOf[step], text, place) }));
}

interface Placed {
  readonly commitment: DemonstrationCommitment;
  readonly id: string;
  readonly life: readonly Step[];
}

function commitmentRow(making: Making, { commitment, id, life }: Placed): Row {
  const changedAt = life[life.length - 1].at;
  return {
    ...making.columns(id, {
      audience: 'JOINT',
      owner: commitment.owner,
      at: life[0].at,
      changedAt,
      version: life.length,
    }),
    review_id: making.reviewId,
    text: commitment.text,
    status: commitment.status,
    due_on: commitment.dueOn,
    made_on: commitment.madeOn,
    reason: commitment.reason,
    partner_ids: making.organisations(commitment.partners),
  };
}

/** On each row it serves, the history tells of each step. */
const toldOf = ({ commitment, id, life }: Placed): Told[] =>
  commitment.recommendations.flatMap((entry) =>
    life.map((step, place): Told => {
      const about = {
        at: step.at,
        subjectType: 'Commitment',
        subjectId: id,
        audience: 'JOINT',
        owner: commitment.owner,
        by: commitment.owner,
        entry,
      } as const;
      if (place === 0) {
        const { text, dueOn } = commitment;
        return { ...about, action: 'commitment.propose', after: { text, status: step.status, dueOn } };
      }
      const before = { status: life[place - 1].status, version: place };
      return { ...about, action: 'commitment.change', before, after: { status: step.status, version: place + 1 } };
    }),
  );
