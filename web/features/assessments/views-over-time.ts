import type { BandSegment, BandTone, Lane, LaneSegment } from '../../design/Lanes.js';
import type { JointState, Status } from '../../graphql/generated/graphql.js';
import { addDays, addMonths } from '../../lib/calendar.js';
import { toneOfStatus } from '../recommendations/status-tones.js';

/** A view as far as its place in time goes. */
export interface DatedView {
  readonly status: Status;
  /** The day it speaks of, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly writtenAt: string;
  /** Said within the own organisation only. */
  readonly isDraft?: boolean;
}

/** What the joint record became, and when. */
export interface DatedState {
  readonly toState: JointState;
  /** An instant, ISO. */
  readonly at: string;
}

/** The words for the drawing. */
export interface LaneWords {
  readonly status: (status: Status, isDraft: boolean) => string;
  readonly span: (from: string, to: string | null) => string;
  readonly band: (state: JointState, day: string) => string;
}

const dayOf = (instant: string) => instant.slice(0, 10);

/** Views by the day they speak of; of several about one day the last written stands. */
function inOrder(views: readonly DatedView[]): DatedView[] {
  const byDay = new Map<string, DatedView>();
  const sorted = [...views].sort(
    (one, other) => one.asOf.localeCompare(other.asOf) || one.writtenAt.localeCompare(other.writtenAt),
  );
  for (const view of sorted) byDay.set(view.asOf, view);
  return [...byDay.values()];
}

/** One side's views as stretches, each until the next; the same status said again goes on in the same stretch. */
export function laneOf(label: string, views: readonly DatedView[], today: string, words: LaneWords): Lane {
  const segments: LaneSegment[] = [];
  const changes = inOrder(views).filter(
    (view, at, all) => at === 0 || view.status !== all[at - 1].status || view.isDraft !== all[at - 1].isDraft,
  );
  changes.forEach(({ status, asOf, isDraft = false }, at) => {
    const next = changes[at + 1]?.asOf ?? null;
    segments.push({
      tone: toneOfStatus[status],
      from: asOf,
      to: next ?? (asOf < today ? today : addDays(asOf, 1)),
      label: words.status(status, isDraft),
      detail: words.span(asOf, next),
    });
  });
  return { label, segments };
}

const toneOfBand: Partial<Record<JointState, BandTone>> = { AGREED: 'good', DISPUTED: 'conflict', OUTDATED: 'muted' };

/** What held between both sides, from the moves of the joint record: agreed, disputed, outdated. */
export function bandOf(events: readonly DatedState[], today: string, words: LaneWords): BandSegment[] {
  const moves = events.filter((event, at) => at === 0 || event.toState !== events[at - 1].toState);
  return moves.flatMap(({ toState, at }, index) => {
    const tone = toneOfBand[toState];
    const from = dayOf(at);
    const to = moves[index + 1] ? dayOf(moves[index + 1].at) : today;
    return tone && from < to ? [{ tone, from, to, label: words.band(toState, from) }] : [];
  });
}

/** The sheet on which it is all drawn: from the month before the first day to some way after today. */
export function sheetOf(days: readonly string[], today: string): { from: string; to: string } {
  const first = [...days, today].sort()[0];
  const from = addMonths(`${first.slice(0, 7)}-01`, first.slice(8) < '15' ? -1 : 0);
  const length = Math.max(90, (Date.parse(today) - Date.parse(from)) / 86_400_000);
  return { from, to: addDays(today, Math.round(length * 0.3)) };
}

const STEPS = [1, 3, 6, 12, 24];

/** The first days of months to mark on a sheet, at most some `most` of them, on round months of the year. */
export function ticksOf(from: string, to: string, most: number): string[] {
  const months = (Date.parse(to) - Date.parse(from)) / (30.4 * 86_400_000);
  const step = STEPS.find((size) => months / size <= most) ?? 24;
  const ticks: string[] = [];
  for (let day = addMonths(`${from.slice(0, 4)}-01-01`, 0); day < to; day = addMonths(day, step)) {
    if (day > from) ticks.push(day);
  }
  return ticks;
}
