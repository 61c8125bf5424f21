import { useRef, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { useFormat } from '../../lib/useFormat.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import classes from './waiting-list.module.css';
import type { WaitingItem } from './waiting-queue.js';

export interface WaitingListProps {
  items: readonly WaitingItem[];
  current: WaitingItem;
  onChoose: (id: string) => void;
}

/** All that waits, to choose from; arrow keys go up and down. */
export function WaitingList({ items, current, onChoose }: WaitingListProps) {
  const intl = useIntl();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = items.findIndex(({ id }) => id === current.id) + step;
    const next = items[Math.min(items.length - 1, Math.max(0, at))];
    onChoose(next.id);
    list.current?.querySelectorAll('button')[items.indexOf(next)]?.focus();
  };
  return (
    <nav aria-label={intl.formatMessage({ id: 'waiting.list' })} className={classes.listFrame}>
      {/* The keys are a short cut for the buttons inside. */}
      <ul ref={list} className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={classes.entry}
              aria-current={item.id === current.id ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
              onKeyDown={move}
            >
              <span className={classes.entryHead}>
                <strong>
                  <Bdi>{item.reference}</Bdi>
                </strong>
                {item.kind !== 'QUESTION_TO_US' && item.jointStatus.value && (
                  <StatusChip status={item.jointStatus.value} short />
                )}
                <span>{format.day(item.since)}</span>
              </span>
              <span className={classes.entryText} dir="auto">
                {item.text}
              </span>
              <span className={classes.entryKind}>{intl.formatMessage({ id: `waiting.short.${item.kind}` })}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
