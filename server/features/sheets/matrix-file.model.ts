import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { SheetField } from '../../domain/sheet-fields.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { resultOf } from '../../graphql/result.js';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { MatrixLayoutInput, SheetColumn } from './matrix-layout.model.js';

@ObjectType({ description: 'A row of a spreadsheet, shortened for choosing where the headings are.' })
export class MatrixFileLine {
  @Field(() => Int, { description: 'As a spreadsheet counts it, from 1.' })
  row: number;

  @Field(() => [String], { description: 'What its cells show, shortened.' })
  cells: string[];
}

@ObjectType({ description: 'A visible sheet of the file.' })
export class MatrixFileSheet {
  @Field(() => Int, { description: 'Its place, from 0.' })
  index: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Int, { description: 'Its rows that are not blank.' })
  rowCount: number;

  @Field(() => Int, { nullable: true, description: 'The row its headings likely stand in; null where none is known.' })
  headRow: number | null;

  @Field(() => [SheetColumn], {
    description: 'What its columns likely hold, by their headings: for a person to confirm.',
  })
  guesses: SheetColumn[];

  @Field(() => [MatrixFileLine], { description: 'Its first rows.' })
  opening: MatrixFileLine[];
}

@ObjectType({ description: 'What laying a spreadsheet onto the matrix did.' })
export class MatrixFileCounts {
  @Field(() => Int, { description: 'Rows changed.' })
  rows: number;

  @Field(() => Int, { description: 'Cells changed.' })
  cells: number;
}

@ObjectType({ description: 'A spreadsheet somebody chose to lay onto the matrix: previewed, applied, or undone.' })
export class MatrixFile {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The review it was laid onto, or was exported from; null where the file does not say.',
  })
  reviewId: string | null;

  @Field(() => String, { description: 'The file’s name.' })
  fileName: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was exported from here; null: it was not.' })
  exportedOn: string | null;

  @Field(() => [MatrixFileSheet], { description: 'Its visible sheets that hold anything.' })
  sheets: MatrixFileSheet[];

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  writtenAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied; null while it is only previewed.' })
  appliedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone.' })
  undoneAt: Date | null;

  @Field(() => MatrixFileCounts, { nullable: true, description: 'What applying it did.' })
  summary: MatrixFileCounts | null;

  @Field(() => [String], {
    description:
      'References of rows that undoing left as they are: somebody had changed them since, or there was nothing before.',
  })
  leftAsTheyAre: string[];
}

@InputType({ description: 'A row of the matrix and which of its cells are to be taken from the file.' })
export class TakenRowInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => String, { description: 'The `stamp` the preview gave: how the row stood when the person chose.' })
  @IsString()
  @Length(1, 200)
  stamp: string;

  @Field(() => [SheetField], { description: 'The cells to take.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(Object.keys(SheetField).length)
  @IsIn(Object.values(SheetField), { each: true })
  fields: SheetField[];
}

@InputType()
export class ApplyMatrixFileInput extends MutationInput {
  @Field(() => ID, { description: 'The file.' })
  @IsUUID()
  id: string;

  @Field(() => MatrixLayoutInput, { description: 'How it is laid, as it was previewed.' })
  @ValidateNested()
  @Type(() => MatrixLayoutInput)
  layout: MatrixLayoutInput;

  @Field(() => [TakenRowInput], { description: 'What is taken, 1–2,000 rows.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => TakenRowInput)
  rows: TakenRowInput[];
}

@InputType()
export class UndoMatrixFileInput extends MutationInput {
  @Field(() => ID, { description: 'The file.' })
  @IsUUID()
  id: string;
}

export const ApplyMatrixFileResult = resultOf('ApplyMatrixFile', MatrixFile);
export const UndoMatrixFileResult = resultOf('UndoMatrixFile', MatrixFile);
