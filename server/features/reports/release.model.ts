import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsHexadecimal, IsIn, IsUUID, Length } from 'class-validator';
import type { Refusal } from '../../domain/refusal.js';
import { Audience, ReportType } from '../../domain/vocabulary.js';
import { ChangeInput, MutationInput } from '../../graphql/mutation-input.js';
import { RefusalModel, resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';
import type { Language } from '../../language/languages.js';
import { SharedThing } from '../sharing/share-thing.model.js';
import { Withdrawal } from '../sharing/withdrawal.model.js';
import type { ReleasedTo } from './release.entity.js';
import { ReportTable } from './report.model.js';

/** Whom a report can be released to; nothing is published yet. */
const RELEASED_TO: readonly ReleasedTo[] = [Audience.SIDE, Audience.JOINT];
/** A SHA-256 in hexadecimal digits. */
const FINGERPRINT = 64;

@ObjectType({ description: 'A chapter or annex of a report as it is released, or would be.' })
export class ReleasedSection {
  @Field(() => String, { description: 'Unique in the report.' })
  key: string;

  @Field(() => String, { description: 'Its heading as printed, an annex with its letter.' })
  heading: string;

  @Field(() => String, { description: 'The language of the program’s words in it: en, fr, es, ar, sw.' })
  language: Language;

  @Field(() => Boolean, { description: 'True for an annex.' })
  isAnnex: boolean;

  @Field(() => JsonScalar, {
    description: 'The text as the editor’s JSON; a node `reportTable` stands where the table of its key is drawn.',
  })
  body: unknown;

  @Field(() => [ReportTable], { description: 'What is drawn in it.' })
  tables: ReportTable[];
}

@ObjectType({ description: 'What the signed-in person may do with a release.' })
export class ReleaseViewerCan {
  @Field(() => Boolean, { description: 'Take it back from those it was released to.' })
  withdraw: boolean;

  @Field(() => Boolean, { description: 'Take it away as a document.' })
  export: boolean;
}

@ObjectType({ description: 'A report as it was handed out: frozen. Later changes of the data do not change it.' })
export class Release {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The review it reports on.' })
  reviewId: string;

  @Field(() => ReportType, { description: 'Who hands it in.' })
  type: ReportType;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => Int, { description: 'Counts the releases of this report to the same people, from 1.' })
  number: number;

  @Field(() => Audience, { description: 'Whom it was released to: SIDE or JOINT.' })
  releasedTo: ReleasedTo;

  @Field(() => DateScalar, { description: 'What is dated later is not in it.' })
  cutOffOn: string;

  @Field(() => Int, { description: 'Words of its chapters; annexes do not count.' })
  words: number;

  @Field(() => String, { description: 'Stands for all that is in it: a SHA-256 in hexadecimal digits.' })
  digest: string;

  @Field(() => DateTimeScalar, { description: 'When it was released.' })
  writtenAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn; from then on its own organisation alone reads it.',
  })
  withdrawnAt: Date | null;
}

@ObjectType({ description: 'What releasing a report would show to whom, before it is done.' })
export class ReleasePreview {
  @Field(() => Audience, { description: 'With whom: SIDE or JOINT.' })
  audience: ReleasedTo;

  @Field(() => Int, { description: 'The report’s version, to be expected when releasing it.' })
  expectedVersion: number;

  @Field(() => String, { description: 'Stands for what is shown; to be sent back, so that nothing else is released.' })
  fingerprint: string;

  @Field(() => String, { description: 'Its title as printed.' })
  title: string;

  @Field(() => String, { description: 'Whose it is, as they will read it.' })
  organisation: string;

  @Field(() => [ReleasedSection], { description: 'Exactly what they will read.' })
  sections: ReleasedSection[];

  @Field(() => [String], { description: 'Headings of edited sections whose figures have changed since.' })
  changedSections: string[];

  @Field(() => Boolean, { description: 'Another coordinator of the side must say yes first.' })
  needsSecond: boolean;

  @Field(() => RefusalModel, { nullable: true, description: 'Why it cannot be released so; null when it can.' })
  refusal: Refusal | null;
}

@InputType()
export class ReleaseReportInput extends ChangeInput {
  @Field(() => Audience, { description: 'To whom: SIDE or JOINT.' })
  @IsIn(RELEASED_TO)
  audience: ReleasedTo;

  @Field(() => String, { description: 'The fingerprint of what was shown.' })
  @IsHexadecimal()
  @Length(FINGERPRINT, FINGERPRINT)
  fingerprint: string;
}

@InputType()
export class WithdrawReleaseInput extends MutationInput {
  @Field(() => ID, { description: 'The release.' })
  @IsUUID()
  id: string;
}

export const ReleaseReportResult = resultOf('ReleaseReport', SharedThing);
export const WithdrawReleaseResult = resultOf('WithdrawRelease', Withdrawal);
