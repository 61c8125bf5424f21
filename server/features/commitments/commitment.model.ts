import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Audience, CommitmentStatus } from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import '../matrix/matrix-enums.js';
import '../recommendations/recommendation-enums.js';

@ObjectType({ description: 'What the signed-in person may do with a commitment.' })
export class CommitmentViewerCan {
  @Field(() => Boolean, { description: 'Change its wording, day, partners or rows.' })
  change: boolean;

  @Field(() => Boolean, { description: 'Share it with more people.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Take it back from those it was shared with.' })
  withdraw: boolean;

  @Field(() => [CommitmentStatus], { description: 'The steps it may take now, in the person’s name.' })
  steps: CommitmentStatus[];

  @Field(() => [CommitmentStatus], { description: 'Those of the steps that ask for a reason.' })
  stepsWithReason: CommitmentStatus[];

  @Field(() => Boolean, {
    description: 'Whether a new wording or day asks for a reason: it was undertaken already.',
  })
  needsReasonToChange: boolean;
}

@ObjectType({ description: 'Who undertook what by when.' })
export class Commitment {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The review it belongs to.' })
  reviewId: string;

  @Field(() => String, { description: 'What was undertaken.' })
  text: string;

  @Field(() => CommitmentStatus, { description: 'Where it stands.' })
  status: CommitmentStatus;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  dueOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was undertaken; null while only proposed.' })
  madeOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was changed or withdrawn.' })
  reason: string | null;

  @Field(() => [ID], { description: 'Organisations that help.' })
  partnerIds: string[];

  @Field(() => Audience, {
    description:
      'PERSONAL: its writer alone; ORGANISATION: its owner; SIDE: its side; JOINT: everybody in the workspace.',
  })
  audience: Audience;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  changedAt: Date;

  @Field(() => Int, { description: 'Its version, to be expected when changing it.' })
  version: number;
}

@ObjectType({ description: 'What the signed-in person may do with commitments here.' })
export class CommitmentListViewerCan {
  @Field(() => Boolean, { description: 'Propose one for the own organisation’s eyes.' })
  propose: boolean;

  @Field(() => Boolean, { description: 'Propose one for everybody to see at once.' })
  proposeToAll: boolean;
}

@ObjectType({
  description:
    'Commitments of a review or of one row: late ones first, then those still open, then those ended, each by due date.',
})
export class CommitmentList {
  /** The review, where the list is of a whole one. */
  reviewId: string | null;

  workspaceId: string;

  @Field(() => [Commitment], { description: 'The commitments the reader may see.' })
  commitments: Commitment[];

  @Field(() => CommitmentListViewerCan, { description: 'What the signed-in person may do here.' })
  viewerCan: CommitmentListViewerCan;
}
