import type { PlansByNumber } from '../types.js';
import { children } from './children.js';
import { disabilities } from './disabilities.js';
import { expression } from './expression.js';
import { health } from './health.js';
import { justice } from './justice.js';
import { treaties } from './treaties.js';
import { women } from './women.js';
import { work } from './work.js';

/** The joint plan, row by row; rows that are missing have none yet. */
export const plans: PlansByNumber = {
  ...treaties,
  ...women,
  ...disabilities,
  ...justice,
  ...expression,
  ...children,
  ...health,
  ...work,
};
