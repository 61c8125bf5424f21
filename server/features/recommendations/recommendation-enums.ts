import { registerEnumType } from '@nestjs/graphql';
import { Audience, Position, RecommendationKind, ThemeScheme } from '../../domain/vocabulary.js';

registerEnumType(Audience, { name: 'Audience', description: 'Who may read a thing: a lattice, not a ladder.' });
registerEnumType(Position, { name: 'Position', description: 'The State’s response to a recommendation.' });
registerEnumType(RecommendationKind, {
  name: 'RecommendationKind',
  description: 'A recommendation, or a voluntary pledge of the State itself.',
});
registerEnumType(ThemeScheme, {
  name: 'ThemeScheme',
  description: 'Where a theme label comes from; labels change with every cycle.',
});
