import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { SheetField } from '../../domain/sheet-fields.js';

registerEnumType(SheetField, {
  name: 'SheetField',
  description:
    'What a column of a spreadsheet may hold. ENTRY_ID, VERSIONS, NUMBER and TEXT tell which row it is; OWN_… is the own ' +
    'organisation’s assessment.',
});

@ObjectType({ description: 'A column of a spreadsheet and what it holds.' })
export class SheetColumn {
  @Field(() => Int, { description: 'Its place, from 0.' })
  column: number;

  @Field(() => SheetField, { description: 'What it holds.' })
  field: SheetField;
}

@InputType({ description: 'A column of a spreadsheet and what it holds.' })
export class SheetColumnInput {
  @Field(() => Int, { description: 'Its place, from 0.' })
  @IsInt()
  @Min(0)
  @Max(255)
  column: number;

  @Field(() => SheetField, { description: 'What it holds.' })
  @IsIn(Object.values(SheetField))
  field: SheetField;
}

@InputType({ description: 'How a spreadsheet is laid onto the rows of a review.' })
export class MatrixLayoutInput {
  @Field(() => ID, { description: 'The review.' })
  @IsUUID()
  reviewId: string;

  @Field(() => Int, { description: 'The sheet, by its place from 0.' })
  @IsInt()
  @Min(0)
  sheet: number;

  @Field(() => Int, { description: 'The row of the headings, as a spreadsheet counts it, from 1.' })
  @IsInt()
  @Min(1)
  headRow: number;

  @Field(() => [SheetColumnInput], { description: 'The columns that count; no two hold the same.' })
  @ArrayMaxSize(Object.keys(SheetField).length)
  @ValidateNested({ each: true })
  @Type(() => SheetColumnInput)
  columns: SheetColumnInput[];
}
