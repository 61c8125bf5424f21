import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import { Chip } from '../../design/Chip.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { Status } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import type { MatrixFilters } from '../matrix/urls.js';
import { toneOfStatus } from '../recommendations/status-tones.js';
import type { Overview } from './figures.js';
import classes from './overview.module.css';

/** Rows shown under a heading; its figure leads to all of them. */
const SHOWN = 3;

export interface RowListsProps {
  overview: Overview;
  rowsUrl: (filters: Partial<MatrixFilters>) => string;
  rowUrl: (entryId: string) => string;
}

/** The first rows in dispute with what each side sees. */
export function DisputedRows({ overview, rowsUrl, rowUrl }: RowListsProps) {
  const intl = useIntl();
  return (
    <RowList
      id="overview-disputed"
      title={intl.formatMessage({ id: 'words.DISPUTED' })}
      count={overview.totals.disputed}
      all="overview.allDisputed"
      rows={overview.disputed}
      url={rowsUrl({ joint: ['DISPUTED'] })}
      rowUrl={rowUrl}
      draw={({ government, cso }) => (
        <p className={classes.views}>
          <View side="GOVERNMENT" status={government} />
          <View side="CSO" status={cso} />
        </p>
      )}
    />
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
export function LateRows({ overview, rowsUrl, rowUrl }: RowListsProps) {
  const intl = useIntl();
  return (
    <RowList
      id="overview-late"
      title={intl.formatMessage({ id: 'overview.late' })}
      count={overview.totals.late}
      all="overview.allLate"
      rows={overview.late}
      url={rowsUrl({ late: true })}
      rowUrl={rowUrl}
      draw={({ daysLate }) => (
        <p className={classes.quiet}>
          <FormattedMessage id="overview.daysLate" values={{ count: daysLate }} />
        </p>
      )}
    />
  );
}

/** The rows longest without an update, under what is called old. */
export function OldRows({ overview, rowsUrl, rowUrl }: RowListsProps) {
  const intl = useIntl();
  const format = useFormat();
  return (
    <RowList
      id="overview-old"
      title={intl.formatMessage({ id: 'overview.old' })}
      help={intl.formatMessage({ id: 'overview.oldHelp' }, { months: overview.oldAfterMonths })}
      count={overview.totals.old}
      all="overview.allOld"
      rows={overview.old}
      url={rowsUrl({ old: true })}
      rowUrl={rowUrl}
      draw={({ updatedAt }) => (
        <p className={classes.quiet}>
          <FormattedMessage id="overview.updatedOn" values={{ date: format.day(updatedAt) }} />
        </p>
      )}
    />
  );
}

interface ListedRow {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
}

interface RowListProps<Row extends ListedRow> {
  id: string;
  title: string;
  /** What the heading means, where the word alone does not say it. */
  help?: string;
  /** How many there are in all. */
  count: number;
  /** Message of the link to all of them. */
  all: string;
  rows: readonly Row[];
  url: string;
  rowUrl: (entryId: string) => string;
  /** What is told of a row below its text. */
  draw: (row: Row) => ReactNode;
}

/** A heading whose figure leads to its rows, and the first of them; nothing where there are none. */
function RowList<Row extends ListedRow>({ id, title, help, count, all, rows, url, rowUrl, draw }: RowListProps<Row>) {
  const intl = useIntl();
  if (count === 0) return null;
  const label = intl.formatMessage({ id: 'overview.rowsBehind' }, { count, title });
  const total = (
    <Link to={url} className={classes.total} aria-label={label}>
      {intl.formatNumber(count)}
    </Link>
  );
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} end={total} />
      {help && <p className={classes.help}>{help}</p>}
      <ul className={classes.list}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <Link to={rowUrl(row.id)}>
              <Bdi>{row.reference}</Bdi>
            </Link>
            <div>
              <p className={classes.clamp} dir="auto">
                {row.text}
              </p>
              {draw(row)}
            </div>
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <Link to={url} className={classes.more}>
          <FormattedMessage id={all} values={{ count }} />
        </Link>
      )}
    </section>
  );
}
