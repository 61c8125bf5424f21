import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../graphql/scalars.js';

@ObjectType({ description: 'One State’s review in one cycle.' })
export class Review {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The workspace it belongs to.' })
  workspaceId: string;

  @Field(() => String, { description: 'The State’s name as the source prints it.' })
  stateName: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3; null for an invented State.' })
  stateCode: string | null;

  @Field(() => Int, { description: 'UPR cycle, 1–5.' })
  cycleNumber: number;

  @Field(() => Int, { nullable: true, description: 'Working Group session, from 1.' })
  sessionNumber: number | null;

  @Field(() => String, { nullable: true, description: 'Working Group report, e.g. `A/HRC/58/90`.' })
  reportSymbol: string | null;

  @Field(() => String, { nullable: true, description: 'The State’s addendum, e.g. `A/HRC/58/90/Add.1`.' })
  addendumSymbol: string | null;

  @Field(() => String, { nullable: true, description: 'The Council’s decision, e.g. `A/HRC/DEC/58/115`.' })
  decisionSymbol: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the review.' })
  reviewedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the Council adopted the outcome.' })
  adoptedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the mid-term report is due, as somebody fixed it.' })
  midTermOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The next review, as somebody fixed it.' })
  nextReviewOn: string | null;

  @Field(() => Int, { description: 'Its version.' })
  version: number;
}
