import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a row of the matrix is called, where other things name it.' })
export class RowLabel {
  @Field(() => ID, { description: 'The matrix entry’s id.' })
  entryId: string;

  @Field(() => ID, { description: 'The recommendation’s id.' })
  recommendationId: string;

  @Field(() => String, { description: 'The number, else the workspace’s own reference.' })
  reference: string;

  @Field(() => String, { description: 'The text, verbatim.' })
  text: string;
}
