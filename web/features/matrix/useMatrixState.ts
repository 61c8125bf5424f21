import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDebounced } from '../../lib/useDebounced.js';
import { useUrlState } from '../../lib/useUrlState.js';
import { matrixParams, noFilters } from './matrix-filter.js';
import type { MatrixFilters, MatrixView } from './urls.js';

type Address = MatrixFilters & MatrixView;

/** Typing settles before it is written to the address: browsers let a page write there only so often. */
const SETTLED = 300;

/**
 * Filters and layout from the address, so that a link shows what its sender saw. What is typed into the search filters
 * at once and reaches the address a moment later.
 */
export function useMatrixState() {
  const [address, change] = useUrlState(matrixParams);
  const [typed, setTyped] = useState(address.q);
  const written = useRef(address.q);
  const settled = useDebounced(typed, SETTLED);
  const q = useDeferredValue(typed);

  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    change({ q: settled });
  }, [settled, change]);
  // Another page of the history, or a link: the address leads.
  useEffect(() => {
    if (address.q === written.current) return;
    written.current = address.q;
    setTyped(address.q);
  }, [address.q]);

  const filters = useMemo((): MatrixFilters => ({ ...filtersOf(address), q }), [address, q]);
  const clear = useCallback(() => {
    written.current = '';
    setTyped('');
    change(noFilters);
  }, [change]);
  return { filters, view: address as MatrixView, typed, setTyped, change, clear };
}

const filtersOf = (address: Address): MatrixFilters =>
  Object.fromEntries(Object.keys(noFilters).map((name) => [name, address[name as keyof MatrixFilters]])) as never;
