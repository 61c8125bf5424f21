import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsString, IsUUID } from 'class-validator';
import type { CommentAudience } from '../../domain/comment-rules.js';
import { Audience, CommentKind, Side } from '../../domain/vocabulary.js';
import { MutationInput } from '../../graphql/mutation-input.js';
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

  @Field(() => String, { description: 'The words.' })
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
  @IsIn(AUDIENCES, { message: 'audience: choose PERSONAL, ORGANISATION, SIDE or JOINT' })
  audience: CommentAudience;
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

export const WriteCommentResult = resultOf('WriteComment', Comment);
export const AskSideResult = resultOf('AskSide', Comment);
export const AnswerQuestionResult = resultOf('AnswerQuestion', Comment);
