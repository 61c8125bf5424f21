import type { JointState, Position, RecommendationKind, Status } from '../../graphql/generated/graphql.js';

/** A status, or the word for the absence of one. */
export type StatusOrNone = Status | 'NOT_ASSESSED';

/** Which rows to show; several values of one filter mean any of them, several filters mean all of them. */
export interface MatrixFilters {
  /** Cluster or theme under which rows stand, by id; `none` for rows without either. */
  readonly theme: readonly string[];
  /** Labels of themes and of affected groups a row carries. */
  readonly tag: readonly string[];
  readonly position: readonly Position[];
  readonly kind: readonly RecommendationKind[];
  /** What the CSO side sees. */
  readonly cso: readonly StatusOrNone[];
  /** What the government sees. */
  readonly government: readonly StatusOrNone[];
  readonly joint: readonly JointState[];
  /** The institution in the lead, by id; `none` for rows without one. */
  readonly lead: readonly string[];
  /** Sustainable Development Goals, 1–17. */
  readonly sdg: readonly string[];
  /** Past the deadline. */
  readonly late: boolean;
  /** Not updated for long. */
  readonly old: boolean;
  /** The reader's organisation leads, supports, works or acts on it. */
  readonly mine: boolean;
  /** It is in the reader's own name in their organisation. */
  readonly named: boolean;
  /** Both sides assessed it, differently. */
  readonly apart: boolean;
  /** The own organisation's assessment is not shared yet. */
  readonly draft: boolean;
  /** Changed since the own side assessed it. */
  readonly look: boolean;
  /** Words to be found in the row. */
  readonly q: string;
}

/** How the rows are laid out. */
export interface MatrixView {
  /** By cluster, else theme; and the other things a row can stand under. */
  readonly group: 'cluster' | 'theme' | 'lead' | 'sdg' | 'cso' | 'government' | 'flat';
  /** The column in whose order rows stand, with a minus before it when downwards; empty for the document's order. */
  readonly sort: string;
  readonly rows: 'four' | 'one' | 'full';
  /** Columns left out, by id. */
  readonly hide: readonly string[];
  /** Columns moved: each `moved_after`. */
  readonly move: readonly string[];
  /** Widths given to columns: each `column_px`. */
  readonly width: readonly string[];
  /** Columns that stay while the rest scrolls, besides the number; empty for the usual ones, `none` for no other. */
  readonly pin: readonly string[];
}

const words = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value as string[];
  if (value === true) return ['1'];
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** The matrix of a review, showing only the rows that pass the filters. */
export function matrixUrl(
  workspaceId: string,
  reviewId: string,
  filters: Partial<MatrixFilters & MatrixView> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const word of words(value)) search.append(name, word);
  }
  const query = search.toString();
  return `/w/${workspaceId}/r/${reviewId}/matrix${query && `?${query}`}`;
}

/** One row whole. `from` is the query of the matrix it is opened from, so that its neighbours are known there. */
export function matrixRowUrl(workspaceId: string, reviewId: string, entryId: string, from = ''): string {
  const query = from && `?${new URLSearchParams({ from }).toString()}`;
  return `/w/${workspaceId}/r/${reviewId}/recommendations/${entryId}${query}`;
}
