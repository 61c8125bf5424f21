import type { CalendarDate } from '../../domain/calendar-date.js';
import type { PrintedRecord, ReportDocument, ReportSection, RichTextNode } from '../exports/report-document.js';
import { englishReportLabels } from '../exports/report-labels.js';
import type { ReportFacts } from './facts/report-facts.js';
import { WithheldNames } from './facts/withheld-names.js';
import type { ReportSectionEntity } from './report.entity.js';
import { day, ordinal } from './writing/english.js';
import { compareFigures, hasChanged } from './writing/figure-changes.js';
import { writeSections, type WrittenSection } from './writing/write-sections.js';
import type { Figure, ReportBrief } from './writing/writing.js';

/** A section’s text with what it rested on. */
export type KeptSection = Pick<ReportSectionEntity, 'key' | 'heading' | 'body'> & {
  readonly figures: readonly Figure[];
};

/** What a document is made from: the report, its text as kept, and the data as its readers may see them. */
export interface ReportSource {
  readonly brief: ReportBrief;
  readonly ownerOrganisationId: string | null;
  readonly kept: readonly KeptSection[];
  readonly facts: ReportFacts;
  /** Where the record of the report's readers stands. */
  readonly record?: PrintedRecord | null;
}

/** The report as it is printed: the kept text with what is drawn from the data, without the names withheld. */
export function buildReportDocument(source: ReportSource, today: CalendarDate): ReportDocument {
  const { brief, facts, kept } = source;
  const names = new WithheldNames(facts.organisations, brief.withheldIds);
  const written = new Map(writeSections(brief, facts).map((section) => [section.key, section]));
  const owner = source.ownerOrganisationId;
  const isNamed = owner !== null && !names.isWithheld(owner) && names.of(owner) !== '';
  return {
    locale: 'en-GB',
    direction: 'ltr',
    labels: englishReportLabels,
    author: isNamed ? names.of(owner) : 'Submitting organisations',
    cover: coverOf(source, names, today),
    sections: kept.map((section) => sectionOf(section, written.get(section.key), names)),
    record: source.record ?? null,
  };
}

function coverOf({ brief, facts }: ReportSource, names: WithheldNames, today: CalendarDate): ReportDocument['cover'] {
  const { review } = facts;
  const named = brief.organisationIds.filter((id) => !names.isWithheld(id)).map((id) => names.of(id));
  return {
    title: names.clean(brief.title),
    stateName: review.stateName,
    subtitle: `Mid-term report on the Universal Periodic Review, ${ordinal(review.cycleNumber)} cycle`,
    facts: coverFacts(review),
    organisations: named.filter((name) => name !== ''),
    withheldCount: brief.withheldIds.filter((id) => brief.organisationIds.includes(id)).length,
    contact: brief.contact.trim() || null,
    date: today,
    cutOffDate: brief.cutOffOn,
    isDraft: true,
    isDemonstration: facts.workspace.isDemonstration,
  };
}

function coverFacts(review: ReportFacts['review']): string[] {
  const { sessionNumber, reviewedOn, adoptedOn } = review;
  const session = sessionNumber && `Working Group, ${ordinal(sessionNumber)} session`;
  const reviewed = reviewedOn && `reviewed on ${day(reviewedOn)}`;
  const adopted = adoptedOn && `outcome adopted on ${day(adoptedOn)}`;
  const symbols = [review.reportSymbol, review.addendumSymbol, review.decisionSymbol].filter(Boolean).join(', ');
  return [
    [session, reviewed].filter(Boolean).join(', '),
    [adopted && adopted.charAt(0).toUpperCase() + adopted.slice(1)].filter(Boolean).join(''),
    symbols,
  ].filter((line): line is string => Boolean(line));
}

function sectionOf(section: KeptSection, written: WrittenSection | undefined, names: WithheldNames): ReportSection {
  const place = written?.place ?? (section.key.startsWith('annex') ? 'ANNEX' : 'BODY');
  const figures = written?.drawings ?? {};
  const text = printable(section.body as unknown as RichTextNode, new Set(Object.keys(figures)), names);
  return {
    key: section.key,
    heading: names.clean(section.heading),
    place: place === 'COVER' ? 'BODY' : place,
    text: text ?? { type: 'doc', content: [] },
    figures,
    hasChangedFigures: compareFigures(section.figures, written?.figures ?? []).some(hasChanged),
  };
}

/** The text without withheld names, and without places for what the data no longer have. */
function printable(node: RichTextNode, drawn: ReadonlySet<string>, names: WithheldNames): RichTextNode | null {
  if (node.type === 'reportTable') return drawn.has(String(node.attrs?.table)) ? node : null;
  if (node.text !== undefined) return { ...node, text: names.clean(node.text) };
  const content = node.content?.flatMap((child) => printable(child, drawn, names) ?? []);
  if (!content) return node;
  const words = content.map((child) => child.text ?? '').join('');
  // A name that changes its type half-way is found only in the whole line; the line then loses its bold and italics.
  return { ...node, content: names.isToldIn(words) ? [{ type: 'text', text: names.clean(words) }] : content };
}
