import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import classes from './Tag.module.css';

export interface TagProps {
  children: string;
  icon?: IconName;
  /** `accent` for what reaches further than usual. */
  tone?: 'plain' | 'accent';
}

/** A small outlined remark beside a thing: who may see it, what kind it is. */
export function Tag({ children, icon, tone = 'plain' }: TagProps) {
  return (
    <span className={classes.root} data-tone={tone}>
      {icon && <Icon name={icon} size={12} />}
      <span dir="auto">{children}</span>
    </span>
  );
}
