import type { Names } from '../names/names.js';
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

/** What headings are made of: the workspace's clusters in their order, and the scheme whose themes lead. */
export type Headings = Pick<MatrixOfReview, 'clusters' | 'themeScheme'>;

/** Gives for each row of a matrix what it stands under: its cluster, else its theme of the scheme that leads, else its first. */
export function headingsOf({ clusters: inOrder, themeScheme }: Headings, names: Names): (row: MatrixRow) => Heading {
  const clusters = new Map(inOrder.map(({ id, name }, order) => [id, { id, label: name, order }]));
  return ({ clusterId, themes }) => {
    const cluster = clusterId ? clusters.get(clusterId) : undefined;
    if (cluster) return cluster;
    const theme = themes.find((one) => one.scheme === themeScheme) ?? themes[0];
    return theme ? { id: theme.id, label: names.ofLabel(theme.label), order: clusters.size } : NONE;
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
