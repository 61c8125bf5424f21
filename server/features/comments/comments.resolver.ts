import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import type { CommentEntity } from './comment.entity.js';
import {
  AnswerQuestionInput,
  AnswerQuestionResult,
  AskSideInput,
  AskSideResult,
  Comment,
  CommentViewerCan,
  WriteCommentInput,
  WriteCommentResult,
} from './comment.model.js';
import { isWaiting } from './comments.loaders.js';
import { CommentsService } from './comments.service.js';

@Resolver(() => Comment)
export class CommentsResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly authors: AuthorsService,
  ) {}

  @ResolveField(() => Author, { description: 'Who says it.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() comment: CommentEntity) {
    return this.authors.of(actor, context, comment);
  }

  @ResolveField(() => Boolean, { description: 'True for a question nobody has answered yet.' })
  isWaiting(@Context() context: OperationContext, @Parent() comment: CommentEntity) {
    return isWaiting(this.comments, context, comment);
  }

  @ResolveField(() => CommentViewerCan, { description: 'What the signed-in person may do with it.' })
  async viewerCan(
    @CurrentActor() actor: Actor,
    @Context() context: OperationContext,
    @Parent() comment: CommentEntity,
  ) {
    const waits = await isWaiting(this.comments, context, comment);
    return { answer: this.comments.mayAnswer(actor, comment), ...this.comments.mayMove(actor, comment, waits) };
  }

  @Mutation(() => WriteCommentResult, { description: 'Remarks on a row, for the audience chosen.' })
  @Allow('comment.write')
  writeComment(@CurrentActor() actor: Actor, @Args('input') input: WriteCommentInput) {
    return this.comments.write(actor, input);
  }

  @Mutation(() => AskSideResult, { description: 'Puts a question to another side, for everybody to read.' })
  @Allow('comment.writeToAll')
  askSide(@CurrentActor() actor: Actor, @Args('input') input: AskSideInput) {
    return this.comments.ask(actor, input);
  }

  @Mutation(() => AnswerQuestionResult, { description: 'Answers a question in the name of the side that was asked.' })
  @Allow('comment.writeToAll')
  answerQuestion(@CurrentActor() actor: Actor, @Args('input') input: AnswerQuestionInput) {
    return this.comments.answer(actor, input);
  }
}

/** The comments on a recommendation's page. */
@Resolver(() => RecommendationPage)
export class PageCommentsResolver {
  constructor(private readonly service: CommentsService) {}

  @ResolveField(() => [Comment], { description: 'Comments the reader may see, the oldest first; the newest 500.' })
  comments(@CurrentActor() actor: Actor, @Parent() page: RecommendationPage) {
    return this.service.ofEntry(readerOrNotFound(actor, page.workspaceId), page.id);
  }
}
