import { shareOf } from './time-axis.js';

export interface TimelineEvent {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  title: string;
  /** The date in words, and what else there is to say. */
  detail: string;
  /** Lies behind us: a filled dot. */
  done?: boolean;
  /** A smaller dot and a plain title. */
  minor?: boolean;
  href?: string;
}

export interface PlacedEvent extends TimelineEvent {
  /** Position of the dot in px from the start of the line. */
  x: number;
  /** Start of the label in px from the start of the line. */
  labelStart: number;
  align: 'start' | 'end';
  /** 0 stands at the line; each next one a step further from it. */
  tier: number;
}

interface Span {
  start: number;
  end: number;
}

/** Average advance of 12 px Noto Sans, bold or not, with some air. */
const LETTER = 6.9;
const AIR = 14;

const overlaps = (a: Span, b: Span) => a.start < b.end + AIR && b.start < a.end + AIR;

const labelWidth = ({ title, detail }: TimelineEvent) => Math.max(title.length, detail.length) * LETTER;

/** The label of an event: from a little before its dot, or, where that would leave the sheet, up to a little after. */
function labelSpan(x: number, width: number, sheet: number): Span & { align: 'start' | 'end' } {
  if (x - 5 + width <= sheet) return { start: Math.max(0, x - 5), end: x - 5 + width, align: 'start' };
  const end = Math.min(sheet, x + 5);
  return { start: end - width, end, align: 'end' };
}

export interface TimelineSheet {
  from: string;
  to: string;
  /** Width in px. */
  width: number;
  /** Stretch of the first tier that is taken, such as by the mark of today. */
  taken?: Span;
}

/** Gives every event a place on the line and its label a tier in which it touches no other. */
export function layoutTimeline(events: readonly TimelineEvent[], sheet: TimelineSheet): PlacedEvent[] {
  const tiers: Span[][] = [sheet.taken ? [sheet.taken] : []];
  const inOrder = [...events].sort((a, b) => a.date.localeCompare(b.date));
  return inOrder.map((event) => {
    const x = shareOf(event.date, sheet.from, sheet.to) * sheet.width;
    const { align, ...span } = labelSpan(x, labelWidth(event), sheet.width);
    let tier = tiers.findIndex((labels) => !labels.some((label) => overlaps(label, span)));
    if (tier < 0) tier = tiers.push([]) - 1;
    tiers[tier].push(span);
    return { ...event, x, labelStart: span.start, align, tier };
  });
}
