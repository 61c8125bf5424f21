import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Status, ThemeScheme } from '../../domain/vocabulary.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Review } from '../recommendations/review.model.js';

const count = (description: string) => Field(() => Int, { description });

@ObjectType({ description: 'How many rows one side sees at each status.' })
export class StatusCounts {
  @count('Rows at FULLY_IMPLEMENTED.') FULLY_IMPLEMENTED: number;
  @count('Rows at PARTIALLY_IMPLEMENTED.') PARTIALLY_IMPLEMENTED: number;
  @count('Rows at IN_PROGRESS.') IN_PROGRESS: number;
  @count('Rows at NOT_STARTED.') NOT_STARTED: number;
  @count('Rows at REGRESSED.') REGRESSED: number;
  @count('Rows at NO_INFORMATION.') NO_INFORMATION: number;
  @count('Rows the side has not assessed.') NOT_ASSESSED: number;
}

@ObjectType({ description: 'Counts over a whole review.' })
export class OverviewTotals {
  @count('All rows, pledges included.') all: number;
  @count('Recommendations the State supports, in whole or in part; pledges are counted apart.') supported: number;
  @count('Rows the State noted or does not support.') noted: number;
  @count('Rows whose position is pending or unclear.') pending: number;
  @count('Voluntary pledges.') pledges: number;
  @count('Supported rows the CSO side sees at least partially implemented.') csoAtLeastPartially: number;
  @count('Supported rows the government sees at least partially implemented.') governmentAtLeastPartially: number;
  @count('Rows the CSO side has assessed, as far as the reader sees.') csoAssessed: number;
  @count('Rows the government has assessed, as far as the reader sees.') governmentAssessed: number;
  @count('Rows with a joint status proposed.') proposed: number;
  @count('Rows with a joint status agreed.') agreed: number;
  @count('Rows in dispute.') disputed: number;
  @count('Rows whose agreement is outdated.') outdated: number;
  @count('Rows both sides assessed differently.') apart: number;
  @count('Rows past their deadline and not agreed to be fully implemented.') late: number;
  @count('Rows not updated for `oldAfterMonths`.') old: number;
}

@ObjectType({
  description: 'The supported recommendations of one cluster, or of one theme where the workspace has no clusters.',
})
export class ThemeProgress {
  @Field(() => ID, { description: 'The cluster’s or theme’s id; `none` for rows without either.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its name; null for rows without either.' })
  name: string | null;

  @count('Supported rows in it.') count: number;
  @count('Of these, at least partially implemented as the government sees it.') governmentAtLeastPartially: number;
  @count('Of these, at least partially implemented as the CSO side sees it.') csoAtLeastPartially: number;
  @count('Of these, assessed differently by both.') apart: number;
  @count('Of these, in dispute.') disputed: number;

  @Field(() => StatusCounts, { description: 'The government’s view.' })
  government: StatusCounts;

  @Field(() => StatusCounts, { description: 'The CSO side’s view.' })
  cso: StatusCounts;
}

@ObjectType({ description: 'A row in dispute.' })
export class DisputedRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;

  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => Status, { nullable: true, description: 'The status the government sees.' })
  government: Status | null;

  @Field(() => Status, { nullable: true, description: 'The status the CSO side sees.' })
  cso: Status | null;
}

@ObjectType({ description: 'A row past its deadline.' })
export class LateRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;

  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => DateScalar, { description: 'The deadline.' })
  deadline: string;

  @count('Days since then.') daysLate: number;
}

@ObjectType({ description: 'A row not updated for long.' })
export class OldRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => String, { description: 'What the row is called.' })
  reference: string;

  @Field(() => String, { description: 'Its text.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated, as far as the reader may see.' })
  updatedAt: string;
}

@ObjectType({ description: 'A date in the life of a review.' })
export class ReviewDate {
  @Field(() => String, { description: '`REVIEWED`, `ADOPTED`, `MID_TERM` or `NEXT_REVIEW`.' })
  kind: 'REVIEWED' | 'ADOPTED' | 'MID_TERM' | 'NEXT_REVIEW';

  @Field(() => DateScalar, { description: 'The day; only its month counts when it is suggested.' })
  on: string;

  @Field(() => Boolean, { description: 'True when nobody fixed it: counted from the field’s practice, to be edited.' })
  isSuggestion: boolean;
}

@ObjectType({ description: 'Where a review stands, as the reader may see it.' })
export class Overview {
  @Field(() => ID, { description: 'The review’s id.' })
  id: string;

  @Field(() => Review, { description: 'The review.' })
  review: Review;

  @Field(() => Boolean, { description: 'Whether anybody of the government side is a member yet.' })
  governmentHasJoined: boolean;

  @Field(() => OverviewTotals, { description: 'Counts over all rows.' })
  totals: OverviewTotals;

  @Field(() => [ThemeProgress], { description: 'Supported rows by cluster or theme, in order.' })
  themes: ThemeProgress[];

  @Field(() => [DisputedRow], { description: 'The first rows in dispute, in the document’s order.' })
  disputed: DisputedRow[];

  @Field(() => [LateRow], { description: 'The latest rows, the latest first.' })
  late: LateRow[];

  @Field(() => [OldRow], { description: 'The rows longest without an update, the longest first.' })
  old: OldRow[];

  @count('After so many months without an update a row is old.') oldAfterMonths: number;

  @Field(() => ThemeScheme, { nullable: true, description: 'The scheme by whose themes the bars stand.' })
  themeScheme: ThemeScheme | null;

  @count('Assessments of the reader’s own organisation that are counted here and not shared yet.') ownDrafts: number;

  @Field(() => [ReviewDate], { description: 'The review’s calendar, known and suggested, in order.' })
  calendar: ReviewDate[];
}
