import { useTogether } from './together.js';
import { useTypedAbout } from './useRowDrafts.js';

/** Whether the person typed something here before that is not saved: into a cell, or into a form about a row. */
export function useHasOffers(): boolean {
  const inCells = useTogether()?.offers.length ?? 0;
  const inForms = useTypedAbout().filter(({ keptAt }) => keptAt !== null).length;
  return inCells + inForms > 0;
}
