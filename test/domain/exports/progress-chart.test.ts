import { describe, expect, it } from '@jest/globals';
import { countSteps } from '../../../server/domain/status-scale.js';
import type { Side, Status } from '../../../server/domain/vocabulary.js';
import { progressChart, progressChartSvg, type ChartContent } from '../../../server/features/exports/progress-chart.js';
import { englishReportLabels } from '../../../server/features/exports/report-labels.js';
import { segmentFills } from '../../../server/features/exports/chart-patterns.js';
import { all, ownText, xmlOf } from '../../support/read-office.js';

const statuses = (...list: readonly [Status | null, number][]): (Status | null)[] =>
  list.flatMap(([status, count]) => Array.from({ length: count }, () => status));

const government = statuses(['FULLY_IMPLEMENTED', 5], ['IN_PROGRESS', 3], [null, 2]);
const cso = statuses(['PARTIALLY_IMPLEMENTED', 4], ['REGRESSED', 1], ['NOT_STARTED', 5]);

const chart = (label = 'Justice & detention', direction: 'ltr' | 'rtl' = 'ltr'): ChartContent => {
  const view = (side: Side, of: readonly (Status | null)[]) => ({ side, counts: countSteps(of) });
  const views = [view('GOVERNMENT', government), view('CSO', cso)];
  const { sides, statuses: words, steps } = englishReportLabels;
  return { groups: [{ label, total: 10, views }], direction, sides, statuses: words, total: steps.total };
};

/** Bars as drawn: left edge and width of every segment, key left out. */
function segments(content: ChartContent) {
  const svg = xmlOf(progressChartSvg(content));
  return all(svg, 'rect')
    .filter(({ attributes }) => attributes.height === '44')
    .map(({ attributes }) => ({ x: Number(attributes.x), width: Number(attributes.width), fill: attributes.fill }));
}

const texts = (content: ChartContent) => all(xmlOf(progressChartSvg(content)), 'text').map(ownText);

describe('the chart of progress', () => {
  it('draws each side’s bar as long as the other’s, its segments by their share', () => {
    const widths = segments(chart()).map(({ width }) => width);
    expect(widths).toEqual([445, 267, 178, 356, 445, 89]);
  });

  it('names the theme and both sides, counts every segment and says the total', () => {
    const said = texts(chart());
    expect(said).toEqual(
      expect.arrayContaining([
        'Justice & detention',
        'Government',
        'Civil society',
        '5',
        '3',
        '2',
        '4',
        '1',
        'Total',
        '10',
      ]),
    );
  });

  it('explains the statuses that occur and no others', () => {
    const said = texts(chart());
    expect(said).toContain('Regressed');
    expect(said).not.toContain('No information');
  });

  it('tells statuses apart without colour: no two have the same pattern, and each has an outline', () => {
    const fills = Object.values(segmentFills);
    expect(new Set(fills).size).toBe(fills.length);
    expect(fills.every((fill) => fill.includes('stroke='))).toBe(true);
  });

  it('is mirrored where one reads from right to left', () => {
    const [ltr, rtl] = [segments(chart()), segments(chart('Justice', 'rtl'))];
    expect(rtl.map(({ x, width }) => Math.round(1640 - x - width))).toEqual(ltr.map(({ x }) => Math.round(x)));
  });

  it('draws a name in letters it lacks by its number instead of boxes', () => {
    expect(texts(chart('العدالة'))).toContain('1');
    expect(texts(chart('العدالة')).join()).not.toContain('العدالة');
  });

  it('cuts a name that is too long and breaks it over lines', () => {
    const long =
      'Cooperation and meaningful consultation with civil society and participation of all groups of persons in rural areas';
    const said = texts(chart(long));
    expect(said.some((line) => line.endsWith('…'))).toBe(true);
  });

  it('becomes a picture, the same every time', () => {
    const [one, other] = [progressChart(chart()), progressChart(chart())];
    expect(one.png.subarray(1, 4).toString()).toBe('PNG');
    expect(one.width).toBe(1312);
    expect(one.png.equals(other.png)).toBe(true);
  });
});
