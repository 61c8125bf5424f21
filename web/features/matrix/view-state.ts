import { writtenAnew } from '../../lib/useUrlState.js';
import { matrixParams } from './matrix-filter.js';

/** What of an address of the matrix is its view: the same text for the same view, nothing for the matrix as it is made. */
export const stateOf = (search: URLSearchParams): string => writtenAnew(matrixParams, search).toString();

/** Whether two states show the same, in whatever order their filters were chosen. */
export function isSameState(one: string, other: string): boolean {
  const words = (state: string) => [...new URLSearchParams(state)].map((pair) => pair.join('=')).sort();
  return JSON.stringify(words(one)) === JSON.stringify(words(other));
}
