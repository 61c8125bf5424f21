import type { ReportFacts, ReportRow } from './report-facts.js';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SHORTEST_ACRONYM = 3;
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Keeps the names of organisations that asked for it out of everything the program prints. */
export class WithheldNames {
  private readonly ids: ReadonlySet<string>;
  private readonly patterns: readonly RegExp[];

  constructor(
    private readonly organisations: ReportFacts['organisations'],
    withheldIds: readonly string[],
    /** What is printed in place of a name. */
    private readonly mark: string,
  ) {
    this.ids = new Set(withheldIds);
    const withheld = organisations.filter(({ id }) => this.ids.has(id));
    const whole = (name: string, flags: string) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, flags);
    this.patterns = [
      ...withheld.map(({ name }) => whole(name, 'giu')),
      ...withheld.flatMap(({ acronym }) =>
        acronym && acronym.length >= SHORTEST_ACRONYM ? [whole(acronym, 'gu')] : [],
      ),
    ];
  }

  isWithheld(id: string): boolean {
    return this.ids.has(id);
  }

  /** The name to print for an organisation. */
  of(id: string): string {
    if (this.ids.has(id)) return this.mark;
    return this.organisations.find((one) => one.id === id)?.name ?? '';
  }

  /** The text without the names that are withheld. */
  clean(text: string): string {
    return this.patterns.reduce((cleaned, pattern) => cleaned.replace(pattern, () => this.mark), text);
  }

  /** Whether an address tells a withheld name, as `https://river-watch.example` does of River Watch. */
  isToldInAddress(url: string): boolean {
    const letters = lettersOf(url);
    const names = this.organisations
      .filter(({ id }) => this.ids.has(id))
      .flatMap(({ name, acronym }) => [name, acronym]);
    return names.some((name) => name !== null && name.length >= SHORTEST_ACRONYM && letters.includes(lettersOf(name)));
  }

  /** Whether a text, for example one that a person wrote, tells a withheld name. */
  isToldIn(text: string): boolean {
    return this.clean(text) !== text;
  }
}

/** The facts with every free text cleaned of withheld names; the recommendations themselves are the UN's own words. */
export function withhold(facts: ReportFacts, names: WithheldNames): ReportFacts {
  const clean = (text: string) => names.clean(text);
  const cleanOrNull = (text: string | null) => (text === null ? null : names.clean(text));
  return {
    ...facts,
    commitments: facts.commitments.map((one) => ({ ...one, text: clean(one.text), reason: cleanOrNull(one.reason) })),
    rows: facts.rows.map((row) => ({
      ...row,
      expectedResult: clean(row.expectedResult),
      challenges: clean(row.challenges),
      nextSteps: clean(row.nextSteps),
      actions: row.actions.map((action) => ({ ...action, title: clean(action.title) })),
      views: row.views.map((view) => cleanedView(view, names)),
      indicators: row.indicators.map((one) => ({
        ...one,
        title: clean(one.title),
        sourceOfVerification: clean(one.sourceOfVerification),
      })),
      joint: row.joint && {
        ...row.joint,
        reason: cleanOrNull(row.joint.reason),
        csoReason: cleanOrNull(row.joint.csoReason),
        governmentReason: cleanOrNull(row.joint.governmentReason),
      },
    })),
  };
}

/** A source whose citation tells the name loses its address too: the address would tell it again. */
function cleanedView(view: ReportRow['views'][number], names: WithheldNames): ReportRow['views'][number] {
  return {
    ...view,
    rationale: names.clean(view.rationale),
    noEvidenceReason: view.noEvidenceReason === null ? null : names.clean(view.noEvidenceReason),
    evidence: view.evidence.map((one) => {
      const isTold = names.isToldIn(one.citation) || (one.url !== null && names.isToldInAddress(one.url));
      return { ...one, citation: names.clean(one.citation), url: isTold ? null : one.url };
    }),
  };
}
