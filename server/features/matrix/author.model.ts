import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Side } from '../../domain/vocabulary.js';

@ObjectType({ description: 'Who said something: the organisation, and the person only to that organisation itself.' })
export class Author {
  @Field(() => ID, { description: 'The organisation’s id.' })
  organisationId: string;

  @Field(() => String, { description: 'The organisation’s name.' })
  organisation: string;

  @Field(() => Side, { description: 'The organisation’s side.' })
  side: Side;

  @Field(() => String, {
    nullable: true,
    description: 'The person’s name, inside their organisation; null outside it and for all that everybody may read.',
  })
  person: string | null;
}
