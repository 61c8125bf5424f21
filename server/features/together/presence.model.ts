import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';
import { resultOf } from '../../graphql/result.js';

@ObjectType({ description: 'Somebody of the reader’s own side who has the same review’s matrix open.' })
export class PersonHere {
  @Field(() => ID, { description: 'Of the open page, not of the person: who has two open is here twice.' })
  id: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The matrix entry they are in; null for no cell.' })
  entryId: string | null;

  @Field(() => String, { nullable: true, description: 'The column of their cell, by its name in the client.' })
  columnId: string | null;

  @Field(() => Boolean, { description: 'Whether they are writing in that cell.' })
  isEditing: boolean;
}

@ObjectType({ description: 'Who came, moved and went since the last batch. Nobody of another side is ever in it.' })
export class PeopleHere {
  @Field(() => Boolean, { description: 'True for the first batch: `here` is everybody, and nobody else is.' })
  isWhole: boolean;

  @Field(() => [PersonHere], { description: 'Who came or moved, as they are now.' })
  here: PersonHere[];

  @Field(() => [ID], { description: 'The pages that are gone.' })
  gone: string[];
}

@InputType()
export class ShowPlaceInput {
  @Field(() => ID, { description: 'The review whose matrix is open.' })
  @IsUUID()
  reviewId: string;

  @Field(() => ID, { description: 'A UUID of the open page, made by the client and kept for as long as it is open.' })
  @IsUUID()
  page: string;

  @Field(() => Boolean, { description: 'False takes the page out of sight: it was left, or is not to be shown.' })
  @IsBoolean()
  isHere: boolean;

  @Field(() => ID, { nullable: true, description: 'The matrix entry the person is in; left out for no cell.' })
  @IsOptional()
  @IsUUID()
  entryId: string | null;

  @Field(() => String, { nullable: true, description: 'The column of the cell, by its name in the client.' })
  @IsOptional()
  @Matches(/^[A-Za-z]{1,40}$/)
  columnId: string | null;

  @Field(() => Boolean, { description: 'Whether the person is writing in that cell.' })
  @IsBoolean()
  isEditing: boolean;
}

@ObjectType({ description: 'What others of the own side are now shown of a page.' })
export class ShownPlace {
  @Field(() => ID, { description: 'The page.' })
  page: string;

  @Field(() => Boolean, { description: 'Whether it is shown.' })
  isHere: boolean;
}

export const ShowPlaceResult = resultOf('ShowPlace', ShownPlace);
