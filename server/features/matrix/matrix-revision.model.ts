import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CellOutcome, PlanFieldName } from '../../domain/cell-verdicts.js';
import type { PlanField } from '../../domain/matrix-groups.js';
import { MutationInput } from '../../graphql/mutation-input.js';
import { said } from '../../graphql/said.js';
import type { Sentence } from '../../domain/sentence.js';
import { Conflict, resultOf } from '../../graphql/result.js';
import { JsonScalar } from '../../graphql/scalars.js';

registerEnumType(PlanFieldName, {
  name: 'PlanFieldName',
  description: 'A field of the joint plan, by the name it has in a row.',
});
registerEnumType(CellOutcome, {
  name: 'CellOutcome',
  description: 'What comes of a cell among many that are revised at once.',
});

/** Most cells revised at once. */
const CELLS = 5_000;
/** Longer than any cell may be: what is too long is said of the cell, not of all of them. */
const TEXT = 100_000;
const MANY = 500;

@InputType({ description: 'What one cell is to hold: `ids` where they are given, else what `text` means.' })
export class CellRevisionInput {
  @Field(() => ID, { description: 'The matrix entry.' })
  @IsUUID()
  entryId: string;

  @Field(() => PlanFieldName, { description: 'Which field of it.' })
  @IsIn(Object.values(PlanFieldName))
  field: PlanField;

  @Field(() => Int, { description: 'The version of the field’s part of the row that the writer saw.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => String, {
    nullable: true,
    description: 'Words: text, a day in any usual writing, names of organisations or of a group. Empty clears.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(TEXT)
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The organisations, or the one group. An empty list clears.' })
  @IsOptional()
  @ArrayMaxSize(MANY)
  @IsUUID('all', { each: true })
  ids?: string[] | null;
}

@InputType()
export class ReviseMatrixEntriesInput extends MutationInput {
  @Field(() => [CellRevisionInput], { description: 'The cells, 1–5,000, of one review.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(CELLS, { message: `cells: at most ${CELLS} cells can be changed at once` })
  @ValidateNested({ each: true })
  @Type(() => CellRevisionInput)
  cells: CellRevisionInput[];

  @Field(() => String, { nullable: true, description: 'The writer’s language, for the order of day and month.' })
  @IsOptional()
  @MaxLength(35)
  locale?: string | null;
}

@InputType()
export class ReadMatrixCellsInput {
  @Field(() => [CellRevisionInput], { description: 'The cells, 1–5,000, of one review.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(CELLS, { message: `cells: at most ${CELLS} cells can be read at once` })
  @ValidateNested({ each: true })
  @Type(() => CellRevisionInput)
  cells: CellRevisionInput[];

  @Field(() => String, { nullable: true, description: 'The writer’s language, for the order of day and month.' })
  @IsOptional()
  @MaxLength(35)
  locale?: string | null;
}

@ObjectType({ description: 'What came, or would come, of one cell.' })
export class RevisedCell {
  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => PlanFieldName, { description: 'Which field of it.' })
  field: PlanField;

  @Field(() => CellOutcome, { description: 'What came of it. Nothing but CHANGED was written.' })
  outcome: CellOutcome;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the field is to hold: text, a day, an id or a list of ids; of an unknown one what is known.',
  })
  value: unknown;

  @Field(() => [String], { description: 'The words that mean nothing known here, or several things.' })
  strange: string[];

  @Field(() => String, {
    nullable: true,
    middleware: [said],
    description: 'Why not, in one sentence in the person’s language, where a rule refuses it.',
  })
  message: Sentence | null;

  @Field(() => Conflict, { nullable: true, description: 'All three texts, where somebody else was first.' })
  conflict: Conflict | null;
}

@ObjectType({ description: 'Many cells revised at once.' })
export class MatrixRevision {
  @Field(() => ID, { description: 'The review.' })
  reviewId: string;

  /** For the rows, which are read when they are asked for. */
  workspaceId: string;

  @Field(() => [RevisedCell], { description: 'What came of each cell, in the order they were sent.' })
  cells: RevisedCell[];
}

export const ReviseMatrixEntriesResult = resultOf('ReviseMatrixEntries', MatrixRevision);
