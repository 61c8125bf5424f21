import type { DemonstrationComment } from '../types.js';
import { betweenSides } from './between-sides.js';
import { inside } from './inside.js';

/** Every comment, those between the sides first. */
export const comments: readonly DemonstrationComment[] = [...betweenSides, ...inside];
