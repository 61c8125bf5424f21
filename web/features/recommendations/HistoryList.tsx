import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from './AudienceTag.js';
import { useHistoryWords, type ChangedWords, type HistoryEvent, type HistoryWords } from './history-words.js';
import classes from './history.module.css';

/** So many are read at a glance; the rest is one press away. */
const FIRST = 8;

export interface HistoryListProps {
  history: readonly HistoryEvent[];
  organisations: readonly { readonly id: string; readonly name: string }[];
  /** Whether the reader may put back what stood before this event. */
  mayPutBack: (event: HistoryEvent) => boolean;
  onPutBack: (event: HistoryEvent) => void;
  /** Each event shows at once what it changed. */
  isUnfolded?: boolean;
}

/** Who did what, when, from what to what; the newest first. */
export function HistoryList(props: HistoryListProps) {
  const { history, organisations, mayPutBack, onPutBack, isUnfolded = false } = props;
  const intl = useIntl();
  const words = useHistoryWords(organisations);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? history : history.slice(0, FIRST);
  if (history.length === 0) return <p className={classes.empty}>{intl.formatMessage({ id: 'history.none' })}</p>;
  return (
    <>
      <ol className={classes.list}>
        {shown.map((event) => (
          <OneEvent
            key={event.id}
            {...{ event, words, isUnfolded }}
            onPutBack={mayPutBack(event) ? () => onPutBack(event) : undefined}
          />
        ))}
      </ol>
      {shown.length < history.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {intl.formatMessage({ id: 'history.all' }, { count: history.length })}
        </Button>
      )}
    </>
  );
}

interface OneEventProps {
  event: HistoryEvent;
  words: HistoryWords;
  isUnfolded: boolean;
  onPutBack?: () => void;
}

function OneEvent({ event, words, isUnfolded, onPutBack }: OneEventProps) {
  const intl = useIntl();
  const format = useFormat();
  const { audience, at } = event;
  const changes = words.changes(event);
  const did = intl.formatMessage({ id: 'history.did' }, { who: words.who(event), what: words.act(event) });
  return (
    <li>
      <div className={classes.what}>
        <div className={classes.did}>
          <span>{did}</span>
          {audience !== 'JOINT' && <AudienceTag audience={audience} />}
        </div>
        <div className={classes.glance}>{words.glance(event)}</div>
        {changes.length > 0 && (
          <details className={classes.details} open={isUnfolded || undefined}>
            <summary>{intl.formatMessage({ id: 'history.changed' }, { count: changes.length })}</summary>
            <ChangeList changes={changes} />
            {onPutBack && (
              <Button variant="default" size="compact-sm" onClick={onPutBack}>
                {intl.formatMessage({ id: 'history.putBack' })}
              </Button>
            )}
          </details>
        )}
      </div>
      <time dateTime={at}>{format.dateTime(at)}</time>
    </li>
  );
}

/** Field by field, from what to what. */
export function ChangeList({ changes }: { changes: readonly ChangedWords[] }) {
  const intl = useIntl();
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          {before === null ? (
            <dd dir="auto">{after}</dd>
          ) : (
            <>
              <dd className={classes.version}>
                <span className={classes.word}>{intl.formatMessage({ id: 'history.from' })}</span>
                <span dir="auto">{before}</span>
              </dd>
              <dd className={classes.version}>
                <span className={classes.word}>{intl.formatMessage({ id: 'history.to' })}</span>
                <span dir="auto">{after}</span>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
