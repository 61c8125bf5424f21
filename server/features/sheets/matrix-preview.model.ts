import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SheetField } from '../../domain/sheet-fields.js';
import { LaidFate } from './laid-file.js';

registerEnumType(LaidFate, {
  name: 'LaidFate',
  description:
    'What a cell of a file comes to. YOURS: only the file changed it. THEIRS: only somebody else did, since. CONFLICT: ' +
    'both. Where it is not known what the file was made from, FILLS an empty cell or DIFFERS. NOT_YOURS: not to be ' +
    'changed by this person. NOT_UNDERSTOOD: it says nothing that can be written.',
});

@ObjectType({ description: 'A cell of the file that differs from the matrix, or did when the file was made.' })
export class LaidCell {
  @Field(() => SheetField, { description: 'Which.' })
  field: SheetField;

  @Field(() => LaidFate, { description: 'What it comes to.' })
  fate: LaidFate;

  @Field(() => Boolean, { description: 'Whether it may be chosen.' })
  mayBeTaken: boolean;

  @Field(() => String, { nullable: true, description: 'Why it cannot be written, as a stable upper-case code.' })
  problem: string | null;

  @Field(() => Boolean, { description: 'A name in it is only likely the organisation it is taken for.' })
  isGuess: boolean;

  @Field(() => String, { description: 'As the file shows it.' })
  written: string;

  @Field(() => String, { nullable: true, description: 'What would be written, in words; a status by its code.' })
  file: string | null;

  @Field(() => String, { nullable: true, description: 'What stood when the file was made; null: not known.' })
  base: string | null;

  @Field(() => String, { nullable: true, description: 'What stands now.' })
  now: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who changed it since: the person inside, else the organisation.',
  })
  changedBy: string | null;
}

@ObjectType({ description: 'A row of the matrix onto which a row of the file is laid, with what differs.' })
export class LaidRow {
  @Field(() => ID, { description: 'The matrix entry.' })
  entryId: string;

  @Field(() => String, { description: 'Its paragraph number, or the workspace’s own reference.' })
  reference: string;

  @Field(() => String, { description: 'The recommendation.' })
  text: string;

  @Field(() => Int, { description: 'Its row in the file.' })
  row: number;

  @Field(() => String, { description: 'How it stands: to be sent with what is chosen.' })
  stamp: string;

  @Field(() => Boolean, { description: 'Whether it is known what the file was made from.' })
  isBaseKnown: boolean;

  @Field(() => [LaidCell], { description: 'The cells that differ.' })
  cells: LaidCell[];

  @Field(() => [String], {
    description: 'Headings of cells that are not to be changed, and were: nothing is taken from them.',
  })
  lockedChanged: string[];
}

@ObjectType({ description: 'A row of the file that is laid onto none of the matrix.' })
export class StrayRow {
  @Field(() => Int, { description: 'As a spreadsheet counts it, from 1.' })
  row: number;

  @Field(() => String, { description: 'Why, as a stable upper-case code.' })
  problem: string;

  @Field(() => String, { description: 'Its number or its words in the file, shortened.' })
  written: string;

  @Field(() => [String], { description: 'References of the rows it may mean.' })
  fitting: string[];
}

@ObjectType({ description: 'What laying a spreadsheet onto a review would do, row by row and cell by cell.' })
export class MatrixFilePreview {
  @Field(() => ID, { description: 'Names the preview: the file and how it is laid.' })
  id: string;

  @Field(() => [LaidRow], { description: 'Rows in which something differs, in the document’s order.' })
  rows: LaidRow[];

  @Field(() => [StrayRow], { description: 'Rows of the file that are laid onto none, in the file’s order.' })
  strays: StrayRow[];

  @Field(() => Int, { description: 'Rows of the file that say what the matrix says.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows of the matrix that the file does not have; they stay as they are.' })
  absent: number;

  @Field(() => [String], { description: 'Headings of columns nothing is taken from.' })
  ignoredColumns: string[];
}
