import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { ErrorState } from '../../design/ErrorState.js';
import { LoadingState } from '../../design/LoadingState.js';
import { Mark } from '../../design/Mark.js';
import { SectionHead } from '../../design/SectionHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { AccountEventKind, AccountEventsQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { accountEventsDocument } from './account-events.documents.js';
import classes from './AccountPage.module.css';

type Event = AccountEventsQuery['accountEvents']['events'][number];

/** So many are read at a glance; the rest is one press away. */
const FIRST = 5;

/** What somebody should look at twice. */
const grave: ReadonlySet<AccountEventKind> = new Set([
  'PASSWORD_GIVEN',
  'TOO_MANY_TRIES',
  'FACTOR_RESET',
  'LET_BACK_IN',
  'PASSWORD_RESET',
]);

/** What happened with one's own account, the newest first; nobody else reads it. */
export function AccountEventsSection() {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `account.${name}` });
  const { data, error, refetch, fetchMore } = useQuery(accountEventsDocument, { fetchPolicy: 'cache-and-network' });
  const [isOpen, setOpen] = useState(false);
  const all = data?.accountEvents.events ?? [];
  const after = data?.accountEvents.after ?? null;
  const shown = isOpen ? all : all.slice(0, FIRST);
  const showMore = () => {
    if (!isOpen) return setOpen(true);
    void fetchMore({
      variables: { after },
      updateQuery: (former, { fetchMoreResult: more }) => {
        const events = [...former.accountEvents.events, ...more.accountEvents.events];
        return { ...more, accountEvents: { ...more.accountEvents, events } };
      },
    }).catch(() => undefined);
  };
  return (
    <section className={classes.section} aria-labelledby="account-events">
      <SectionHead id="account-events" title={text('events')} />
      <p>{text('eventsHelp')}</p>
      {error && !data && (
        <ErrorState
          title={text('eventsUnreachable')}
          retryLabel={intl.formatMessage({ id: 'accounts.tryAgain' })}
          onRetry={() => void refetch().catch(() => undefined)}
        >
          <RetryWhenBack onBack={() => void refetch().catch(() => undefined)} />
        </ErrorState>
      )}
      {!data && !error && <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />}
      <ol className={classes.sessions}>
        {shown.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
      {(shown.length < all.length || after !== null) && (
        <div className={classes.actions}>
          <Button variant="default" onClick={showMore}>
            {text('eventsMore')}
          </Button>
        </div>
      )}
    </section>
  );
}

function EventLine({ event: { kind, at, device, isByOther, by } }: { event: Event }) {
  const intl = useIntl();
  const format = useFormat();
  const what = intl.formatMessage({ id: `account.event.${kind}` });
  const who = by ?? intl.formatMessage({ id: 'account.eventSomebody' });
  return (
    <li className={classes.session}>
      <div>
        {grave.has(kind) ? (
          <Mark icon="warning" tone="late">
            {what}
          </Mark>
        ) : (
          what
        )}
        <div className={classes.detail}>
          <time dateTime={at}>{format.dateTime(at)}</time>
          {device && (
            <>
              {' · '}
              <Bdi>{device}</Bdi>
            </>
          )}
          {isByOther && <> · {intl.formatMessage({ id: 'account.eventBy' }, { name: who })}</>}
        </div>
      </div>
    </li>
  );
}
