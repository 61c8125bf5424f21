import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { commentCells, type CommentAudience, type CommentCell } from '../../domain/comment-rules.js';
import { Audience, CommentKind, Side } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import '../recommendations/recommendation-enums.js';

registerEnumType(CommentKind, {
  name: 'CommentKind',
  description: 'A remark, or a question one side puts to another and its answer.',
});

/** The audiences a person can choose for a comment. */
const AUDIENCES: readonly CommentAudience[] = [Audience.PERSONAL, Audience.ORGANISATION, Audience.SIDE, Audience.JOINT];

@ObjectType({ description: 'What the signed-in person may do with a comment.' })
export class CommentViewerCan {
  @Field(() => Boolean, { description: 'Answer it in the name of the own side.' })
  answer: boolean;

  @Field(() => Boolean, { description: 'Share it with more people.' })
  share: boolean;

  @Field(() => Boolean, { description: 'Take it back from those it was shared with.' })
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Reply in the thread it begins.' })
  reply: boolean;

  @Field(() => Boolean, { description: 'Resolve the thread it begins, or reopen it.' })
  resolve: boolean;

  @Field(() => Boolean, {
    description: 'Change its words, or take them away: one’s own, before others have read them.',
  })
  change: boolean;
}

@ObjectType({ description: 'What somebody remarks, asks or answers on a row.' })
export class Comment {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => CommentKind, { description: 'Remark, question or answer.' })
  kind: CommentKind;

  @Field(() => Audience, { description: 'Who reads it: the writer, the own organisation, the own side, or everybody.' })
  audience: Audience;

  @Field(() => Side, { nullable: true, description: 'The side a question waits for.' })
  askedSide: Side | null;

  @Field(() => ID, { nullable: true, description: 'The question an answer belongs to.' })
  answersId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cell it is about, by the name of its column; null: the whole row, or what its thread is about.',
  })
  cell: CommentCell | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The remark or question it replies to, as it is read now; null for what begins a thread.',
  })
  repliesToId: string | null;

  @Field(() => Int, { description: 'Counts the versions of its words, from 1; a change expects it.' })
  version: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the thread it begins is resolved.' })
  resolvedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when its writer took its words away; it stays where somebody replied to it.',
  })
  removedAt: Date | null;

  @Field(() => String, { description: 'The words; empty once they were taken away.' })
  body: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  writtenAt: Date;
}

@InputType()
export class WriteCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => String, { description: 'The words, 1–4,000 characters.' })
  @IsString()
  body: string;

  @Field(() => Audience, { description: 'Who reads it: PERSONAL, ORGANISATION, SIDE or JOINT. There is no default.' })
  @IsIn(AUDIENCES)
  audience: CommentAudience;

  @Field(() => String, {
    nullable: true,
    description: 'The cell it is about, by the name of its column; left out: the whole row.',
  })
  @IsOptional()
  @IsIn(commentCells)
  cell?: CommentCell | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The remark or question it replies to; its cell is that of the thread.',
  })
  @IsOptional()
  @IsUUID()
  repliesToId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Colleagues it names, at most 20; it waits for each of them.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  mentionedIds?: string[] | null;
}

@InputType()
export class AskSideInput extends MutationInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => Side, { description: 'The side that is asked.' })
  @IsIn(Object.values(Side))
  side: Side;

  @Field(() => String, { description: 'The question, 1–4,000 characters; everybody reads it.' })
  @IsString()
  body: string;

  @Field(() => String, {
    nullable: true,
    description: 'The cell it is about, by the name of its column; left out: the whole row.',
  })
  @IsOptional()
  @IsIn(commentCells)
  cell?: CommentCell | null;
}

@InputType()
export class AnswerQuestionInput extends MutationInput {
  @Field(() => ID, { description: 'The question’s id.' })
  @IsUUID()
  questionId: string;

  @Field(() => String, { description: 'The answer, 1–4,000 characters; everybody reads it.' })
  @IsString()
  body: string;
}

@InputType()
export class ResolveThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The remark that began the thread.' })
  @IsUUID()
  id: string;
}

@InputType()
export class ReopenThreadInput extends ResolveThreadInput {}

@InputType()
export class ChangeCommentInput extends ChangeInput {
  @Field(() => String, { description: 'The new words, 1–4,000 characters.' })
  @IsString()
  body: string;
}

@InputType()
export class RemoveCommentInput extends ChangeInput {}

@ObjectType({ description: 'How many comments of open threads the reader finds on a cell, or on a row as such.' })
export class OpenComments {
  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => String, { nullable: true, description: 'The cell, by the name of its column; null: the row as such.' })
  cell: CommentCell | null;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

export const WriteCommentResult = resultOf('WriteComment', Comment);
export const AskSideResult = resultOf('AskSide', Comment);
export const AnswerQuestionResult = resultOf('AnswerQuestion', Comment);
export const ResolveThreadResult = resultOf('ResolveThread', Comment);
export const ReopenThreadResult = resultOf('ReopenThread', Comment);
export const ChangeCommentResult = resultOf('ChangeComment', Comment);
export const RemoveCommentResult = resultOf('RemoveComment', Comment);
