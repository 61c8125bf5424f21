import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Audience, Position, Side } from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { MatrixViewerCan } from './matrix-view.model.js';
import '../recommendations/recommendation-enums.js';

@ObjectType({ description: 'One statement of the State’s position, with its source.' })
export class PositionStatement {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Position, { description: 'What it amounts to.' })
  value: Position;

  @Field(() => String, { description: 'The source’s own words; may be empty.' })
  verbatim: string;

  @Field(() => Boolean, { description: 'The State called it already implemented or in process.' })
  isClaimedAlreadyImplemented: boolean;

  @Field(() => String, { nullable: true, description: 'The document, e.g. `A/HRC/58/90/Add.1`.' })
  sourceSymbol: string | null;

  @Field(() => String, { nullable: true, description: 'Its paragraph, e.g. `3`.' })
  sourceParagraph: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it speaks of, where it is known.' })
  asOf: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected by hand, when it was.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered here.' })
  writtenAt: Date;
}

@ObjectType({ description: 'A row beside this one.' })
export class NeighbourRow {
  @Field(() => ID, { description: 'The matrix entry’s id.' })
  id: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;
}

@ObjectType({ description: 'Where a row stands in the whole review; the client steps within its own filter.' })
export class Neighbours {
  @Field(() => NeighbourRow, { nullable: true, description: 'The row before it; null for the first.' })
  previous: NeighbourRow | null;

  @Field(() => NeighbourRow, { nullable: true, description: 'The row after it; null for the last.' })
  next: NeighbourRow | null;

  @Field(() => Int, { description: 'Its place in the document’s order, from 1.' })
  place: number;

  @Field(() => Int, { description: 'How many rows the review has.' })
  count: number;
}

@ObjectType({ description: 'One field that an event changed.' })
export class HistoryChange {
  @Field(() => String, { description: 'The field’s name, e.g. `deadline`.' })
  field: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What stood there before; null for nothing.' })
  before: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there since; null for nothing.' })
  after: unknown;
}

@ObjectType({ description: 'Something that was done to a row, as far as the reader may know of it.' })
export class HistoryEvent {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'The act, by its name in the permission table, e.g. `matrixEntry.revisePlan`.' })
  action: string;

  @Field(() => String, { description: 'The kind of thing it was done to, e.g. `Assessment`.' })
  subjectType: string;

  @Field(() => Audience, { description: 'Who else may know of it.' })
  audience: Audience;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Who, inside the reader’s own organisation; null outside it.' })
  person: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation that did it; null for the program itself.' })
  organisation: string | null;

  @Field(() => Side, { nullable: true, description: 'That organisation’s side.' })
  side: Side | null;

  @Field(() => [HistoryChange], { description: 'What it changed.' })
  changes: HistoryChange[];

  @Field(() => Boolean, {
    description: 'Whether what stood before was kept in a form that can be put back, by whoever may write it by hand.',
  })
  isRevertible: boolean;

  @Field(() => ID, { nullable: true, description: 'The event whose change it took back, when it did.' })
  revertOf: string | null;
}

@ObjectType({
  description: 'What the signed-in person may do on this page. The client shows this and repeats no rule.',
})
export class RecommendationViewerCan extends MatrixViewerCan {
  @Field(() => Boolean, { description: 'Comment within the own organisation or side.' })
  comment: boolean;

  @Field(() => Boolean, { description: 'Comment for everybody, ask another side and answer for the own.' })
  commentToAll: boolean;

  @Field(() => Boolean, { description: 'Add evidence for the own organisation.' })
  addEvidence: boolean;

  @Field(() => Boolean, { description: 'Write what the own organisation proposes for the plan.' })
  proposePlan: boolean;
}

@ObjectType({ description: 'One recommendation with all that is known of it; the rooms above add what is theirs.' })
export class RecommendationPage {
  @Field(() => ID, { description: 'The matrix entry’s id: the page’s stable address.' })
  id: string;

  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;

  @Field(() => ID, { description: 'The review.' })
  reviewId: string;

  @Field(() => ID, { description: 'The recommendation.' })
  recommendationId: string;

  /** The cluster the row stands in: whose it may be to change. */
  clusterId: string | null;
}
