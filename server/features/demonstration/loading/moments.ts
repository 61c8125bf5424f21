import { createHash } from 'node:crypto';
import { daysBetween, type CalendarDate } from '../../../domain/calendar-date.js';

const MINUTE = 60_000;
/** Offices open at eight and have eight and a half hours for whatever begins. */
const OPENS = 8 * 60;
const OPEN_FOR = 510;
/** Minutes between one event and the next of the same matter. */
const BETWEEN = 6;

const numberOf = (key: string) => createHash('sha256').update(key).digest().readUInt32BE();

/**
 * A plausible moment of that day, in UTC, always the same for the same key; of several events of one matter on one day,
 * `place` counts from 0 and each comes some minutes after the one before.
 */
export function momentOn(day: CalendarDate, key: string, place = 0): Date {
  const minutes = OPENS + (numberOf(key) % OPEN_FOR) + place * BETWEEN;
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE);
}

/** A moment some minutes before another. */
export const minutesBefore = (moment: Date, minutes: number): Date => new Date(moment.getTime() - minutes * MINUTE);

/** A day between two days, the first of them included, always the same for the same key. */
export function dayBetween(from: CalendarDate, to: CalendarDate, key: string): CalendarDate {
  return plusDays(from, numberOf(key) % daysBetween(from, to));
}

/** The day so many days later. */
export const plusDays = (day: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);

/** The earlier of two days. */
export const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);

/** The later of two moments. */
export const later = (one: Date, other: Date): Date => (one > other ? one : other);
