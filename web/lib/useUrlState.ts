import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

/** How one value stands in the address: `read` what is there, `write` what to put there (nothing for the default). */
export interface UrlParam<T> {
  read: (found: readonly string[]) => T;
  write: (value: T) => readonly string[];
}

/** Free text; empty by default. */
export const textParam: UrlParam<string> = {
  read: ([first]) => first ?? '',
  write: (value) => (value ? [value] : []),
};

/** Several values under one name; none by default. */
export const listParam: UrlParam<readonly string[]> = { read: (found) => found, write: (value) => value };

/** Several values without a point in them, written as one word with points between; none by default. */
export const dottedParam: UrlParam<readonly string[]> = {
  read: (found) => found.flatMap((word) => word.split('.')).filter(Boolean),
  write: (value) => (value.length ? [value.join('.')] : []),
};

/** Yes or no; no by default. */
export const flagParam: UrlParam<boolean> = {
  read: ([first]) => first === '1',
  write: (value) => (value ? ['1'] : []),
};

/** One of a few words; the first is the default and also what an unknown word means. */
export function choiceParam<const T extends string>(choices: readonly [T, ...T[]]): UrlParam<T> {
  return {
    read: ([first]) => choices.find((choice) => choice === first) ?? choices[0],
    write: (value) => (value === choices[0] ? [] : [value]),
  };
}

type UrlParams = Record<
  string,
  { read: (found: readonly string[]) => unknown; write: (value: never) => readonly string[] }
>;
type Values<P> = { [K in keyof P]: P[K] extends UrlParam<infer T> ? T : never };

function written<P extends UrlParams>(params: P, patch: Partial<Values<P>>, before: URLSearchParams) {
  const next = new URLSearchParams(before);
  for (const name of Object.keys(patch)) {
    next.delete(name);
    for (const word of params[name].write(patch[name] as never)) next.append(name, word);
  }
  return next;
}

/** The parameters alone, each as it would be written now: what is not understood and what is the default is left out. */
export function writtenAnew(params: UrlParams, search: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  for (const [name, { read, write }] of Object.entries(params)) {
    for (const word of write(read(search.getAll(name)) as never)) next.append(name, word);
  }
  return next;
}

/**
 * State that lives in the address, so that a link shows what its sender saw. Give a constant object of parameters;
 * the second value changes some of them at once, replacing the history entry unless told to `push`.
 */
export function useUrlState<P extends UrlParams>(params: P) {
  const [search, setSearch] = useSearchParams();
  const [fixed] = useState(params);
  const values = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(fixed).map(([name, param]) => [name, param.read(search.getAll(name))]),
      ) as Values<P>,
    [fixed, search],
  );
  const change = useCallback(
    (patch: Partial<Values<P>>, { push = false } = {}) =>
      setSearch((before) => written(fixed, patch, before), { replace: !push, preventScrollReset: true }),
    [fixed, setSearch],
  );
  return [values, change] as const;
}
