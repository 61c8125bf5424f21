import type { DemonstrationIndicator } from '../types.js';
import { livingIndicators } from './outcome-living.js';
import { outcomeIndicators } from './outcome.js';
import { processIndicators } from './process.js';
import { structuralIndicators } from './structural.js';

/** Indicators of about a third of the rows; what remains has none yet. */
export const indicators: readonly DemonstrationIndicator[] = [
  ...structuralIndicators,
  ...processIndicators,
  ...outcomeIndicators,
  ...livingIndicators,
];
