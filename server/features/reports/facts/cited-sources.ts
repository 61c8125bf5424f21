import type { PrintedSource } from '../../exports/report-document.js';
import type { CitedEvidence, ReportRow } from './report-facts.js';

const keyOf = ({ citation, url }: CitedEvidence) => `${citation}\n${url ?? ''}`;

/** The sources that the report's assessments cite: each once, numbered in the order in which a reader meets them. */
export class CitedSources {
  private readonly numbers = new Map<string, number>();
  readonly printed: readonly PrintedSource[];

  constructor(rows: readonly ReportRow[]) {
    const printed: PrintedSource[] = [];
    for (const evidence of rows.flatMap((row) => row.views.flatMap((view) => view.evidence))) {
      if (this.numbers.has(keyOf(evidence))) continue;
      const number = printed.length + 1;
      this.numbers.set(keyOf(evidence), number);
      printed.push({ number, citation: evidence.citation, url: evidence.url, datedOn: evidence.datedOn });
    }
    this.printed = printed;
  }

  /** The number by which a view cites it. */
  numberOf(evidence: CitedEvidence): number {
    return this.numbers.get(keyOf(evidence))!;
  }
}
