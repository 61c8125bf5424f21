import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import type { RecommendationPageQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import classes from './page.module.css';

type Event = RecommendationPageQuery['recommendationPage']['history'][number];

/** So many are read at a glance; the rest is one press away. */
const FIRST = 8;

/** What happened to the row, the newest first. */
export function HistorySection({ history }: { history: readonly Event[] }) {
  const intl = useIntl();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? history : history.slice(0, FIRST);
  return (
    <section aria-labelledby="history">
      <SectionHead id="history" title={intl.formatMessage({ id: 'history.title' })} />
      {history.length === 0 && <p className={classes.empty}>{intl.formatMessage({ id: 'history.none' })}</p>}
      <ol className={classes.history}>
        {shown.map((event) => (
          <OneEvent key={event.id} event={event} />
        ))}
      </ol>
      {shown.length < history.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {intl.formatMessage({ id: 'history.all' }, { count: history.length })}
        </Button>
      )}
    </section>
  );
}

function OneEvent({ event }: { event: Event }) {
  const intl = useIntl();
  const format = useFormat();
  const words = useEventWords();
  const { audience, at, person, organisation } = event;
  const who = person ?? organisation ?? intl.formatMessage({ id: 'history.program' });
  return (
    <li>
      <span>
        <span dir="auto">{intl.formatMessage({ id: 'history.did' }, { who, what: words.act(event) })}</span>
        <span className={classes.changes}>{words.changes(event)}</span>
        {audience !== 'JOINT' && <AudienceTag audience={audience} />}
      </span>
      <time dateTime={at}>{format.date(at.slice(0, 10))}</time>
    </li>
  );
}

/** Values that are a word of one of the product's lists; others are not printed in the list. */
const isWord = (value: unknown): value is string => typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value);

function useEventWords() {
  const intl = useIntl();
  const known = (id: string) => id in intl.messages;
  const word = (value: unknown) =>
    isWord(value) && known(`words.${value}`) ? intl.formatMessage({ id: `words.${value}` }) : null;
  return {
    act: ({ action, changes }: Event) => {
      const command = changes.find(({ field }) => field === 'command')?.after;
      const id = `history.${action}${isWord(command) ? `.${command}` : ''}`;
      return intl.formatMessage({ id: known(id) ? id : 'history.other' });
    },
    changes: ({ changes }: Event) => {
      const value = changes.find(({ field }) => ['status', 'value', 'state', 'position'].includes(field));
      const reason = changes.find(({ field }) => field === 'reason')?.after;
      const said = [word(value?.after), typeof reason === 'string' && reason ? `“${reason}”` : null];
      return said.filter(Boolean).join(' · ');
    },
  };
}
