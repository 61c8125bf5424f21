import { describe, expect, it } from '@jest/globals';
import { niceTicks } from '../../../web/design/chart-scale.js';
import { indexItems, layOutItems } from '../../../web/design/grid/grid-items.js';
import { sameValue } from '../../../web/design/grid/grid-edits.js';
import { shareOf, yearsBetween } from '../../../web/design/time-axis.js';
import { layoutTimeline, type TimelineEvent } from '../../../web/design/timeline-layout.js';

const event = (id: string, date: string, title: string): TimelineEvent => ({ id, date, title, detail: date });

describe('a line of dates', () => {
  const sheet = { from: '2024-01-01', to: '2028-01-01', width: 1000 };

  it('puts labels that would touch into tiers of their own', () => {
    const placed = layoutTimeline(
      [
        event('a', '2024-02-01', 'The first of all meetings'),
        event('b', '2024-03-01', 'The second meeting'),
        event('c', '2027-01-01', 'Far away'),
      ],
      sheet,
    );
    expect(placed.map(({ tier }) => tier)).toEqual([0, 1, 0]);
  });

  it('lets no two labels of one tier touch, however many there are', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      event(`${index}`, `202${4 + (index % 4)}-0${1 + (index % 9)}-10`, `Meeting ${index}`),
    );
    const placed = layoutTimeline(events, sheet).map(({ labelStart, title, tier }) => ({
      tier,
      start: labelStart,
      end: labelStart + title.length * 6.9,
    }));
    for (const one of placed) {
      for (const other of placed) {
        if (one === other || one.tier !== other.tier) continue;
        expect(one.end < other.start || other.end < one.start).toBe(true);
      }
    }
  });

  it('turns a label round that would leave the sheet', () => {
    const [last] = layoutTimeline([event('z', '2027-12-30', 'A long name at the very end')], sheet);
    expect(last.align).toBe('end');
    expect(last.labelStart).toBeLessThan(1000);
  });

  it('keeps clear of the mark of today', () => {
    const [placed] = layoutTimeline([event('a', '2026-01-01', 'Meeting')], {
      ...sheet,
      taken: { start: 450, end: 600 },
    });
    expect(placed.tier).toBe(1);
  });

  it('knows shares and years', () => {
    expect(shareOf('2026-01-01', '2024-01-01', '2028-01-01')).toBeCloseTo(0.5, 2);
    expect(shareOf('2030-01-01', '2024-01-01', '2028-01-01')).toBe(1);
    expect(yearsBetween('2024-05-01', '2027-02-01')).toEqual(['2025-01-01', '2026-01-01', '2027-01-01']);
  });
});

describe('figures on an axis', () => {
  it.each([
    [25, 38, [24, 28, 32, 36, 40].length],
    [0, 1, 5],
    [7, 7, 2],
  ])('are round and reach from below %d to above %d', (low, high, least) => {
    const ticks = niceTicks(low, high);
    expect(ticks[0]).toBeLessThanOrEqual(low);
    expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(high);
    expect(ticks.length).toBeGreaterThanOrEqual(Math.min(least, 2));
    expect(new Set(ticks).size).toBe(ticks.length);
  });
});

describe('the lines of a grid', () => {
  const sections = [
    { id: 'a', label: 'A', rowIds: ['1', '2'] },
    { id: 'b', label: 'B', rowIds: ['2'] },
    { id: 'c', rowIds: ['3'] },
  ];

  it('are group rows and rows, each with a key of its own', () => {
    const items = layOutItems(sections, new Set());
    expect(items.map(({ kind }) => kind)).toEqual(['group', 'row', 'row', 'group', 'row', 'row']);
    expect(indexItems(items).size).toBe(items.length);
  });

  it('leave out the rows of a collapsed group, but never those under no group', () => {
    expect(layOutItems(sections, new Set(['a', 'c']))).toHaveLength(4);
  });
});

describe('two values of a cell', () => {
  it.each([
    [null, '', true],
    [null, [], true],
    ['a', 'a', true],
    [['a', 'b'], ['b', 'a'], true],
    ['a', 'b', false],
    [['a'], ['a', 'b'], false],
    ['a', null, false],
  ])('%j and %j: the same is %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
  });
});
