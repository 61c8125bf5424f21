import { describe, expect, it } from '@jest/globals';
import { bandOf, laneOf, ticksOf, type LaneWords } from '../../web/features/assessments/views-over-time.js';

describe('the two views over time', () => {
  const words: LaneWords = {
    status: (status, isDraft) => `${status}${isDraft ? ' draft' : ''}`,
    span: (from, to) => `${from}–${to ?? ''}`,
    band: (state, day) => `${state} ${day}`,
  };
  const view = (status: string, asOf: string, more: object = {}) => ({
    status: status as 'REGRESSED',
    asOf,
    writtenAt: `${asOf}T10:00:00Z`,
    ...more,
  });

  it('runs each view until the next, and the same status said again in one stretch', () => {
    const views = [
      view('NOT_STARTED', '2025-06-01'),
      view('NOT_STARTED', '2025-09-01'),
      view('REGRESSED', '2026-01-01'),
    ];
    const { segments } = laneOf('Coalition', views, '2026-06-01', words);
    expect(segments.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['NOT_STARTED', '2025-06-01', '2026-01-01'],
      ['REGRESSED', '2026-01-01', '2026-06-01'],
    ]);
  });

  it('lets the last word about one day stand', () => {
    const views = [view('REGRESSED', '2026-01-01', { writtenAt: '2026-02-01' }), view('IN_PROGRESS', '2026-01-01')];
    expect(laneOf('Coalition', views, '2026-06-01', words).segments.map(({ label }) => label)).toEqual(['REGRESSED']);
  });

  it('marks what is not shared', () => {
    const views = [view('IN_PROGRESS', '2026-01-01'), view('IN_PROGRESS', '2026-02-01', { isDraft: true })];
    expect(laneOf('Coalition', views, '2026-06-01', words).segments.map(({ label }) => label)).toEqual([
      'IN_PROGRESS',
      'IN_PROGRESS draft',
    ]);
  });

  it('draws what was agreed, outdated and disputed, and nothing while something was only proposed', () => {
    const events = [
      { toState: 'PROPOSED', at: '2026-01-01T00:00:00Z' },
      { toState: 'AGREED', at: '2026-02-01T00:00:00Z' },
      { toState: 'OUTDATED', at: '2026-03-01T00:00:00Z' },
      { toState: 'OUTDATED', at: '2026-03-05T00:00:00Z' },
      { toState: 'DISPUTED', at: '2026-04-01T00:00:00Z' },
    ] as const;
    expect(bandOf(events, '2026-06-01', words).map(({ tone, from, to }) => [tone, from, to])).toEqual([
      ['good', '2026-02-01', '2026-03-01'],
      ['muted', '2026-03-01', '2026-04-01'],
      ['conflict', '2026-04-01', '2026-06-01'],
    ]);
  });

  it('marks no more months than there is room for', () => {
    expect(ticksOf('2025-01-15', '2027-01-01', 6)).toEqual(['2025-07-01', '2026-01-01', '2026-07-01']);
    expect(ticksOf('2026-01-15', '2026-05-01', 6)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  });
});
