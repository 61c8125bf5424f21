import type { ViewsByNumber } from '../types.js';
import { children } from './children.js';
import { detention } from './detention.js';
import { disabilities } from './disabilities.js';
import { equalityOfWomen } from './equality-of-women.js';
import { expression } from './expression.js';
import { health } from './health.js';
import { policeAndCourts } from './police-and-courts.js';
import { treaties } from './treaties.js';
import { violenceAgainstWomen } from './violence-against-women.js';
import { work } from './work.js';

/** What the sides have shared, row by row. */
export const views: ViewsByNumber = {
  ...treaties,
  ...violenceAgainstWomen,
  ...equalityOfWomen,
  ...disabilities,
  ...policeAndCourts,
  ...detention,
  ...expression,
  ...children,
  ...health,
  ...work,
};
