import { Injectable } from '@nestjs/common';
import { readerAs } from '../../domain/actor.js';
import { headOf } from '../../database/chain-heads.js';
import { Clock } from '../../database/sources.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { releaseContentOf, type ReleaseContent } from './release-content.js';
import type { ReleasedTo } from './release.entity.js';
import type { ReportEntity } from './report.entity.js';
import { briefOf, ReportTexts } from './report-texts.service.js';

/** Reads what a release would hold, in the eyes the report is written with. */
@Injectable()
export class ReleaseContents {
  constructor(
    private readonly texts: ReportTexts,
    private readonly workspaces: WorkspacesService,
    private readonly clock: Clock,
  ) {}

  /** The report and its matrix as they would be released to those people now. */
  async of(report: ReportEntity, audience: ReleasedTo): Promise<ReleaseContent> {
    const { id, workspaceId, reviewId, ownerOrganisationId, ownerSide, readAs } = report;
    const { governmentHasJoined } = await this.workspaces.facts(workspaceId);
    return releaseContentOf({
      brief: briefOf(report),
      ownerOrganisationId,
      reviewId,
      audience,
      governmentHasJoined,
      today: this.clock.today(),
      kept: await this.texts.kept(id),
      facts: await this.texts.facts(report),
      record: await headOf(readerAs(workspaceId, readAs, ownerSide), readAs),
    });
  }
}
