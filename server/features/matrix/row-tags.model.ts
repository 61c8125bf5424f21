import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, IsUUID, Length } from 'class-validator';
import { ChangeInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { Theme } from '../recommendations/tag.model.js';
import { MatrixRow } from './matrix.model.js';

@ObjectType({ description: 'The tags a row of a workspace can have, besides the SDG goals and targets.' })
export class TagChoices {
  @Field(() => [Theme], { description: 'The themes of every scheme, then the workspace’s own.' })
  themes: Theme[];

  @Field(() => [String], { description: 'The groups of persons.' })
  affectedGroups: string[];
}

/** Most tags of one kind. */
const MANY = 60;
/** Longest name of a tag, in characters. */
const NAME = 200;

@InputType({ description: 'What is left out stays as it is.' })
export class ReviseTagsInput extends ChangeInput {
  @Field(() => [ID], { nullable: true, description: 'All its themes.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  themeIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Themes besides, by name: one that is not there yet becomes the workspace’s own.',
  })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @Length(1, NAME, { each: true })
  newThemes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'All the groups of persons it is about, by name: one that is not there yet becomes the workspace’s own.',
  })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @Length(1, NAME, { each: true })
  affectedGroups?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All its SDG goals (`16`) and targets (`16.3`).' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @Length(1, NAME, { each: true })
  sdgTargets?: string[] | null;
}

export const ReviseTagsResult = resultOf('ReviseTags', MatrixRow);
