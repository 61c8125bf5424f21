import { ImageRun, type Paragraph } from 'docx';
import type { ProgressChartFigure, StepGroup } from '../../report-document.js';
import { chartWords, type ChartWords } from '../../chart-words.js';
import { progressChart } from '../../progress-chart.js';
import { countsByStatus, shownStatuses } from '../../status-colours.js';
import type { Place, Printing } from '../printing.js';
import { styled, styledText } from '../text-runs.js';
import { filled } from '../wording.js';

/** Twips to the pixel in which Word is told the size of a picture. */
const TWIPS_PER_PIXEL = 15;
/** So many groups, with two or three bars each, fit on one page with the caption. */
const MOST_GROUPS = 12;

/** The groups in parts of about the same size, each small enough for a page. */
function pages(groups: readonly StepGroup[]): StepGroup[][] {
  const count = Math.ceil(groups.length / MOST_GROUPS);
  const size = Math.ceil(groups.length / count);
  return Array.from({ length: count }, (_, page) => groups.slice(page * size, (page + 1) * size));
}

/** The chart as one picture, or several where there are many groups, each with what it shows in words. */
export function chartPictures(printing: Printing, figure: ProgressChartFigure, place: Place): Paragraph[] {
  const { labels, report } = printing;
  const words = chartWords(labels, figure.groups);
  const pictures = pages(figure.groups).map((groups, page) => {
    const picture = progressChart({ groups, direction: report.direction, ...words });
    const width = place.width / TWIPS_PER_PIXEL;
    const altText = {
      name: `${figure.kind}-${page + 1}`,
      title: printing.labels.words.figure,
      description: alternative(printing, figure, groups),
    };
    const transformation = { width: Math.round(width), height: Math.round((width * picture.height) / picture.width) };
    return styled('Normal', [new ImageRun({ type: 'png', data: picture.png, transformation, altText })]);
  });
  return words.key.length > 0 ? [...pictures, keyOf(printing, words.key)] : pictures;
}

/** What the signs of a picture stand for that cannot be drawn in words. */
function keyOf(printing: Printing, key: ChartWords['key']): Paragraph {
  const { isRightToLeft, labels } = printing;
  const said = key.map(({ sign, word }) => `${sign}: ${word}`).join(isRightToLeft ? '؛ ' : '; ');
  return styledText(printing, 'ListText', filled(labels.words.chartKey, { key: said }));
}

/** What the bars of all groups together say; the table below the chart says the rest. */
function alternative(printing: Printing, { groupedBy }: ProgressChartFigure, groups: readonly StepGroup[]): string {
  const { words, statuses } = printing.labels;
  const sides = [...new Set(groups.flatMap(({ views }) => views.map(({ side }) => side)))];
  const bars = sides.map((side) => {
    const all = groups.flatMap(({ views }) => views.filter((view) => view.side === side));
    const counts = shownStatuses
      .map((status) => ({ status, sum: all.reduce((sum, view) => sum + countsByStatus(view.counts)[status], 0) }))
      .filter(({ sum }) => sum > 0)
      .map(({ status, sum }) => `${statuses[status]} ${sum}`);
    return filled(words.chartBar, { side: printing.side(side), counts: counts.join(', ') });
  });
  return filled(words.chartAlternative, { group: groupedBy.toLowerCase(), bars: bars.join(' ') });
}
