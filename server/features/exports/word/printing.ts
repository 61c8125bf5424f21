import type { Side } from '../../../domain/vocabulary.js';
import type { ReportDocument } from '../report-document.js';
import type { ReportLabels } from '../report-labels.js';
import { landscape, portrait, textWidthOf } from './page-sizes.js';
import { Wording } from './wording.js';

/** What every part of the writer needs to know while one report is written. */
export class Printing {
  readonly wording: Wording;
  readonly labels: ReportLabels;
  readonly isRightToLeft: boolean;
  /** Sources that are printed in the report, so that only those are linked. */
  readonly sourceNumbers: ReadonlySet<number>;
  private lists = 0;

  constructor(readonly report: ReportDocument) {
    this.wording = Wording.in(report.locale);
    this.labels = report.labels;
    this.isRightToLeft = report.direction === 'rtl';
    const figures = report.sections.flatMap((section) => Object.values(section.figures));
    this.sourceNumbers = new Set(
      figures.flatMap((figure) => (figure.kind === 'sources' ? figure.sources.map(({ number }) => number) : [])),
    );
  }

  /** A number of its own for each list, so that each begins at (a). */
  nextList(): number {
    this.lists += 1;
    return this.lists;
  }

  side(side: Side): string {
    return this.labels.sides[side];
  }
}

/** A part of the report on pages of one orientation. */
export interface Place {
  readonly isAnnex: boolean;
  /** The width of the text, in twentieths of a point. */
  readonly width: number;
}

export const bodyPlace: Place = { isAnnex: false, width: textWidthOf(portrait) };
export const annexPlace: Place = { isAnnex: true, width: textWidthOf(portrait) };
export const landscapePlace: Place = { isAnnex: true, width: textWidthOf(landscape) };
