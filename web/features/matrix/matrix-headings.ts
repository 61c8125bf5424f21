import type { MatrixOfReview, MatrixRow } from './matrix-row.js';

/** What a row stands under: its cluster, else its theme, else nothing. */
export interface Heading {
  /** The cluster's or theme's id; `none` for rows without either. */
  readonly id: string;
  readonly label: string | null;
  /** Clusters in their own order, then themes by name, then what has neither. */
  readonly order: number;
}

const NONE: Heading = { id: 'none', label: null, order: Number.MAX_SAFE_INTEGER };

type Scheme = MatrixRow['themes'][number]['scheme'];

/** The scheme in which most rows have their first theme; a review can carry labels of several cycles' schemes. */
function mainScheme(rows: readonly MatrixRow[]): Scheme | null {
  const counts = new Map<Scheme, number>();
  for (const { themes } of rows) {
    if (themes[0]) counts.set(themes[0].scheme, (counts.get(themes[0].scheme) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** Gives for each row of a matrix what it stands under. */
export function headingsOf(
  rows: readonly MatrixRow[],
  inOrder: MatrixOfReview['clusters'],
): (row: MatrixRow) => Heading {
  const scheme = mainScheme(rows);
  const clusters = new Map(inOrder.map(({ id, name }, order) => [id, { id, label: name, order }]));
  return ({ clusterId, themes }) => {
    const cluster = clusterId ? clusters.get(clusterId) : undefined;
    if (cluster) return cluster;
    const theme = themes.find((one) => one.scheme === scheme) ?? themes[0];
    return theme ? { id: theme.id, label: theme.label, order: clusters.size } : NONE;
  };
}

/** Rows under one heading, in the document's order. */
export interface Group {
  readonly heading: Heading;
  readonly rows: readonly MatrixRow[];
}

/** The rows by heading: clusters in order, themes by name in the reader's language, rows without either last. */
export function groupRows(
  rows: readonly MatrixRow[],
  headingOf: (row: MatrixRow) => Heading,
  language: string,
): readonly Group[] {
  const groups = new Map<string, { heading: Heading; rows: MatrixRow[] }>();
  for (const row of rows) {
    const heading = headingOf(row);
    const group = groups.get(heading.id) ?? { heading, rows: [] };
    group.rows.push(row);
    groups.set(heading.id, group);
  }
  const { compare } = new Intl.Collator(language);
  return [...groups.values()].sort(
    (one, other) =>
      one.heading.order - other.heading.order || compare(one.heading.label ?? '', other.heading.label ?? ''),
  );
}
