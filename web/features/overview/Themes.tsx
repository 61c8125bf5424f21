import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { SectionHead } from '../../design/SectionHead.js';
import { useFormat } from '../../lib/useFormat.js';
import { todayHere } from '../../lib/parse-date.js';
import type { MatrixFilters } from '../matrix/urls.js';
import { byDistance, sidesWithViews, SUPPORTED, type Overview } from './figures.js';
import classes from './overview.module.css';
import { ThemeBars } from './ThemeBars.js';
import { ThemeTable } from './ThemeTable.js';

/** Themes drawn before a press asks for the others. */
const FIRST = 8;
/** The same where only counts are listed: they take less room. */
const FIRST_COUNTS = 24;

export interface ThemesProps {
  overview: Overview;
  /** Rows stand under the workspace’s own clusters first. */
  hasClusters: boolean;
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
}

/** Progress by theme: both views where there are two, one where there is one, else what there is to assess. */
export function Themes({ overview, hasClusters, rowsUrl }: ThemesProps) {
  const intl = useIntl();
  const format = useFormat();
  const [isTable, setTable] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const sides = sidesWithViews(overview);
  const first = sides.length === 0 ? FIRST_COUNTS : FIRST;
  const themes = sides.length === 2 ? byDistance(overview.themes) : overview.themes;
  const shown = isWhole || isTable ? themes : themes.slice(0, first);
  const title = intl.formatMessage({ id: `overview.themes.title.${sides.length}` });
  const toggle = (
    <Button variant="transparent" size="compact-sm" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
      <FormattedMessage id={isTable ? 'overview.themes.asBars' : 'overview.themes.asTable'} />
    </Button>
  );
  const asOf = (
    <span>
      <FormattedMessage id="overview.themes.asOf" values={{ date: format.date(todayHere()) }} />
    </span>
  );
  return (
    <section aria-labelledby="overview-themes">
      <SectionHead
        id="overview-themes"
        title={title}
        end={
          sides.length > 0 && (
            <>
              {asOf}
              {toggle}
            </>
          )
        }
      />
      <Grouping scheme={overview.themeScheme} hasClusters={hasClusters} />
      {sides.length === 0 && <Counts themes={shown} rowsUrl={rowsUrl} />}
      {sides.length > 0 && isTable && <ThemeTable themes={shown} sides={sides} rowsUrl={rowsUrl} />}
      {sides.length > 0 && !isTable && <ThemeBars themes={shown} sides={sides} rowsUrl={rowsUrl} />}
      {!isTable && themes.length > first && (
        <Button
          className={classes.all}
          variant="subtle"
          size="compact-sm"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          <FormattedMessage
            id={isWhole ? 'overview.themes.fewer' : 'overview.themes.all'}
            values={{ count: themes.length }}
          />
        </Button>
      )}
      {overview.ownDrafts > 0 && (
        <p className={classes.drafts}>
          <Link to={rowsUrl({ draft: true })}>
            <FormattedMessage id="overview.drafts" values={{ count: overview.ownDrafts }} />
          </Link>
        </p>
      )}
    </section>
  );
}

/** By whose themes the rows are grouped, here and in the matrix: a review can carry labels of several schemes. */
function Grouping({ scheme, hasClusters }: { scheme: Overview['themeScheme']; hasClusters: boolean }) {
  const intl = useIntl();
  if (!scheme) return null;
  const name = intl.formatMessage({ id: `matrix.scheme.${scheme}` });
  return (
    <p className={classes.help}>
      <FormattedMessage id={hasClusters ? 'overview.themes.byCluster' : 'overview.themes.byScheme'} values={{ name }} />
    </p>
  );
}

/** Nobody has assessed anything yet: what there is, by theme. */
function Counts({ themes, rowsUrl }: { themes: Overview['themes'] } & Pick<ThemesProps, 'rowsUrl'>) {
  const intl = useIntl();
  return (
    <ul className={classes.counts}>
      {themes.map(({ themeId, name, count }) => (
        <li key={themeId}>
          <span dir="auto">{name ?? intl.formatMessage({ id: 'overview.themes.none' })}</span>
          <Link to={rowsUrl({ theme: [themeId], position: SUPPORTED })}>
            {intl.formatMessage({ id: 'overview.themes.count' }, { count })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
