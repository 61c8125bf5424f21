import type { CSSProperties, ReactNode } from 'react';
import fills from './fills.module.css';
import classes from './Lanes.module.css';
import { shareOf } from './time-axis.js';
import type { Tone } from './tones.js';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface LaneSegment {
  tone: Tone;
  /** First day, and the day it ended or the last day drawn; `YYYY-MM-DD`. */
  from: string;
  to: string;
  label: string;
  /** The dates in words, for those who do not see the axis. */
  detail: string;
}

export interface Lane {
  label: string;
  segments: readonly LaneSegment[];
}

export type BandTone = 'good' | 'conflict' | 'accent' | 'muted';

export interface BandSegment {
  tone: BandTone;
  from: string;
  to: string;
  /** Drawn inside; left out (but still read out) where it is too narrow for it. */
  label: string;
}

export interface LanesProps {
  from: string;
  to: string;
  upper: Lane;
  lower: Lane;
  /** What holds between the two lanes. */
  band: { label: string; segments: readonly BandSegment[] };
  ticks: readonly { date: string; label: string }[];
  today?: { date: string; label: string };
  /** Words after today's line, at the height of the band; below the lanes where there is no room. */
  standing?: ReactNode;
}

/** From here on the end of the sheet is too near for words after today's line. */
const ROOM_AFTER_TODAY = 0.8;

/** Two lanes of dated stretches on one axis, and between them the stretches in which something held for both. */
export function Lanes({ from, to, upper, lower, band, ticks, today, standing }: LanesProps) {
  const at = (day: string) => ({ insetInlineStart: `${shareOf(day, from, to) * 100}%` });
  const span = (part: { from: string; to: string }): CSSProperties => ({
    ...at(part.from),
    inlineSize: `${(shareOf(part.to, from, to) - shareOf(part.from, from, to)) * 100}%`,
  });
  const isLate = today !== undefined && shareOf(today.date, from, to) > ROOM_AFTER_TODAY;
  return (
    <div className={classes.frame}>
      <span className={classes.name}>{upper.label}</span>
      <span className={classes.name} data-lane="lower">
        {lower.label}
      </span>
      <div className={classes.sheet}>
        {ticks.map((tick) => (
          <span key={tick.date} className={classes.tick} style={at(tick.date)} aria-hidden="true">
            <span>{tick.label}</span>
          </span>
        ))}
        <LaneRow lane={upper} span={span} />
        <ol className={classes.band} aria-label={band.label}>
          {band.segments.map((part) => (
            <li key={part.from} className={classes.stretch} data-tone={part.tone} style={span(part)}>
              <span>{part.label}</span>
            </li>
          ))}
        </ol>
        <LaneRow lane={lower} span={span} />
        {today && <TodayLine label={today.label} isLate={isLate} style={at(today.date)} />}
        {standing !== undefined && (
          <span className={classes.standing} data-below={isLate || undefined} style={at(today?.date ?? to)}>
            {standing}
          </span>
        )}
      </div>
    </div>
  );
}

function TodayLine({ label, isLate, style }: { label: string; isLate: boolean; style: CSSProperties }) {
  return (
    <span className={classes.today} style={style}>
      <span className={classes.todayLabel} data-before={isLate || undefined}>
        {label}
      </span>
    </span>
  );
}

function LaneRow({ lane, span }: { lane: Lane; span: (part: LaneSegment) => CSSProperties }) {
  return (
    <ol className={classes.lane} aria-label={lane.label}>
      {lane.segments.map((part) => (
        <li
          key={part.from}
          className={`${classes.segment} ${fills.fill}`}
          data-tone={part.tone}
          style={span(part)}
          title={`${part.label}, ${part.detail}`}
        >
          <span>{part.label}</span>
          <VisuallyHidden>, {part.detail}</VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
