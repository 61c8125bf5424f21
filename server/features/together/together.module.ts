import { Module } from '@nestjs/common';
import { MatrixModule } from '../matrix/matrix.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { DraftsResolver } from './drafts.resolver.js';
import { DraftsService } from './drafts.service.js';
import { OldDrafts } from './old-drafts.service.js';
import { PresenceBook } from './presence-book.js';
import { PresenceTeller } from './presence-teller.js';
import { PresenceResolver } from './presence.resolver.js';
import { PresenceService } from './presence.service.js';

@Module({
  imports: [MatrixModule, RecommendationsModule],
  providers: [
    DraftsResolver,
    DraftsService,
    OldDrafts,
    PresenceBook,
    PresenceTeller,
    PresenceResolver,
    PresenceService,
  ],
})
export class TogetherModule {}
