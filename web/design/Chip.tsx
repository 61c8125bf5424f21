import classes from './Chip.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import { toneIcon, type Tone } from './tones.js';

export interface ChipProps {
  tone: Tone;
  /** The word: a chip never speaks by colour alone. */
  children: string;
  /** Another drawing than the tone's own. */
  icon?: IconName;
}

/** A place on a scale: drawing, word and tint. */
export function Chip({ tone, children, icon = toneIcon[tone] }: ChipProps) {
  return (
    <span className={classes.root} data-tone={tone}>
      <Icon name={icon} size={14} />
      <span dir="auto">{children}</span>
    </span>
  );
}
