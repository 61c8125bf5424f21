import type { Language } from '../../../language/languages.js';
import { Sdg } from '../../cycles/reference/sdg.js';

/** The short titles of the Sustainable Development Goals, 1 to 17 (General Assembly resolution 70/1). */
export const goalNames = (language: Language): readonly string[] => Sdg.goals.map(({ name }) => name[language]);
