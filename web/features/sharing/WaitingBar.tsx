import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Queue } from './useQueue.js';
import classes from './waiting.module.css';
import type { WaitingItem } from './waiting-queue.js';

export interface WaitingBarProps {
  queue: Queue;
  item: WaitingItem;
  title: string;
  children?: ReactNode;
}

/** Where the person is in the queue, and the way past a question without answering it. */
export function WaitingBar({ queue, item, title, children }: WaitingBarProps) {
  const intl = useIntl();
  const { items, place, total } = queue;
  return (
    <>
      <header className={classes.bar}>
        <h1 className={classes.title}>{title}</h1>
        {children}
        <span className={classes.place}>{intl.formatMessage({ id: 'page.place' }, { place, count: total })}</span>
        {items.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => queue.skip(item)}>
            {intl.formatMessage({ id: 'waiting.skip' })}
          </Button>
        )}
      </header>
      <progress
        className={classes.progress}
        max={total}
        value={place - 1}
        aria-label={intl.formatMessage({ id: 'waiting.progress' })}
      />
    </>
  );
}
