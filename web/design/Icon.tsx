import classes from './Icon.module.css';
import { icons, mirrored, type IconName } from './icons.js';

export interface IconProps {
  name: IconName;
  /** Side in px of a 16 px root; 16 by default. */
  size?: number;
}

/** One drawing in the colour of its text. Always decoration: the word stands beside it or in the control's label. */
export function Icon({ name, size = 16 }: IconProps) {
  const side = `${size / 16}rem`;
  return (
    <svg
      className={classes.root}
      style={{ inlineSize: side, blockSize: side }}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      data-mirrored={mirrored.has(name) || undefined}
    >
      {icons[name]}
    </svg>
  );
}
