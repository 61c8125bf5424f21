import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Position, Side } from '../../domain/vocabulary.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { ReleaseRequest } from './release-request.model.js';
import { WaitingMention } from '../comments/mention.model.js';
import { RecommendingState } from '../recommendations/tag.model.js';
import { JointStatus } from './joint-status.model.js';
import { ShownAssessment } from './shown-assessment.model.js';
import '../recommendations/recommendation-enums.js';

/** Why something waits for a side. */
export const WaitingKind = Object.freeze({
  PROPOSED_BY_OTHER: 'PROPOSED_BY_OTHER',
  PROPOSAL_OVERTAKEN: 'PROPOSAL_OVERTAKEN',
  OUTDATED_RECONFIRM: 'OUTDATED_RECONFIRM',
  DISPUTED_WITHOUT_OUR_MOVE: 'DISPUTED_WITHOUT_OUR_MOVE',
  QUESTION_TO_US: 'QUESTION_TO_US',
});
export type WaitingKind = keyof typeof WaitingKind;

registerEnumType(WaitingKind, {
  name: 'WaitingKind',
  description: 'Why something waits for the reader’s side.',
  valuesMap: {
    PROPOSED_BY_OTHER: { description: 'The other side proposes a status: accept, counter or dispute it.' },
    PROPOSAL_OVERTAKEN: { description: 'A shared assessment changed under the own proposal: propose again.' },
    OUTDATED_RECONFIRM: { description: 'What was agreed is outdated: reconfirm or reopen it.' },
    DISPUTED_WITHOUT_OUR_MOVE: { description: 'The other side disputes, and nothing was proposed since.' },
    QUESTION_TO_US: { description: 'Another side asks and has no answer yet.' },
  },
});

@ObjectType({ description: 'A question that waits for its answer.' })
export class WaitingQuestion {
  @Field(() => ID, { description: 'The comment’s id, to be answered.' })
  id: string;

  @Field(() => String, { description: 'The question.' })
  body: string;
}

@ObjectType({ description: 'One thing that waits for the reader’s side.' })
export class WaitingItem {
  @Field(() => ID, { description: 'Stands for the row and why it waits; the same as long as it waits.' })
  id: string;

  @Field(() => WaitingKind, { description: 'Why it waits.' })
  kind: WaitingKind;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;

  @Field(() => String, { description: 'The recommendation’s text.' })
  text: string;

  @Field(() => Position, { description: 'The State’s position.' })
  position: Position;

  @Field(() => [RecommendingState], { description: 'Who recommends it, in the document’s order.' })
  recommendingStates: RecommendingState[];

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since: Date;

  @Field(() => String, { description: 'The organisation that made it wait; never the person.' })
  by: string;

  @Field(() => Side, { description: 'That organisation’s side.' })
  bySide: Side;

  @Field(() => ShownAssessment, { nullable: true, description: 'What the CSO side has shared; null: nothing.' })
  csoAssessment: ShownAssessment | null;

  @Field(() => ShownAssessment, { nullable: true, description: 'What the government has shared; null: nothing.' })
  governmentAssessment: ShownAssessment | null;

  @Field(() => JointStatus, { description: 'Where the row stands, and what may be done now.' })
  jointStatus: JointStatus;

  @Field(() => WaitingQuestion, { nullable: true, description: 'The question, when it is one that waits.' })
  question: WaitingQuestion | null;
}

@ObjectType({
  description: 'A release that waits for a second coordinator, or what became of one the own organisation asked for.',
})
export class WaitingRelease extends ReleaseRequest {
  @Field(() => String, { nullable: true, description: 'What its row is called; null where it belongs to none.' })
  reference: string | null;

  @Field(() => Boolean, { description: 'Whether the signed-in person may decide it.' })
  isToDecide: boolean;
}

@ObjectType({ description: 'What the signed-in person may do in the queue.' })
export class WaitingViewerCan {
  @Field(() => Boolean, { description: 'Answer proposals in the name of the own side.' })
  moveJointStatus: boolean;

  @Field(() => Boolean, { description: 'Ask and answer questions in the name of the own side.' })
  answerQuestions: boolean;
}

@ObjectType({ description: 'What waits for the reader’s side in a review.' })
export class WaitingForMe {
  @Field(() => ID, { description: 'The review’s id.' })
  id: string;

  @Field(() => Int, { description: 'How many items, releases and mentions wait.' })
  count: number;

  @Field(() => [WaitingItem], { description: 'The items, the longest waiting first.' })
  items: WaitingItem[];

  @Field(() => [WaitingRelease], {
    description: 'Releases of the own side that wait, and those asked for; the oldest first.',
  })
  releases: WaitingRelease[];

  @Field(() => [WaitingMention], {
    description:
      'Comments in which a colleague names the signed-in person and that wait to be seen to; the oldest first.',
  })
  mentions: WaitingMention[];

  @Field(() => WaitingViewerCan, { description: 'What the signed-in person may do.' })
  viewerCan: WaitingViewerCan;
}
