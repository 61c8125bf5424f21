import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import type { PortfoliosQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixRowUrl } from '../matrix/urls.js';
import classes from './portfolios.module.css';

export type Portfolio = PortfoliosQuery['portfolios']['portfolios'][number];

export interface PortfolioRowsProps {
  rows: Portfolio['rows'];
  workspaceId: string;
  label: string;
}

/** The rows in somebody's name, each leading to its page. */
export function PortfolioRows({ rows, workspaceId, label }: PortfolioRowsProps) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <ul className={classes.rows} aria-label={label}>
      {rows.map(({ id, reviewId, reference, text, deadline }) => (
        <li key={id}>
          <Link to={matrixRowUrl(workspaceId, reviewId, id)}>
            <Bdi>{reference}</Bdi>
          </Link>
          <span className={classes.text} dir="auto">
            {text}
          </span>
          {deadline && (
            <span className={classes.quiet}>
              {intl.formatMessage({ id: 'portfolios.deadline' }, { day: format.date(deadline) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
