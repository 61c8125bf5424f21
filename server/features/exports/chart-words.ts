import type { Side } from '../../domain/vocabulary.js';
import { canDraw } from './progress-chart.js';
import type { StepGroup } from './report-document.js';
import type { ReportLabels } from './report-labels.js';
import { countsByStatus, shownStatuses, type ShownStatus } from './status-colours.js';

/** The words in a chart; where its typeface lacks the letters, signs, and what they stand for. */
export interface ChartWords {
  readonly sides: Readonly<Record<Side, string>>;
  readonly statuses: Readonly<Record<ShownStatus, string>>;
  readonly total: string;
  readonly key: readonly { readonly sign: string; readonly word: string }[];
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const LETTERS = 'ABCDEFG';
const SUM = 'Σ';

/** What a chart says beside its bars: in words, or by signs that are told below it. */
export function chartWords({ sides, statuses, steps }: ReportLabels, groups: readonly StepGroup[]): ChartWords {
  if ([...Object.values(sides), ...Object.values(statuses), steps.total].every(canDraw)) {
    return { sides, statuses, total: steps.total, key: [] };
  }
  const views = groups.flatMap((group) => group.views);
  const speaking = [...new Set(views.map(({ side }) => side))];
  const shown = shownStatuses.filter((status) => views.some(({ counts }) => countsByStatus(counts)[status] > 0));
  const sign = <Of extends string>(all: readonly Of[], signs: ArrayLike<string>) =>
    Object.fromEntries(all.map((one, at) => [one, signs[at]])) as Record<Of, string>;
  const [sideSigns, statusSigns] = [sign(speaking, ROMAN), sign(shown, LETTERS)];
  return {
    sides: { ...sides, ...sideSigns },
    statuses: { ...statuses, ...statusSigns },
    total: SUM,
    key: [
      ...speaking.map((side) => ({ sign: sideSigns[side], word: sides[side] })),
      ...shown.map((status) => ({ sign: statusSigns[status], word: statuses[status] })),
      { sign: SUM, word: steps.total },
    ],
  };
}
