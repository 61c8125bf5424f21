import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import classes from './Notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warning' | 'error';

export interface NoticeProps {
  tone: NoticeTone;
  title?: string;
  children?: ReactNode;
  /** A button or link that answers the notice. */
  action?: ReactNode;
  /** Said at once when it appears: `polite` waits its turn, `assertive` does not. */
  live?: 'off' | 'polite' | 'assertive';
}

const icon: Record<NoticeTone, IconName> = { info: 'info', good: 'check', warning: 'warning', error: 'error' };
const role = { off: undefined, polite: 'status', assertive: 'alert' } as const;

/** A remark across the page: sign, words, and what can be done. */
export function Notice({ tone, title, children, action, live = 'off' }: NoticeProps) {
  return (
    <div className={classes.root} data-tone={tone} role={role[live]}>
      <span className={classes.sign}>
        <Icon name={icon[tone]} />
      </span>
      <div className={classes.words}>
        {title && <p className={classes.title}>{title}</p>}
        {children}
      </div>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
