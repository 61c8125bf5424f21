import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import classes from './SavedState.module.css';

export type SavedStateName = 'saved' | 'saving' | 'waiting' | 'failed';

export interface SavedStateProps {
  state: SavedStateName;
  /** The words, e.g. “All changes saved 14:02” or “3 changes waiting for network”. */
  children: string;
}

const icon: Record<SavedStateName, IconName> = {
  saved: 'check',
  saving: 'turn',
  waiting: 'clock',
  failed: 'warning',
};

/** Whether what was written is safe. */
export function SavedState({ state, children }: SavedStateProps) {
  return (
    <span className={classes.root} data-state={state}>
      <Icon name={icon[state]} size={14} />
      {children}
    </span>
  );
}
