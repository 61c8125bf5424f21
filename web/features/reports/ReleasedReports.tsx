import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { SectionHead } from '../../design/SectionHead.js';
import { Tag } from '../../design/Tag.js';
import type { ReleaseFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { readersIcon } from './readers.js';
import classes from './ReleasedText.module.css';

export interface ReleasedReportsProps {
  releases: readonly ReleaseFieldsFragment[];
  url: (releaseId: string) => string;
}

/** Whom a report was released to. */
export function ReleasedTo({ releasedTo }: Pick<ReleaseFieldsFragment, 'releasedTo'>) {
  const intl = useIntl();
  const to = releasedTo === 'JOINT' ? 'JOINT' : 'SIDE';
  return <Tag icon={readersIcon[to]}>{intl.formatMessage({ id: `reports.release.is.${to}` })}</Tag>;
}

/** The reports that were handed out: which, by whom, to whom and when; nothing where there are none. */
export function ReleasedReports({ releases, url }: ReleasedReportsProps) {
  const intl = useIntl();
  const format = useFormat();
  const day = (at: string) => format.day(at);
  if (releases.length === 0) return null;
  return (
    <section className={classes.released} aria-labelledby="released">
      <SectionHead
        id="released"
        title={intl.formatMessage({ id: 'reports.release.list' })}
        end={intl.formatNumber(releases.length)}
      />
      <ul className={classes.list}>
        {releases.map((release) => (
          <li key={release.id}>
            <Link to={url(release.id)} dir="auto">
              {release.title}
            </Link>
            <p className={classes.line}>
              <ReleasedTo releasedTo={release.releasedTo} />
              <span dir="auto">
                {intl.formatMessage(
                  { id: 'reports.release.line' },
                  { number: release.number, who: release.author.organisation, day: day(release.writtenAt) },
                )}
              </span>
              {release.withdrawnAt && (
                <span>{intl.formatMessage({ id: 'reports.release.gone' }, { day: day(release.withdrawnAt) })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
