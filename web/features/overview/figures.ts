import type { OverviewOfReviewQuery, Position, Status } from '../../graphql/generated/graphql.js';
import type { Names } from '../names/names.js';

export type Overview = OverviewOfReviewQuery['overview'];
export type Theme = Overview['themes'][number];
export type BothSides = 'GOVERNMENT' | 'CSO';

/** Positions by which a row is followed as supported, and the statuses that count as at least partially implemented. */
export const SUPPORTED: readonly Position[] = ['SUPPORTED', 'SUPPORTED_IN_PART'];
export const NOTED: readonly Position[] = ['NOTED', 'NOT_SUPPORTED'];
export const AT_LEAST_PARTIALLY: readonly Status[] = ['FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED'];

/** The scale as bars and tables list it: what is done first, then what went back. */
export const SCALE = ['FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED', 'IN_PROGRESS', 'NOT_STARTED', 'REGRESSED'] as const;

/** The sides whose views there are to be seen, the government first. */
export function sidesWithViews({ totals }: Pick<Overview, 'totals'>): BothSides[] {
  const sides: BothSides[] = [];
  if (totals.governmentAssessed > 0) sides.push('GOVERNMENT');
  if (totals.csoAssessed > 0) sides.push('CSO');
  return sides;
}

/**
 * The themes as the matrix names and orders them for this reader: clusters as the workspace named them and in its order,
 * then themes by their names in the reader's language, then what has neither.
 */
export function themesNamed(
  { overview, matrix }: Pick<OverviewOfReviewQuery, 'overview' | 'matrix'>,
  names: Names,
  locale: string,
): Theme[] {
  const places = new Map(matrix.clusters.map(({ id }, at) => [id, at]));
  const placeOf = ({ themeId, name }: Theme) => (name ? (places.get(themeId) ?? places.size) : places.size + 1);
  const { compare } = new Intl.Collator(locale);
  return overview.themes
    .map((theme) => (theme.name && !places.has(theme.themeId) ? { ...theme, name: names.ofLabel(theme.name) } : theme))
    .sort((one, other) => placeOf(one) - placeOf(other) || compare(one.name ?? '', other.name ?? ''));
}

/** The themes in which the two views part the most, the widest first; the document's order where they do not. */
export const byDistance = (themes: readonly Theme[]): Theme[] =>
  [...themes].sort((one, other) => other.apart - one.apart || other.disputed - one.disputed);

/** Where few themes hold much of what is seen differently. */
export interface Concentration {
  /** Rows of the two widest themes on which the views differ. */
  readonly inTwo: number;
  /** Rows of all themes on which they differ. */
  readonly inAll: number;
  readonly themeIds: readonly string[];
}

/** Two themes are worth naming when there are four or more and the two hold at least four tenths of the differences. */
export function concentration(themes: readonly Theme[]): Concentration | null {
  const inAll = themes.reduce((sum, { apart }) => sum + apart, 0);
  const [first, second] = byDistance(themes);
  if (themes.length < 4 || inAll < 5 || !second?.apart) return null;
  const inTwo = first.apart + second.apart;
  return inTwo / inAll < 0.4 ? null : { inTwo, inAll, themeIds: [first.themeId, second.themeId] };
}
