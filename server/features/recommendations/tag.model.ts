import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ThemeScheme } from '../../domain/vocabulary.js';
import './recommendation-enums.js';

@ObjectType({ description: 'A theme of one scheme.' })
export class Theme {
  @Field(() => ID, { description: 'Random id.' })
  id: string;

  @Field(() => ThemeScheme, { description: 'The scheme the label belongs to.' })
  scheme: ThemeScheme;

  @Field(() => String, { nullable: true, description: 'The scheme’s own code, e.g. `D25`.' })
  code: string | null;

  @Field(() => String, { description: 'The label exactly as the source prints it.' })
  label: string;
}

@ObjectType({ description: 'A recommending State.' })
export class RecommendingState {
  @Field(() => String, { nullable: true, description: 'ISO 3166 alpha-3; null for a label that names no known State.' })
  code: string | null;

  @Field(() => String, { description: 'The name as the source prints it.' })
  label: string;
}
