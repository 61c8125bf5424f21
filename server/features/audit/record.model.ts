import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Audience, Side } from '../../domain/vocabulary.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

@ObjectType({
  description: 'A chain of the record: all that was done within one audience, each event hanging on the last.',
})
export class RecordChain {
  @Field(() => ID, { description: 'Its id, which follows from its readers.' })
  id: string;

  @Field(() => Audience, { description: 'Who may read it.' })
  audience: Audience;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation it is of, where it is one organisation’s own.',
  })
  organisation: string | null;

  @Field(() => Side, {
    nullable: true,
    description: 'The side it is of, where it is a side’s or an organisation’s own.',
  })
  side: Side | null;

  @Field(() => Int, { description: 'How many events it has.' })
  events: number;

  @Field(() => String, {
    description:
      'Its head, the hash of the last event: 64 hexadecimal digits. Whoever keeps it can tell a rewritten record.',
  })
  head: string;
}

@ObjectType({ description: 'A file that was made and taken away.' })
export class ExportedFile {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => String, { description: 'The act, by its name in the permission table, e.g. `matrix.export`.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'What it is called; null where that was not kept.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of file, e.g. `docx`.' })
  format: string | null;

  @Field(() => Audience, { nullable: true, description: 'In whose eyes it was written.' })
  audience: Audience | null;

  @Field(() => Int, { nullable: true, description: 'The event of the record whose hash is printed in it.' })
  recordNumber: number | null;

  @Field(() => Int, { nullable: true, description: 'How many rows of a matrix it holds; null where it holds all.' })
  rows: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many rows `rows` are a part; null where it holds all.' })
  rowsOfReview: number | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Who, inside the reader’s own organisation; null outside it.' })
  person: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation that took it.' })
  organisation: string | null;
}

@ObjectType({ description: 'The record of a workspace as far as the reader may know of it.' })
export class WorkspaceRecord {
  @Field(() => ID, { description: 'The workspace.' })
  workspaceId: string;

  @Field(() => [RecordChain], { description: 'The chains the reader may read, everybody’s first.' })
  chains: RecordChain[];

  @Field(() => [ExportedFile], { description: 'Files that were taken away, the newest first, at most 200.' })
  exports: ExportedFile[];
}
