import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import classes from './Mark.module.css';

export type MarkTone = 'accent' | 'good' | 'conflict' | 'late' | 'muted';

export interface MarkProps {
  icon: IconName;
  tone: MarkTone;
  children: string;
}

/** A standing of its own, without a tint: drawing and word. `conflict` and `late` are bold. */
export function Mark({ icon, tone, children }: MarkProps) {
  return (
    <span className={classes.root} data-tone={tone}>
      <Icon name={icon} size={14} />
      <span dir="auto">{children}</span>
    </span>
  );
}
