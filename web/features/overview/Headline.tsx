import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import type { MatrixFilters } from '../matrix/urls.js';
import { AT_LEAST_PARTIALLY, concentration, NOTED, sidesWithViews, SUPPORTED, type Overview } from './figures.js';
import classes from './overview.module.css';

export interface HeadlineProps {
  overview: Overview;
  /** The address of the rows behind a figure. */
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
}

/** Where the review stands in one sentence; every figure leads to its rows. */
export function Headline({ overview, rowsUrl }: HeadlineProps) {
  const { totals, governmentHasJoined } = overview;
  const [first, second] = sidesWithViews(overview);
  const to = (filters: Partial<MatrixFilters>) => {
    const Figure = (words: ReactNode) => <Link to={rowsUrl({ position: SUPPORTED, ...filters })}>{words}</Link>;
    return Figure;
  };
  const values = {
    ...totals,
    rows: to({}),
    government: to({ government: AT_LEAST_PARTIALLY }),
    cso: to({ cso: AT_LEAST_PARTIALLY }),
  };
  if (!first) return <FormattedMessage id="overview.headline.nobody" values={values} />;
  if (second) return <FormattedMessage id="overview.headline.both" values={values} />;
  const alone = first === 'CSO' && !governmentHasJoined ? 'csoAlone' : first;
  return <FormattedMessage id={`overview.headline.${alone}`} values={values} />;
}

/** What the headline leaves out: agreement and dispute, where the views part, what is followed apart. */
export function Subline({ overview, rowsUrl }: HeadlineProps) {
  const { totals, themes } = overview;
  const dense = concentration(themes);
  const to = (filters: Partial<MatrixFilters>) => {
    const Figure = (words: ReactNode) => <Link to={rowsUrl(filters)}>{words}</Link>;
    return Figure;
  };
  const values = {
    ...totals,
    ...dense,
    toAgreed: to({ joint: ['AGREED'] }),
    toDisputed: to({ joint: ['DISPUTED'] }),
    toDense: to({ position: SUPPORTED, apart: true, theme: dense?.themeIds ?? [] }),
    toApart: to({ position: SUPPORTED, apart: true }),
    toNoted: to({ position: NOTED }),
    toPending: to({ position: ['PENDING', 'UNCLEAR'] }),
  };
  const isMoved = totals.agreed > 0 || totals.disputed > 0;
  return (
    <span className={classes.sentences}>
      {isMoved && <FormattedMessage id="overview.sub.joint" values={values} />}{' '}
      {dense && <FormattedMessage id="overview.sub.dense" values={values} />}{' '}
      {totals.noted > 0 && <FormattedMessage id="overview.sub.noted" values={values} />}{' '}
      {totals.pending > 0 && <FormattedMessage id="overview.sub.pending" values={values} />}
    </span>
  );
}
