import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import { Chip } from '../../design/Chip.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { Status } from '../../graphql/generated/graphql.js';
import type { MatrixFilters } from '../matrix/urls.js';
import { toneOfStatus } from '../recommendations/status-tones.js';
import type { Overview } from './figures.js';
import classes from './overview.module.css';

/** Rows shown under a heading; its figure leads to all of them. */
const SHOWN = 3;

export interface RowListProps {
  overview: Overview;
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
  rowUrl: (entryId: string) => string;
}

/** The first rows in dispute with what each side sees. */
export function DisputedRows({ overview, rowsUrl, rowUrl }: RowListProps) {
  const intl = useIntl();
  const count = overview.totals.disputed;
  const url = rowsUrl({ joint: ['DISPUTED'] });
  if (count === 0) return null;
  return (
    <section aria-labelledby="overview-disputed">
      <Head id="overview-disputed" title={intl.formatMessage({ id: 'words.DISPUTED' })} count={count} url={url} />
      <ul className={classes.list}>
        {overview.disputed.slice(0, SHOWN).map(({ id, reference, text, government, cso }) => (
          <li key={id}>
            <Link to={rowUrl(id)}>
              <Bdi>{reference}</Bdi>
            </Link>
            <div>
              <p className={classes.clamp} dir="auto">
                {text}
              </p>
              <p className={classes.views}>
                <View side="GOVERNMENT" status={government} />
                <View side="CSO" status={cso} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <Link to={url} className={classes.more}>
          <FormattedMessage id="overview.allDisputed" values={{ count }} />
        </Link>
      )}
    </section>
  );
}

function View({ side, status }: { side: 'GOVERNMENT' | 'CSO'; status: Status | null }) {
  const intl = useIntl();
  if (!status) return null;
  const values = {
    side: intl.formatMessage({ id: `words.side.${side}` }),
    status: intl.formatMessage({ id: `words.short.${status}` }),
  };
  return <Chip tone={toneOfStatus[status]}>{intl.formatMessage({ id: 'overview.view' }, values)}</Chip>;
}

/** The latest rows, with how late they are. */
export function LateRows({ overview, rowsUrl, rowUrl }: RowListProps) {
  const intl = useIntl();
  const count = overview.totals.late;
  const url = rowsUrl({ late: true });
  if (count === 0) return null;
  return (
    <section aria-labelledby="overview-late">
      <Head id="overview-late" title={intl.formatMessage({ id: 'overview.late' })} count={count} url={url} />
      <ul className={classes.list}>
        {overview.late.slice(0, SHOWN).map(({ id, reference, text, daysLate }) => (
          <li key={id}>
            <Link to={rowUrl(id)}>
              <Bdi>{reference}</Bdi>
            </Link>
            <div>
              <p className={classes.clamp} dir="auto">
                {text}
              </p>
              <p className={classes.quiet}>
                <FormattedMessage id="overview.daysLate" values={{ count: daysLate }} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <Link to={url} className={classes.more}>
          <FormattedMessage id="overview.allLate" values={{ count }} />
        </Link>
      )}
    </section>
  );
}

interface HeadProps {
  id: string;
  title: string;
  count: number;
  url: string;
}

/** A heading whose figure leads to its rows. */
function Head({ id, title, count, url }: HeadProps) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'overview.rowsBehind' }, { count, title });
  return (
    <SectionHead
      id={id}
      title={title}
      end={
        <Link to={url} className={classes.total} aria-label={label}>
          {intl.formatNumber(count)}
        </Link>
      }
    />
  );
}
