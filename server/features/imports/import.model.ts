import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ImportSource, Position, RecommendationKind } from '../../domain/vocabulary.js';
import type { Sentence } from '../../domain/sentence.js';
import { said } from '../../graphql/said.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

/** What importing a row of a file would do. */
export const RowChange = { NEW: 'NEW', CHANGED: 'CHANGED', UNCHANGED: 'UNCHANGED', LIKELY: 'LIKELY' } as const;

registerEnumType(ImportSource, { name: 'ImportSource', description: 'The layouts that can be imported.' });
registerEnumType(RowChange, {
  name: 'RowChange',
  description:
    'What importing a row would do. LIKELY: nearly the text of a known row; a person says whether it is the same.',
});

@ObjectType({ description: 'Something odd in the file that does not stop the import.' })
export class ImportProblem {
  @Field(() => String, { description: 'Stable upper-case code.' })
  code: string;

  @Field(() => String, {
    middleware: [said],
    description: 'What is odd and what was kept, in the person’s language.',
  })
  message: Sentence;

  @Field(() => Int, {
    nullable: true,
    description: 'The row as a spreadsheet counts it, from 1; null: the whole file.',
  })
  row: number | null;

  @Field(() => String, { nullable: true, description: 'The column’s heading.' })
  column: string | null;

  @Field(() => String, { nullable: true, description: 'What the file has there, shortened.' })
  value: string | null;
}

@ObjectType({ description: 'One State’s review as the file holds it.' })
export class ImportReview {
  @Field(() => Int, { description: 'Its place in the file, from 0: names it when previewing and applying.' })
  index: number;

  @Field(() => String, { nullable: true, description: 'The State as printed; null when the file does not say.' })
  stateName: string | null;

  @Field(() => Int, { nullable: true, description: 'Working Group session.' })
  sessionNumber: number | null;

  @Field(() => Int, { nullable: true, description: 'UPR cycle; null when neither file nor session tells.' })
  cycleNumber: number | null;

  @Field(() => Int, { description: 'Rows of the file that belong to it.' })
  fileRows: number;

  @Field(() => Int, { description: 'Recommendations and pledges after equal rows of several States were united.' })
  rows: number;

  @Field(() => Int, { description: 'Of these, supported.' })
  supported: number;

  @Field(() => Int, { description: 'Of these, noted or not supported.' })
  noted: number;

  @Field(() => ID, { nullable: true, description: 'The workspace’s review it would go into; null: a new one.' })
  existingReviewId: string | null;

  @Field(() => ID, { nullable: true, description: 'The review it was imported into; null: it was not imported.' })
  importedReviewId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is about the State the workspace works on; null: the workspace names none yet.',
  })
  isOfWorkspaceState: boolean | null;
}

@ObjectType({ description: 'What an applied import did.' })
export class ImportCounts {
  @Field(() => Int, { description: 'Rows added.' })
  added: number;

  @Field(() => Int, { description: 'Rows changed.' })
  changed: number;

  @Field(() => Int, { description: 'Rows that were the same already.' })
  unchanged: number;
}

@ObjectType({ description: 'A file somebody chose to import: previewed, applied, or undone.' })
export class Import {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;

  @Field(() => ImportSource, { description: 'Its layout.' })
  source: ImportSource;

  @Field(() => String, { description: 'The file’s name.' })
  fileName: string;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  writtenAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied; null while it is only previewed.' })
  appliedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone.' })
  undoneAt: Date | null;

  @Field(() => ImportCounts, { nullable: true, description: 'What applying it did.' })
  summary: ImportCounts | null;

  @Field(() => [String], {
    description: 'References of rows that undoing left as they are: somebody had changed them after the import.',
  })
  leftAsTheyAre: string[];

  @Field(() => [ImportReview], { description: 'Every review found in the file.' })
  reviews: ImportReview[];

  @Field(() => [ImportProblem], { description: 'Everything odd in the file, in its order.' })
  problems: ImportProblem[];
}

@ObjectType({ description: 'One field in which the file says something else than the row.' })
export class ImportDifference {
  @Field(() => String, { description: 'The field, e.g. `text`.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What stands now.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says.' })
  after: string | null;
}

@ObjectType({ description: 'What importing one row would do.' })
export class ImportRow {
  @Field(() => Int, { description: 'Its place in the review, from 0.' })
  index: number;

  @Field(() => [Int], { description: 'The rows of the file it comes from; several were united.' })
  fromRows: number[];

  @Field(() => RowChange, { description: 'What would happen.' })
  change: keyof typeof RowChange;

  @Field(() => RecommendationKind, { description: 'Recommendation or pledge.' })
  kind: RecommendationKind;

  @Field(() => String, { nullable: true, description: 'The paragraph number in the file.' })
  number: string | null;

  @Field(() => String, { description: 'The text in the file, tidied.' })
  text: string;

  @Field(() => [String], { description: 'The recommending States as printed.' })
  recommendingStates: string[];

  @Field(() => Position, { description: 'What the file’s word for the position amounts to.' })
  position: Position;

  @Field(() => String, { nullable: true, description: 'The row it would change or equals.' })
  knownReference: string | null;

  @Field(() => String, { nullable: true, description: 'That row’s text.' })
  knownText: string | null;

  @Field(() => [ImportDifference], { description: 'Field by field what would change.' })
  differences: ImportDifference[];
}

@ObjectType({ description: 'What importing one review of a file would do, row by row.' })
export class ImportPreview {
  @Field(() => ID, {
    description: 'The import’s id, the review’s place and the review compared with: names the preview.',
  })
  id: string;

  @Field(() => ID, { nullable: true, description: 'The workspace’s review it was compared with; null: a new one.' })
  existingReviewId: string | null;

  @Field(() => Int, { description: 'Rows that would be added.' })
  added: number;

  @Field(() => Int, { description: 'Rows that would be changed.' })
  changed: number;

  @Field(() => Int, { description: 'Rows that are the same already.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows that are likely corrections of known rows: to be decided.' })
  likely: number;

  @Field(() => Int, {
    description:
      'Of those added, rows that an undone import had taken away: they come back with all people wrote there.',
  })
  returning: number;

  @Field(() => Int, { description: 'Rows made of several rows of the file, one for each State.' })
  united: number;

  @Field(() => Int, { description: 'Rows of the review that the file does not have; they stay as they are.' })
  absent: number;

  @Field(() => [ImportRow], { description: 'All rows in the file’s order.' })
  rows: ImportRow[];
}

@InputType({ description: 'What a person says of a review where the file is silent; ignored where it is not.' })
export class ReviewFactsInput {
  @Field(() => String, { nullable: true, description: 'The State, at most 120 characters.' })
  @IsOptional()
  @Length(0, 120)
  stateName?: string | null;

  @Field(() => Int, { nullable: true, description: 'The cycle, 1–5.' })
  @IsOptional()
  @Min(1)
  @Max(5)
  cycleNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'The Working Group session, 1–68; it settles the cycle.' })
  @IsOptional()
  @Min(1)
  @Max(68)
  sessionNumber?: number | null;
}

@InputType({ description: 'One review of the file to be imported.' })
export class ChosenReviewInput extends ReviewFactsInput {
  @Field(() => Int, { description: 'Its place in the file.' })
  @IsInt()
  @Min(0)
  index: number;

  @Field(() => [Int], { description: 'Places of LIKELY rows that are the known row, corrected; the others are added.' })
  @IsInt({ each: true })
  @ArrayMaxSize(20_000)
  corrections: number[];
}

@InputType()
export class ApplyImportInput extends MutationInput {
  @Field(() => ID, { description: 'The import.' })
  @IsUUID()
  id: string;

  @Field(() => [ChosenReviewInput], { description: 'The reviews to import, 1–60.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ChosenReviewInput)
  reviews: ChosenReviewInput[];
}

@InputType()
export class UndoImportInput extends MutationInput {
  @Field(() => ID, { description: 'The import.' })
  @IsUUID()
  id: string;
}

export const ApplyImportResult = resultOf('ApplyImport', Import);
export const UndoImportResult = resultOf('UndoImport', Import);
