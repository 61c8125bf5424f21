import { useRef, type CSSProperties } from 'react';
import { useWidth } from '../lib/useWidth.js';
import { shareOf, yearsBetween } from './time-axis.js';
import { layoutTimeline, type PlacedEvent, type TimelineEvent } from './timeline-layout.js';
import classes from './Timeline.module.css';

export type { TimelineEvent } from './timeline-layout.js';

export interface TimelineProps {
  label: string;
  /** First and last day of the line, `YYYY-MM-DD`. */
  from: string;
  to: string;
  events: readonly TimelineEvent[];
  today?: { date: string; label: string };
}

/** Below this width in px the line stands upright. */
const UPRIGHT = 620;
const LETTER = 6.9;

/** Dots on a line of years, with today marked; on a narrow page a list along an upright line. */
export function Timeline({ label, from, to, events, today }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const todayAt = today && shareOf(today.date, from, to) * width;
  const taken = today && todayAt !== undefined ? todaySpan(todayAt, today.label) : undefined;
  const placed = layoutTimeline(events, { from, to, width, taken });
  const upright = width < UPRIGHT;
  const tiers = Math.max(1, ...placed.map(({ tier }) => tier + 1));
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-upright={upright || undefined}
      style={{ '--tiers': tiers } as CSSProperties}
    >
      {!upright && <Line from={from} to={to} todayAt={todayAt} width={width} />}
      <ol className={classes.events} aria-label={label}>
        {placed.map((event) => (
          <Event key={event.id} event={event} upright={upright} />
        ))}
      </ol>
      {today && !upright && (
        <span
          className={classes.today}
          data-before={startsBefore(todayAt ?? 0, today.label) || undefined}
          style={{ insetInlineStart: todayAt }}
        >
          <span>{today.label}</span>
        </span>
      )}
    </div>
  );
}

const startsBefore = (at: number, label: string) => at > label.length * LETTER + 8;

function todaySpan(at: number, label: string) {
  const width = label.length * LETTER + 8;
  return startsBefore(at, label) ? { start: at - width, end: at } : { start: at, end: at + width };
}

function Line({ from, to, todayAt, width }: { from: string; to: string; todayAt?: number; width: number }) {
  return (
    <div className={classes.line} aria-hidden="true">
      {todayAt !== undefined && <i className={classes.past} style={{ inlineSize: todayAt }} />}
      {yearsBetween(from, to).map((day) => (
        <span key={day} className={classes.year} style={{ insetInlineStart: shareOf(day, from, to) * width }}>
          {day.slice(0, 4)}
        </span>
      ))}
    </div>
  );
}

function Event({ event, upright }: { event: PlacedEvent; upright: boolean }) {
  const { title, detail, done, minor, href, x, labelStart, align, tier } = event;
  const place = upright
    ? undefined
    : ({ '--tier': tier, '--x': `${x}px`, '--label': `${labelStart}px` } as CSSProperties);
  return (
    <li className={classes.event} style={place} data-align={align}>
      <i className={classes.dot} data-done={done || undefined} data-minor={minor || undefined} />
      {tier > 0 && !upright && <i className={classes.leader} />}
      <span className={classes.title} data-minor={minor || undefined}>
        {href ? <a href={href}>{title}</a> : title}
      </span>
      <span className={classes.detail}>{detail}</span>
    </li>
  );
}
