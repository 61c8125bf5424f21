import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Author } from '../matrix/author.model.js';
import { AuthorsService } from '../matrix/authors.service.js';
import { RecommendationPage } from '../matrix/recommendation-page.model.js';
import { CommentChangesService } from './comment-changes.service.js';
import type { CommentEntity } from './comment.entity.js';
import {
  AnswerQuestionInput,
  AnswerQuestionResult,
  AskSideInput,
  AskSideResult,
  ChangeCommentInput,
  ChangeCommentResult,
  Comment,
  CommentViewerCan,
  OpenComments,
  RemoveCommentInput,
  RemoveCommentResult,
  ReopenThreadInput,
  ReopenThreadResult,
  ResolveThreadInput,
  ResolveThreadResult,
  WriteCommentInput,
  WriteCommentResult,
} from './comment.model.js';
import { isWaiting } from './comments.loaders.js';
import { CommentsService } from './comments.service.js';
import { SharedCommentsService } from './shared-comments.service.js';
import { ThreadsService } from './threads.service.js';

@Resolver(() => Comment)
export class CommentsResolver {
  constructor(
    private readonly comments: CommentsService,
    private readonly threads: ThreadsService,
    private readonly shared: SharedCommentsService,
    private readonly changes: CommentChangesService,
    private readonly authors: AuthorsService,
  ) {}

  @ResolveField(() => Author, { description: 'Who says it.' })
  author(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() comment: CommentEntity) {
    return this.authors.of(actor, context, comment);
  }

  @ResolveField(() => Boolean, { description: 'True for a question nobody has answered yet.' })
  isWaiting(@Context() context: OperationContext, @Parent() comment: CommentEntity) {
    return isWaiting(this.threads, context, comment);
  }

  @ResolveField(() => CommentViewerCan, { description: 'What the signed-in person may do with it.' })
  async viewerCan(
    @CurrentActor() actor: Actor,
    @Context() context: OperationContext,
    @Parent() comment: CommentEntity,
  ) {
    const waits = await isWaiting(this.threads, context, comment);
    return {
      answer: this.comments.mayAnswer(actor, comment),
      ...this.shared.mayMove(actor, comment, waits),
      ...this.threads.mayGoOn(actor, comment),
      change: this.changes.mayChange(actor, comment),
    };
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

/** What is done with threads, and with one's own words. */
@Resolver(() => Comment)
export class ThreadsResolver {
  constructor(
    private readonly threads: ThreadsService,
    private readonly changes: CommentChangesService,
    private readonly authors: AuthorsService,
  ) {}

  @Query(() => [OpenComments], {
    description: 'How many comments of open threads the reader finds, by cell; cells without any are left out.',
  })
  @Allow('matrix.read')
  openComments(@CurrentActor() actor: Actor, @Args('reviewId', { type: () => ID }) reviewId: string) {
    return this.threads.open(actor, reviewId);
  }

  @ResolveField(() => Author, { nullable: true, description: 'Which organisation resolved the thread.' })
  resolvedBy(@CurrentActor() actor: Actor, @Context() context: OperationContext, @Parent() comment: CommentEntity) {
    const { workspaceId, resolvedByOrganisationId: ownerOrganisationId } = comment;
    if (!ownerOrganisationId) return null;
    const by = { workspaceId, ownerOrganisationId, ownerSide: null, audience: Audience.JOINT, writtenBy: null };
    return this.authors.of(actor, context, by);
  }

  @Mutation(() => ResolveThreadResult, { description: 'Says that a thread of the own side is done with.' })
  @Allow('comment.resolve')
  resolveThread(@CurrentActor() actor: Actor, @Args('input') input: ResolveThreadInput) {
    return this.threads.resolve(actor, input.id, true);
  }

  @Mutation(() => ReopenThreadResult, { description: 'Says that a thread that was resolved is not done with.' })
  @Allow('comment.resolve')
  reopenThread(@CurrentActor() actor: Actor, @Args('input') input: ReopenThreadInput) {
    return this.threads.resolve(actor, input.id, false);
  }

  @Mutation(() => ChangeCommentResult, { description: 'Writes one’s own remark anew, before others have read it.' })
  @Allow('comment.change')
  changeComment(@CurrentActor() actor: Actor, @Args('input') input: ChangeCommentInput) {
    return this.changes.change(actor, input);
  }

  @Mutation(() => RemoveCommentResult, { description: 'Takes the words of one’s own remark away for good.' })
  @Allow('comment.change')
  removeComment(@CurrentActor() actor: Actor, @Args('input') input: RemoveCommentInput) {
    return this.changes.remove(actor, input);
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
