import { playJointHistory, type PlayedStep } from '../content/joint-histories.js';
import { speaksFor } from '../content/organisations.js';
import type { IsoDate, OrganisationKey, RecommendationNumber } from '../content/types.js';
import type { NegotiatingSide } from '../../../domain/vocabulary.js';
import { said, told } from '../../sharing/joint-records.service.js';
import { jointVersionId, type SharedAt } from './assessment-rows.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Told } from './making.js';
import { momentOn } from './moments.js';

/** A step with the moment it was taken. */
interface Timed {
  readonly step: PlayedStep;
  readonly at: Date;
}

const speakerOf = (side: NegotiatingSide): OrganisationKey =>
  side === 'CSO' ? speaksFor.coalition : speaksFor.government;

/** What the two sides made of each row together, played through the rules of the joint status. */
export class JointHistories {
  private readonly histories: ReadonlyMap<RecommendationNumber, readonly Timed[]>;

  constructor(private readonly making: Making) {
    this.histories = new Map(
      Object.entries(making.content.views).map(([number, views]) => {
        const versionId = (side: NegotiatingSide, asOf: IsoDate) =>
          jointVersionId(making, number, speakerOf(side), asOf);
        return [number, timed(number, playJointHistory(views, versionId))];
      }),
    );
  }

  /** When a version was shared: with the sides' own, the moment its release has among the steps of that day. */
  readonly sharedAt: SharedAt = (number, organisation, asOf) => {
    const release = this.histories
      .get(number)
      ?.find(({ step }) => step.command === 'RELEASE' && step.on === asOf && speakerOf(step.side) === organisation);
    return release?.at ?? momentOn(asOf, `${organisation} ${number}`);
  };

  /** The record of each row that has one, and every step that moved it. */
  rows(): Made {
    const moved = [...this.histories].map(([number, steps]) => ({
      number,
      steps: steps.filter(({ step }) => step.after !== step.before),
    }));
    const standing = moved.filter(({ steps }) => steps.length > 0);
    return {
      tables: {
        joint_status: standing.map(({ number, steps }) => this.recordRow(number, steps)),
        joint_status_event: standing.flatMap(({ number, steps }) =>
          steps.map((one, place) => this.eventRow(number, one, place)),
        ),
      },
      told: standing.flatMap(({ number, steps }) => steps.map((one, place) => this.toldOf(number, one, place))),
    };
  }

  private recordRow(number: RecommendationNumber, steps: readonly Timed[]): Row {
    const { step, at } = steps[steps.length - 1];
    const { state, value, proposedBy, csoVersionId, governmentVersionId, reason } = step.after;
    return {
      ...this.making.common(this.making.ids.of('joint', number), steps[0].at, { changedAt: at, version: steps.length }),
      entry_id: this.making.entry(number),
      state,
      value,
      proposed_by: proposedBy,
      cso_version_id: csoVersionId,
      government_version_id: governmentVersionId,
      reason,
      record: step.after,
    };
  }

  private eventRow(number: RecommendationNumber, { step, at }: Timed, place: number): Row {
    const owner = speakerOf(step.side);
    return {
      ...this.making.columns(this.making.ids.of('joint step', number, String(place)), { audience: 'JOINT', owner, at }),
      entry_id: this.making.entry(number),
      command: step.command,
      side: step.side,
      ...said(step.move, step.after),
      from_state: step.before.state,
      to_state: step.after.state,
      cso_version_id: step.context.cso?.id ?? null,
      government_version_id: step.context.government?.id ?? null,
    };
  }

  private toldOf(number: RecommendationNumber, { step, at }: Timed, place: number): Told {
    return {
      at,
      action: 'jointStatus.move',
      subjectType: 'JointStatus',
      subjectId: this.making.ids.of('joint', number),
      audience: 'JOINT',
      owner: null,
      by: speakerOf(step.side),
      entry: number,
      before: { ...told(step.before), version: place },
      after: { command: step.command, ...told(step.after), version: place + 1 },
    };
  }
}

/** Steps of one day come one after the other; a day's first one at that row's own hour. */
function timed(number: RecommendationNumber, steps: readonly PlayedStep[]): Timed[] {
  return steps.map((step, place) => {
    const first = steps.findIndex(({ on }) => on === step.on);
    return { step, at: momentOn(step.on, number, place - first) };
  });
}
