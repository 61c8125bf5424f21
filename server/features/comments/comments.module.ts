import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { CommentChangesService } from './comment-changes.service.js';
import { CommentsResolver, PageCommentsResolver, ThreadsResolver } from './comments.resolver.js';
import { CommentWriter } from './comment-writer.service.js';
import { CommentsService } from './comments.service.js';
import { MentionsResolver, PageMentionsResolver } from './mentions.resolver.js';
import { MentionsService } from './mentions.service.js';
import { SharedCommentsService } from './shared-comments.service.js';
import { ThreadsService } from './threads.service.js';

@Module({
  imports: [MatrixModule, RecommendationsModule, WorkspacesModule],
  providers: [
    CommentChangesService,
    CommentWriter,
    CommentsResolver,
    CommentsService,
    MentionsResolver,
    MentionsService,
    PageCommentsResolver,
    PageMentionsResolver,
    SharedCommentsService,
    ThreadsResolver,
    ThreadsService,
  ],
  exports: [SharedCommentsService],
})
export class CommentsModule {}
