import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { SectionHead } from '../../design/SectionHead.js';
import type { WaitingInBriefQuery, WaitingKind } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './overview.module.css';

type Item = WaitingInBriefQuery['waitingForMe']['items'][number];

export interface WaitingBriefProps {
  waiting: WaitingInBriefQuery['waitingForMe'];
  /** The queue where it is answered, beginning with one kind. */
  urlOf: (first?: WaitingKind) => string;
}

/** What waits for the reader's side, by what is asked of it; nothing when nothing waits. */
export function WaitingBrief({ waiting, urlOf }: WaitingBriefProps) {
  const intl = useIntl();
  const format = useFormat();
  if (waiting.count === 0) return null;
  const title = intl.formatMessage({ id: 'overview.waiting' });
  return (
    <section aria-labelledby="overview-waiting">
      <SectionHead
        id="overview-waiting"
        title={title}
        end={
          <Link
            to={urlOf()}
            className={classes.total}
            aria-label={intl.formatMessage({ id: 'overview.waitingCount' }, { count: waiting.count })}
          >
            {intl.formatNumber(waiting.count)}
          </Link>
        }
      />
      <ul className={classes.list}>
        {[...byKind(waiting.items)].map(([kind, items]) => (
          <li key={kind}>
            <b>{intl.formatNumber(items.length)}</b>
            <div>
              <Link to={urlOf(kind)}>
                <FormattedMessage id={`overview.waiting.${kind}`} values={{ count: items.length }} />
              </Link>
              <p className={classes.quiet}>
                <FormattedMessage id="overview.waitingSince" values={{ date: format.date(oldest(items)) }} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byKind(items: readonly Item[]): Map<WaitingKind, Item[]> {
  const kinds = new Map<WaitingKind, Item[]>();
  for (const item of items) kinds.set(item.kind, [...(kinds.get(item.kind) ?? []), item]);
  return kinds;
}

const oldest = (items: readonly Item[]) => items.map(({ since }) => since).sort()[0];
