import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, IsUUID, Length } from 'class-validator';
import { convenersMost } from '../../domain/cluster-rules.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';

@ObjectType({ description: 'How many rows of a review stand in a cluster.' })
export class RowsOfReview {
  @Field(() => ID, { description: 'The review.' })
  reviewId: string;

  @Field(() => Int, { description: 'How many of its rows; at least one.' })
  rows: number;
}

@ObjectType({
  description: 'A thematic group of the workspace as it is kept: by whom it is convened, and what is in it.',
})
export class KeptCluster {
  @Field(() => ID, { description: 'Random id; the same as in the matrix.' })
  id: string;

  @Field(() => String, { description: 'Its name, unique in the workspace.' })
  name: string;

  @Field(() => [ID], { description: 'The organisations that convene it.' })
  convenerIds: string[];

  @Field(() => Int, { description: 'The version a change expects.' })
  version: number;

  @Field(() => [RowsOfReview], { description: 'The rows that stand in it, of the newest review first.' })
  reviews: RowsOfReview[];
}

@ObjectType({ description: 'The thematic groups of a workspace.' })
export class Clusters {
  @Field(() => ID, { description: 'The workspace.' })
  id: string;

  @Field(() => [KeptCluster], { description: 'All that are not archived, in order.' })
  clusters: KeptCluster[];

  @Field(() => Boolean, { description: 'Whether the signed-in person may add, change and archive them.' })
  viewerKeeps: boolean;
}

/** Longest name, in characters. */
const NAME = 120;

@InputType()
export class AddClusterInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => String, { description: 'Its name, 1–120 characters.' })
  @Length(1, NAME)
  name: string;

  @Field(() => [ID], { description: 'The organisations that convene it; none yet: an empty list.' })
  @ArrayMaxSize(convenersMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  convenerIds: string[];
}

@InputType()
export class ChangeClusterInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Another name. Left out: as it is.' })
  @IsOptional()
  @Length(1, NAME)
  name?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All the organisations that are to convene it. Left out: as it is.',
  })
  @IsOptional()
  @ArrayMaxSize(convenersMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  convenerIds?: string[] | null;
}

@InputType()
export class ArchiveClusterInput extends ChangeInput {}

export const AddClusterResult = resultOf('AddCluster', KeptCluster);
export const ChangeClusterResult = resultOf('ChangeCluster', KeptCluster);
export const ArchiveClusterResult = resultOf('ArchiveCluster', KeptCluster);
