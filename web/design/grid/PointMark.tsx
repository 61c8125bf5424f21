import type { Ref } from 'react';
import { VisuallyHidden } from '../VisuallyHidden.js';
import classes from './grid-tools.module.css';
import type { MenuPoint } from './useGridPointer.js';

interface PointMarkProps {
  readonly at: MenuPoint | null;
  readonly label: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLSpanElement>;
}

/** Where a menu opens; it names the menu. No button, so it takes no more of what the menu would give one. */
export const PointMark = ({ at, label, id, ref }: PointMarkProps) => (
  <span ref={ref} id={id} className={classes.point} style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}>
    <VisuallyHidden>{label}</VisuallyHidden>
  </span>
);
