import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { savedViewAudiences, type SavedViewAudience } from '../../domain/saved-view-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import '../recommendations/recommendation-enums.js';

@ObjectType({ description: 'A view of the matrix under a name: filters, order, grouping, columns.' })
export class SavedView {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => Int, { description: 'The version a change expects.' })
  version: number;

  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, {
    description: 'The query of the matrix’s address. What in it names is unknown to a reader finds nothing.',
  })
  state: string;

  @Field(() => Audience, { description: 'Who reads it: whoever saved it, or their organisation.' })
  audience: Audience;

  @Field(() => Boolean, { description: 'Whether the signed-in person may rename, replace or delete it.' })
  mayChange: boolean;
}

@ObjectType({ description: 'The views of a workspace’s matrices that the signed-in person may use.' })
export class SavedViews {
  @Field(() => ID, { description: 'The workspace.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether the signed-in person may save one.' })
  maySave: boolean;

  @Field(() => [SavedView], {
    description: 'Their own and their organisation’s, in the order in which they were made.',
  })
  views: SavedView[];
}

@InputType()
export class SaveViewInput extends MutationInput {
  @Field(() => ID, { description: 'The workspace.' })
  @IsUUID()
  workspaceId: string;

  @Field(() => String, { description: 'What it is called: 60 characters at most, and no other view’s name.' })
  @IsString()
  name: string;

  @Field(() => String, { description: 'The query of the matrix’s address: 4,000 characters at most.' })
  @IsString()
  state: string;

  @Field(() => Audience, { description: 'PERSONAL or ORGANISATION.' })
  @IsIn(savedViewAudiences)
  audience: SavedViewAudience;
}

@InputType()
export class ChangeViewInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its new name; left out: as it is.' })
  @IsOptional()
  @IsString()
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows from now on; left out: as it is.' })
  @IsOptional()
  @IsString()
  state?: string | null;
}

@InputType()
export class RemoveViewInput extends ChangeInput {}

export const SaveViewResult = resultOf('SaveView', SavedView);
export const ChangeViewResult = resultOf('ChangeView', SavedView);
export const RemoveViewResult = resultOf('RemoveView', SavedView);
