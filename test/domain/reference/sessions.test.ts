import { describe, expect, it } from '@jest/globals';
import { Cycles, Sessions } from '../../../server/features/cycles/reference/sessions.js';

describe('Cycles', () => {
  it('divides sessions 1 to 68 among five cycles without a gap', () => {
    expect(Cycles.all.map((cycle) => [cycle.number, cycle.firstSession, cycle.lastSession])).toEqual([
      [1, 1, 12],
      [2, 13, 26],
      [3, 27, 40],
      [4, 41, 54],
      [5, 55, 68],
    ]);
  });

  it.each([
    [1, 1],
    [8, 1],
    [12, 1],
    [13, 2],
    [21, 2],
    [26, 2],
    [27, 3],
    [40, 3],
    [41, 4],
    [48, 4],
    [54, 4],
    [55, 5],
    [68, 5],
  ])('puts session %i into cycle %i', (session, cycle) => {
    expect(Cycles.ofSession(session)?.number).toBe(cycle);
    expect(Sessions.byNumber(session)?.cycle).toBe(cycle);
  });

  it.each([0, -1, 69, 12.5, Number.NaN])('knows no session %p', (session) => {
    expect(Cycles.ofSession(session)).toBeNull();
    expect(Sessions.byNumber(session)).toBeNull();
  });
});

describe('Sessions', () => {
  it('numbers all 68 in order, each in the cycle whose range holds it', () => {
    expect(Sessions.all.map((session) => session.number)).toEqual(Array.from({ length: 68 }, (_, index) => index + 1));
    for (const session of Sessions.all) expect(session.cycle).toBe(Cycles.ofSession(session.number)?.number);
  });

  it('gives days only as a pair, in the order of the sessions', () => {
    const dated = Sessions.all.filter((session) => session.startsOn !== null);
    expect(dated.map((session) => session.number)).toEqual([25, 26, 28, 35, 37, 40, 41, 48]);
    const days = dated.flatMap((session) => [session.startsOn ?? '', session.endsOn ?? '']);
    for (const day of days) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(days).toEqual([...days].sort());
    expect(Sessions.all.filter((session) => (session.startsOn === null) !== (session.endsOn === null))).toEqual([]);
  });

  it('gives a month or a year only where the days are not known', () => {
    const vague = Sessions.all.filter((session) => session.heldIn !== null);
    for (const session of vague) {
      expect(session.startsOn).toBeNull();
      expect(session.heldIn).toMatch(/^\d{4}(-(0[1-9]|1[0-2]))?$/);
    }
    expect(Sessions.byNumber(21)?.heldIn).toBe('2015-01');
    expect(Sessions.byNumber(60)).toEqual({ number: 60, cycle: 5, startsOn: null, endsOn: null, heldIn: null });
  });
});
