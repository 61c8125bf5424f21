import fills from './fills.module.css';
import classes from './StackedBar.module.css';
import type { Tone } from './tones.js';

export interface BarSegment {
  tone: Tone;
  /** How many; nothing is drawn for 0. */
  value: number;
  /** The word for this part. */
  label: string;
}

export interface StackedBarProps {
  /** What the bar is about; read out before the parts. */
  label: string;
  segments: readonly BarSegment[];
  /** A 6 px bar without figures, for a row's margin. */
  thin?: boolean;
}

/** A figure is written into a part that has at least this share of the bar. */
const ROOM_FOR_A_FIGURE = 0.08;

/** Parts of a whole in one outlined bar; what is unknown is hatched. */
export function StackedBar({ label, segments, thin = false }: StackedBarProps) {
  const shown = segments.filter(({ value }) => value > 0);
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  const words = shown.map((segment) => `${segment.label} ${segment.value}`).join(', ');
  return (
    <div className={classes.root} data-thin={thin || undefined} role="img" aria-label={`${label}: ${words || '–'}`}>
      {shown.map(({ tone, value }) => (
        <span key={tone} className={`${classes.part} ${fills.fill}`} data-tone={tone} style={{ flexGrow: value }}>
          {!thin && value / total >= ROOM_FOR_A_FIGURE && <span>{value}</span>}
        </span>
      ))}
    </div>
  );
}

export interface BarKeyProps {
  entries: readonly { tone: Tone; label: string }[];
}

/** What the fills of the bars below mean. */
export function BarKey({ entries }: BarKeyProps) {
  return (
    <ul className={classes.key}>
      {entries.map(({ tone, label }) => (
        <li key={tone}>
          <i className={`${classes.swatch} ${fills.fill}`} data-tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  );
}

export interface GapBarProps {
  /** Shares of the bars above and below between which they differ, 0 to 1, in either order. */
  from: number;
  to: number;
  /** What the gap says, for those who do not see it. */
  label: string;
}

/** The stretch by which two bars, one above and one below, part from each other. */
export function GapBar({ from, to, label }: GapBarProps) {
  const start = Math.min(from, to);
  const width = Math.abs(to - from);
  return (
    <div className={classes.gap} role="img" aria-label={label}>
      {width > 0 && <i style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${width * 100}%` }} />}
    </div>
  );
}
