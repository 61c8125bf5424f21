import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/actor.js';
import { ReportType } from '../../domain/vocabulary.js';
import { Allow, CurrentActor } from '../../graphql/allow.js';
import type { OperationContext } from '../../graphql/operation-context.js';
import { Review } from '../recommendations/review.model.js';
import type { ReportEntity, ReportSectionEntity } from './report.entity.js';
import {
  ChangeReportInput,
  ConfirmReportFiguresInput,
  CreateReportInput,
  RegenerateReportInput,
  RestartReportSectionInput,
  ReviseReportSectionInput,
  WithholdOrganisationInput,
} from './report-input.model.js';
import { ReportReading } from './report-reading.service.js';
import {
  ChangeReportResult,
  ConfirmReportFiguresResult,
  CreateReportResult,
  RegenerateReportResult,
  Report,
  ReportFigure,
  ReportParticipant,
  ReportSection,
  ReportTable,
  ReportViewerCan,
  RestartReportSectionResult,
  ReviseReportSectionResult,
  WithholdOrganisationResult,
} from './report.model.js';
import { ReportSectionsService } from './report-sections.service.js';
import { ReportTexts } from './report-texts.service.js';
import { DownloadSources } from './download-sources.service.js';
import { ReportsService } from './reports.service.js';
import { wordCount } from './writing/rich-text.js';

@Resolver(() => Report)
export class ReportsResolver {
  constructor(
    private readonly reports: ReportsService,
    private readonly texts: ReportTexts,
    private readonly reading: ReportReading,
  ) {}

  @Query(() => Report, { description: 'One report.' })
  @Allow('report.read')
  report(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.reports.one(actor, id);
  }

  @ResolveField(() => [ReportSection], { description: 'Its chapters and annexes in reading order.' })
  sections(@Parent() report: ReportEntity) {
    return this.texts.kept(report.id);
  }

  @ResolveField(() => [ReportParticipant], { description: 'Who takes part, in the order they are printed.' })
  participants(@Parent() report: ReportEntity) {
    return this.reading.participants(report);
  }

  @ResolveField(() => ReportViewerCan, { description: 'What the signed-in person may do with it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() report: ReportEntity) {
    return this.reading.viewerCan(actor, report);
  }

  @Mutation(() => CreateReportResult, { description: 'Begins a report and writes its first draft from the data.' })
  @Allow('report.write')
  createReport(@CurrentActor() actor: Actor, @Args('input') input: CreateReportInput) {
    return this.reports.create(actor, input);
  }

  @Mutation(() => ChangeReportResult, {
    description: 'Changes title, readers, cut-off date, contact or participants; unedited sections are written anew.',
  })
  @Allow('report.write')
  changeReport(@CurrentActor() actor: Actor, @Args('input') input: ChangeReportInput) {
    return this.reports.change(actor, input);
  }

  @Mutation(() => WithholdOrganisationResult, {
    description: 'Leaves the name of a participating organisation out of everything printed, or prints it again.',
  })
  @Allow('report.write')
  withholdOrganisation(@CurrentActor() actor: Actor, @Args('input') input: WithholdOrganisationInput) {
    return this.reports.withhold(actor, input);
  }

  @Mutation(() => RegenerateReportResult, {
    description: 'Writes the sections nobody has edited anew from the data; edited ones keep their text.',
  })
  @Allow('report.write')
  regenerateReport(@CurrentActor() actor: Actor, @Args('input') input: RegenerateReportInput) {
    return this.reports.regenerate(actor, input);
  }
}

@Resolver(() => ReportSection)
export class ReportSectionsResolver {
  constructor(
    private readonly sections: ReportSectionsService,
    private readonly reading: ReportReading,
  ) {}

  @Query(() => ReportSection, { description: 'One section of a report.' })
  @Allow('report.read')
  reportSection(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string) {
    return this.sections.one(actor, id);
  }

  @ResolveField(() => Int, { description: 'Words of its text, without what is drawn from the data.' })
  wordCount(@Parent() section: ReportSectionEntity) {
    return wordCount(section.body);
  }

  @ResolveField(() => Boolean, { description: 'True for an annex; annexes do not count towards the report’s length.' })
  isAnnex(@Parent() section: ReportSectionEntity) {
    return section.key.startsWith('annex');
  }

  @ResolveField(() => Boolean, { description: 'False for an annex that is drawn from the data alone.' })
  isEditable(@Context() context: OperationContext, @Parent() section: ReportSectionEntity) {
    return this.reading.isEditable(context, section);
  }

  @ResolveField(() => [ReportFigure], { description: 'What its text rests on, then and now.' })
  figures(@Context() context: OperationContext, @Parent() section: ReportSectionEntity) {
    return this.reading.figures(context, section);
  }

  @ResolveField(() => Boolean, { description: 'Whether any of its figures has changed since its text was written.' })
  hasChangedFigures(@Context() context: OperationContext, @Parent() section: ReportSectionEntity) {
    return this.reading.hasChangedFigures(context, section);
  }

  @ResolveField(() => [ReportTable], { description: 'What is drawn from the data in it, as the data are now.' })
  tables(@Context() context: OperationContext, @Parent() section: ReportSectionEntity) {
    return this.reading.tables(context, section);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether its text tells a name that is withheld; the document prints “[name withheld]” there.',
  })
  tellsWithheldName(@Context() context: OperationContext, @Parent() section: ReportSectionEntity) {
    return this.reading.tellsWithheldName(context, section);
  }

  @Mutation(() => ReviseReportSectionResult, {
    description: 'Keeps what a person wrote. From then on the program never replaces this text.',
  })
  @Allow('report.write')
  reviseReportSection(@CurrentActor() actor: Actor, @Args('input') input: ReviseReportSectionInput) {
    return this.sections.revise(actor, input);
  }

  @Mutation(() => ConfirmReportFiguresResult, {
    description: 'Says that the text agrees with the data as they are now: its figures are no longer marked.',
  })
  @Allow('report.write')
  confirmReportFigures(@CurrentActor() actor: Actor, @Args('input') input: ConfirmReportFiguresInput) {
    return this.sections.confirmFigures(actor, input);
  }

  @Mutation(() => RestartReportSectionResult, {
    description: 'Puts the program’s draft in the place of what a person wrote in one section.',
  })
  @Allow('report.write')
  restartReportSection(@CurrentActor() actor: Actor, @Args('input') input: RestartReportSectionInput) {
    return this.sections.startAgain(actor, input);
  }
}

/** What a review shows of its reports. */
@Resolver(() => Review)
export class ReviewReportsResolver {
  constructor(
    private readonly service: ReportsService,
    private readonly downloads: DownloadSources,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether the signed-in person may take the matrix away as a workbook.' })
  viewerCanExportMatrix(@CurrentActor() actor: Actor, @Parent() review: Review) {
    return this.downloads.mayTakeMatrix(actor, review.id);
  }

  @ResolveField(() => [Report], { description: 'Its reports the reader may see, the one changed last first.' })
  reports(@CurrentActor() actor: Actor, @Parent() review: Review) {
    return this.service.ofReview(actor, review.id);
  }

  @ResolveField(() => ReportType, {
    nullable: true,
    description: 'The type of report the signed-in person may begin here; null when none.',
  })
  reportTypeToBegin(@CurrentActor() actor: Actor, @Parent() review: Review) {
    return this.service.typeFor(actor, review.id);
  }
}
