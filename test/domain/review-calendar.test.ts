import { describe, it, expect } from '@jest/globals';
import { addDays, addMonths, daysBetween, isCalendarDate } from '../../server/domain/calendar-date.js';
import {
  cycleOfSession,
  freshSince,
  isOld,
  suggestedMidTerm,
  suggestedMidTermStart,
  suggestedNextReview,
  suggestedNextSession,
} from '../../server/domain/review-calendar.js';

describe('review calendar', () => {
  const reviewed = { reviewedOn: '2025-05-02', adoptedOn: '2025-10-01' };

  it('suggests mid-term two to two and a half years after the review, and the next review after one cycle', () => {
    const suggestion = { precision: 'MONTH', isSuggestion: true, countedFrom: 'REVIEW' };
    expect(suggestedMidTermStart(reviewed)).toEqual({ on: '2027-05-02', ...suggestion });
    expect(suggestedMidTerm(reviewed)).toEqual({ on: '2027-11-02', ...suggestion });
    expect(suggestedNextReview(reviewed)).toEqual({ on: '2029-11-02', ...suggestion });
  });

  it('counts from the adoption, some four months later, when the day of the review is not known', () => {
    const adopted = { reviewedOn: null, adoptedOn: '2025-09-25' };
    expect(suggestedMidTerm(adopted)).toMatchObject({ on: '2027-11-25', countedFrom: 'ADOPTION' });
    expect(suggestedNextReview(adopted)).toMatchObject({ on: '2029-11-25' });
  });

  it('suggests nothing when nothing is known', () => {
    expect(suggestedMidTerm({ reviewedOn: null, adoptedOn: null })).toBeNull();
    expect(suggestedNextReview({ reviewedOn: null, adoptedOn: null })).toBeNull();
  });

  it.each<[number, number | null, number | null]>([
    [1, 1, null],
    [12, 1, null],
    [13, 2, 27],
    [26, 2, 40],
    [27, 3, 41],
    [40, 3, 54],
    [41, 4, 55],
    [54, 4, 68],
    [55, 5, 69],
    [68, 5, 82],
    [0, null, null],
    [8.5, null, null],
  ])('puts session %s in cycle %s and its States again in session %s', (session, cycle, next) => {
    expect(cycleOfSession(session)).toBe(cycle);
    expect(suggestedNextSession(session)).toBe(next);
  });

  it.each<[string, string, boolean]>([
    ['2025-11-22', '2026-11-21', false],
    ['2025-11-22', '2026-11-22', true],
    ['2024-02-29', '2025-02-27', false],
    ['2024-02-29', '2025-02-28', true],
    ['2026-11-22', '2026-11-22', false],
  ])('what was updated on %s is old on %s: %s', (updatedOn, today, old) => {
    expect(isOld(updatedOn, today)).toBe(old);
    expect(updatedOn < freshSince(today)).toBe(old);
  });

  it('tells old from fresh by one day, leap years included', () => {
    for (let today = '2023-01-01'; today < '2029-01-01'; today = addDays(today, 1)) {
      expect(isOld(addDays(freshSince(today), -1), today)).toBe(true);
      expect(isOld(freshSince(today), today)).toBe(false);
    }
  });
});

describe('calendar date', () => {
  it.each<[string, boolean]>([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-13-01', false],
    ['2025-1-1', false],
    ['2025-01-01T00:00:00Z', false],
    ['', false],
  ])('%j is a day: %s', (text, is) => {
    expect(isCalendarDate(text)).toBe(is);
  });

  it.each<[string, number, string]>([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-01-31', -2, '2024-11-30'],
    ['2025-05-02', 54, '2029-11-02'],
  ])('%s and %s months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it('counts days across leap years and the change of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
  });
});
