import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsUUID, Min } from 'class-validator';

/** What every mutation's input carries. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client. Sent again with the same id, the mutation answers as the first time and does nothing.',
  })
  @IsUUID()
  mutationId: string;
}

/** What the input of a mutation on an existing thing carries. */
@InputType({ isAbstract: true })
export abstract class ChangeInput extends MutationInput {
  @Field(() => ID, { description: 'The thing to change.' })
  @IsUUID()
  id: string;

  @Field(() => Int, { description: 'The version the writer saw. A newer one answers with a Conflict.' })
  @Min(1)
  expectedVersion: number;
}
