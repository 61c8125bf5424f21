import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { WorkspacesModule } from '../workspaces/workspaces.module.js';
import { CommentsResolver, PageCommentsResolver } from './comments.resolver.js';
import { CommentsService } from './comments.service.js';

@Module({
  imports: [MatrixModule, WorkspacesModule],
  providers: [CommentsResolver, CommentsService, PageCommentsResolver],
  exports: [CommentsService],
})
export class CommentsModule {}
