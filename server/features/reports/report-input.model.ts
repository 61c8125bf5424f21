import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';
import { ReportReaders, reportTitleMaxLength } from '../../domain/report-rules.js';
import { firstAudiences, type FirstAudience } from '../../domain/sharing-rules.js';
import { Audience, ReportType } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { DateScalar, JsonScalar } from '../../graphql/scalars.js';
import { LANGUAGES, type Language } from '../../language/languages.js';

registerEnumType(ReportType, { name: 'ReportType', description: 'Who hands a mid-term report in.' });
registerEnumType(ReportReaders, {
  name: 'ReportReaders',
  description: 'In whose eyes a report is written: only what they may read enters it.',
  valuesMap: {
    SIDE: { description: 'The members of the own side.' },
    JOINT: { description: 'All members of the workspace, of every side.' },
    PUBLIC: { description: 'Everybody.' },
  },
});

/** Longest line by which the submitting body can be reached, in characters. */
const CONTACT = 300;
/** Most organisations that take part in one report. */
const MANY = 500;

@InputType()
export class CreateReportInput extends MutationInput {
  @Field(() => ID, { description: 'The review it reports on.' })
  @IsUUID()
  reviewId: string;

  @Field(() => ReportType, { description: 'Who hands it in: the own side’s type only.' })
  type: ReportType;

  @Field(() => String, { description: 'Its title, 1–200 characters.' })
  @Length(1, reportTitleMaxLength)
  title: string;

  @Field(() => DateScalar, { description: 'What is dated later does not enter. Not in the future.' })
  cutOffOn: string;

  @Field(() => ReportReaders, { description: 'Whom it is written for.' })
  readAs: ReportReaders;

  @Field(() => String, {
    nullable: true,
    description: 'The language the program writes it in, for good: en, fr, es, ar, sw; the person’s own unless told.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language | null;

  @Field(() => Audience, {
    nullable: true,
    description: 'Who reads the draft. PERSONAL: its writer alone. Left out: ORGANISATION.',
  })
  @IsOptional()
  @IsIn(firstAudiences)
  audience?: FirstAudience | null;
}

@InputType()
export class ChangeReportInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its title, 1–200 characters.' })
  @IsOptional()
  @Length(1, reportTitleMaxLength)
  title?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'What is dated later does not enter. Not in the future.' })
  cutOffOn?: string | null;

  @Field(() => ReportReaders, {
    nullable: true,
    description: 'Whom it is written for; cannot be widened from SIDE once a person has written in it.',
  })
  readAs?: ReportReaders | null;

  @Field(() => String, { nullable: true, description: 'How the submitting body can be reached; empty prints nothing.' })
  @IsOptional()
  @MaxLength(CONTACT)
  contact?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Who takes part, in the order they are printed.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  organisationIds?: string[] | null;
}

@InputType()
export class WithholdOrganisationInput extends ChangeInput {
  @Field(() => ID, { description: 'An organisation that takes part in the report.' })
  @IsUUID()
  organisationId: string;

  @Field(() => Boolean, { description: 'True leaves its name out of everything printed, false prints it again.' })
  isWithheld: boolean;
}

@InputType({ description: 'The report with the version the writer saw.' })
export class RegenerateReportInput extends ChangeInput {}

@InputType({ description: 'The section with the version the writer saw.' })
export class ConfirmReportFiguresInput extends ChangeInput {}

@InputType({ description: 'The section with the version the writer saw.' })
export class RestartReportSectionInput extends ChangeInput {}

@InputType()
export class ReviseReportSectionInput extends ChangeInput {
  @Field(() => JsonScalar, {
    description:
      'The text as the editor’s JSON: doc of paragraph, heading (level 2 or 3), bulletList, orderedList, blockquote and reportTable (`attrs.table`); marks bold, italic, link.',
  })
  body: unknown;
}
