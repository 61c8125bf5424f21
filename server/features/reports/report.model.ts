import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ReportReaders } from '../../domain/report-rules.js';
import { Audience, ReportType, Status } from '../../domain/vocabulary.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import { Organisation } from '../workspaces/workspace.model.js';
import type { Language } from '../../language/languages.js';
import { FigureGroup } from './writing/writing.js';

registerEnumType(FigureGroup, {
  name: 'ReportFigureGroup',
  description: 'What a figure counts: rows, one side’s view of a row, an indicator, the plan, a commitment.',
});

@ObjectType({ description: 'Something the text of a section rests on, then and now.' })
export class ReportFigure {
  @Field(() => ID, { description: 'Unique in the section.' })
  key: string;

  @Field(() => FigureGroup, { description: 'What it counts.' })
  group: FigureGroup;

  @Field(() => String, { description: 'What it is, in words.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description: 'As it was when the text was written or last checked; null when it was not there.',
  })
  was: string | null;

  @Field(() => String, { nullable: true, description: 'As the data have it now; null when it is gone.' })
  now: string | null;

  @Field(() => Boolean, { description: 'True when the two differ: the text may have to say something else.' })
  hasChanged: boolean;
}

@ObjectType({ description: 'One cell of a table drawn from the data.' })
export class ReportCell {
  @Field(() => String, { description: 'Its text; a dash when there is nothing.' })
  text: string;

  @Field(() => Status, { nullable: true, description: 'The status it shows, when it shows one.' })
  status?: Status | null;
}

@ObjectType({ description: 'What the program draws in a section, where the text has a `reportTable` of this key.' })
export class ReportTable {
  @Field(() => String, { description: 'Unique in the section.' })
  key: string;

  @Field(() => String, { description: 'What is drawn, e.g. `indicators`; `progressChart` becomes a chart in Word.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'What stands above it, when it has words of its own.' })
  caption: string | null;

  @Field(() => [String], { description: 'Heads of the columns.' })
  columns: readonly string[];

  @Field(() => [[ReportCell]], { description: 'The rows, a cell for each column.' })
  rows: readonly (readonly ReportCell[])[];
}

@ObjectType({ description: 'A chapter or annex of a report.' })
export class ReportSection {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The report it belongs to.' })
  reportId: string;

  @Field(() => String, { description: 'Unique in the report, e.g. `summary`, `theme:…`, `annexMatrix`.' })
  key: string;

  @Field(() => Int, { description: 'Its place in reading order.' })
  ordinal: number;

  @Field(() => String, { description: 'Its heading as printed, an annex with its letter.' })
  heading: string;

  @Field(() => JsonScalar, {
    description: 'The text as the editor’s JSON; a node `reportTable` stands where the table of its key is drawn.',
  })
  body: unknown;

  @Field(() => Boolean, { description: 'A person has written here: the program never replaces the text.' })
  isEdited: boolean;

  @Field(() => Int, { description: 'Its version.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  changedAt: Date;
}

@ObjectType({ description: 'An organisation that takes part in a report.' })
export class ReportParticipant {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation: Organisation;

  @Field(() => Boolean, { description: 'Its name is left out of everything printed.' })
  isWithheld: boolean;
}

@ObjectType({ description: 'What the signed-in person may do with a report.' })
export class ReportViewerCan {
  @Field(() => Boolean, { description: 'Write in it, change and bring it up to date.' })
  write: boolean;

  @Field(() => Boolean, { description: 'Take it away as a document.' })
  export: boolean;

  @Field(() => Boolean, { description: 'Show it to their organisation: the draft that they alone read so far.' })
  shareWithOrganisation: boolean;

  @Field(() => [Audience], { description: 'To whom they may release it: SIDE, JOINT, both or none.' })
  releaseTo: Audience[];
}

@ObjectType({ description: 'A mid-term report being written.' })
export class Report {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The review it reports on.' })
  reviewId: string;

  @Field(() => ReportType, { description: 'Who hands it in.' })
  type: ReportType;

  @Field(() => Audience, { description: 'Who reads the draft: its writer alone (PERSONAL) or their ORGANISATION.' })
  audience: Audience;

  @Field(() => ReportReaders, { description: 'Whom it is written for: only what they may read is in it.' })
  readAs: ReportReaders;

  @Field(() => String, { description: 'The language the program writes it in: en, fr, es, ar, sw.' })
  language: Language;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => DateScalar, { description: 'What is dated later does not enter.' })
  cutOffOn: string;

  @Field(() => String, { description: 'How the submitting body can be reached; empty when nothing is printed.' })
  contact: string;

  @Field(() => Int, { description: 'Its version: of everything but the sections’ texts.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed or brought up to date.' })
  changedAt: Date;
}

export const CreateReportResult = resultOf('CreateReport', Report);
export const ChangeReportResult = resultOf('ChangeReport', Report);
export const WithholdOrganisationResult = resultOf('WithholdOrganisation', Report);
export const RegenerateReportResult = resultOf('RegenerateReport', Report);
export const ReviseReportSectionResult = resultOf('ReviseReportSection', ReportSection);
export const ConfirmReportFiguresResult = resultOf('ConfirmReportFigures', ReportSection);
export const RestartReportSectionResult = resultOf('RestartReportSection', ReportSection);
