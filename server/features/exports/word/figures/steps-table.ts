import type { StepGroup, StepsFigure } from '../../report-document.js';
import { canDraw } from '../../progress-chart.js';
import { houseTable, type HouseTable, type Cell, type Row } from '../house-table.js';
import type { Place, Printing } from '../printing.js';
import { cellParagraph, cellRuns } from '../cell-text.js';
import type { CharacterStyleId } from '../typography.js';

/**
 * Counts in the steps in which mid-term reports speak. What has begun or gone back is counted as not implemented and
 * shown again beside that number, so that neither is lost in it.
 */
export function stepsTable(
  printing: Printing,
  figure: Pick<StepsFigure, 'groupedBy' | 'groups'>,
  place: Place,
): HouseTable {
  const { columns, steps } = printing.labels;
  const isNumbered = !figure.groups.every(({ label }) => canDraw(label));
  const number = (label: string, share: number) => ({ label, share, isNumber: true });
  return houseTable(
    printing,
    place,
    [
      { label: figure.groupedBy, share: 20 },
      { label: columns.view, share: 13, holds: Object.values(printing.labels.sides) },
      number(steps.total, 7),
      number(steps.fully, 7),
      number(steps.partially, 9),
      number(steps.not, 6),
      number(steps.inProgress, 11),
      number(steps.regressed, 11),
      number(steps.noInformation, 12),
      number(steps.notAssessed, 10),
    ],
    figure.groups.flatMap((group, at) => groupRows(printing, isNumbered ? numbered(group, at) : group)),
  );
}

/** The chart draws such groups by their number. */
const numbered = (group: StepGroup, at: number): StepGroup => ({ ...group, label: `${at + 1}. ${group.label}` });

/** The lines of a group stay on one page. */
function groupRows(printing: Printing, { label, views }: StepGroup): Row[] {
  return views.map(({ side, counts: { total, steps, marks } }, at) => {
    const keepNext = at < views.length - 1;
    const cell = (text: string, setting?: CharacterStyleId, isNumber = true): Cell => ({
      children: [cellParagraph('TableText', cellRuns(printing, text, setting), { keepNext, isNumber })],
    });
    const count = (value: number, setting?: CharacterStyleId) => cell(printing.wording.number(value), setting);
    return {
      cells: [
        ...(at === 0 ? [{ ...cell(label, 'StrongText', false), rows: views.length }] : []),
        cell(printing.side(side), undefined, false),
        count(total, 'StrongText'),
        count(steps.FULLY),
        count(steps.PARTIALLY),
        count(steps.NOT),
        count(marks.IN_PROGRESS, 'Muted'),
        count(marks.REGRESSED, 'Muted'),
        count(steps.NO_INFORMATION),
        count(steps.NOT_ASSESSED),
      ],
    };
  });
}
