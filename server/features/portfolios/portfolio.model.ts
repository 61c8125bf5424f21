import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar } from '../../graphql/scalars.js';

/** More rows than a review has. */
const MANY = 3_000;

@ObjectType({ description: 'Somebody of the signed-in person’s organisation who works there now.' })
export class Colleague {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;
}

@ObjectType({ description: 'Who in the signed-in person’s organisation takes care of a row. Nobody outside it knows.' })
export class RowCare {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'The version a change expects; null while nobody was ever named.' })
  version: number | null;

  @Field(() => Colleague, { nullable: true, description: 'Whose care it is in; null for nobody who is still there.' })
  caretaker: Colleague | null;

  @Field(() => String, { nullable: true, description: 'Whose care it was in, where they have left the organisation.' })
  formerly: string | null;

  @Field(() => [Colleague], { description: 'In whose care it could be given; empty for whoever may not.' })
  colleagues: Colleague[];
}

@ObjectType({ description: 'A row in somebody’s name.' })
export class PortfolioRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => ID, { description: 'Its review.' })
  reviewId: string;

  @Field(() => String, { description: 'Its number, or the workspace’s own.' })
  reference: string;

  @Field(() => String, { description: 'The recommendation’s words.' })
  text: string;

  @Field(() => DateScalar, { nullable: true, description: 'By when.' })
  deadline: string | null;
}

@ObjectType({ description: 'What is in one person’s name in their organisation.' })
export class Portfolio {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => Boolean, {
    description: 'Whether they are of the organisation now. If not, the rows are in nobody’s care.',
  })
  isMember: boolean;

  @Field(() => Boolean, { description: 'Whether the signed-in person may hand it over to somebody else.' })
  mayHandOver: boolean;

  @Field(() => Int, { description: 'How many releases that they asked for wait for a second coordinator.' })
  releasesWaiting: number;

  @Field(() => [PortfolioRow], { description: 'The rows, of the newest review first, in the document’s order.' })
  rows: PortfolioRow[];
}

@ObjectType({ description: 'In whose names the rows are in the signed-in person’s organisation.' })
export class Portfolios {
  @Field(() => ID, { description: 'The workspace.' })
  id: string;

  @Field(() => ID, { description: 'The signed-in person.' })
  viewerId: string;

  @Field(() => [Portfolio], { description: 'Of everybody in whose name something is, by name.' })
  portfolios: Portfolio[];

  @Field(() => [Colleague], { description: 'In whose care rows could be given.' })
  colleagues: Colleague[];
}

@InputType()
export class EntrustEntryInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; null where nobody was ever named.' })
  @IsOptional()
  @Min(1)
  expectedVersion: number | null;

  @Field(() => ID, { nullable: true, description: 'Who is to take care of it; null for nobody.' })
  @IsOptional()
  @IsUUID()
  personId: string | null;
}

@ObjectType({ description: 'In whose care one of many rows is in the signed-in person’s organisation.' })
export class CareOfRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  id: string;

  @Field(() => Int, { nullable: true, description: 'The version a change expects; null while nobody was ever named.' })
  version: number | null;

  @Field(() => Colleague, { nullable: true, description: 'Whose care it is in; null for nobody who is still there.' })
  caretaker: Colleague | null;
}

@ObjectType({ description: 'In whose care many rows are, and could be given.' })
export class CareOfRows {
  @Field(() => [CareOfRow], { description: 'The rows, in the order they were asked for.' })
  rows: CareOfRow[];

  @Field(() => [Colleague], { description: 'In whose care they could be given; empty for whoever may not.' })
  colleagues: Colleague[];
}

@InputType()
export class CareOfRowsInput {
  @Field(() => [ID], { description: 'Matrix entries of one workspace, 1–3,000, each once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  entryIds: string[];
}

@InputType({ description: 'A row and the version of its care that was seen.' })
export class SeenCareInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; null where nobody was ever named.' })
  @IsOptional()
  @Min(1)
  expectedVersion: number | null;
}

@InputType()
export class EntrustEntriesInput extends MutationInput {
  @Field(() => [SeenCareInput], { description: 'The rows of one workspace, 1–3,000, each once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MANY)
  @ArrayUnique(({ entryId }: SeenCareInput) => entryId)
  @ValidateNested({ each: true })
  @Type(() => SeenCareInput)
  rows: SeenCareInput[];

  @Field(() => ID, { nullable: true, description: 'Who is to take care of them; null for nobody.' })
  @IsOptional()
  @IsUUID()
  personId: string | null;
}

@ObjectType({ description: 'Rows that were given into somebody’s care at once.' })
export class EntrustedRows {
  @Field(() => Int, {
    description: 'How many rows changed hands; those that were in these hands already are not counted.',
  })
  rows: number;
}

export const EntrustEntriesResult = resultOf('EntrustEntries', EntrustedRows);

@InputType()
export class HandOverPortfolioInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => ID, { description: 'In whose name the rows are.' })
  @IsUUID()
  fromPersonId: string;

  @Field(() => ID, { description: 'In whose name they are to be: somebody who works in the same organisation.' })
  @IsUUID()
  toPersonId: string;

  @Field(() => [ID], {
    description: 'All of the rows, as they were looked at. If others are there by now, it is refused.',
  })
  @ArrayMaxSize(MANY)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  entryIds: string[];
}

@ObjectType({ description: 'Rows that went from one name into another.' })
export class HandedOver {
  @Field(() => Int, { description: 'How many rows.' })
  rows: number;
}

export const EntrustEntryResult = resultOf('EntrustEntry', RowCare);
export const HandOverPortfolioResult = resultOf('HandOverPortfolio', HandedOver);
