import type { CalendarDate } from '../../domain/calendar-date.js';
import type { PrintedRecord, ReportDocument, ReportSection, RichTextNode } from '../exports/report-document.js';
import { say } from '../../domain/sentence.js';
import { directionOf, localeOf } from '../../language/languages.js';
import type { ReportFacts } from './facts/report-facts.js';
import type { WithheldNames } from './facts/withheld-names.js';
import type { ReportSectionEntity } from './report.entity.js';
import { compareFigures, hasChanged } from './writing/figure-changes.js';
import { writeSections, type WrittenSection } from './writing/write-sections.js';
import { capital } from './writing/text.js';
import { ReportWords } from './writing/words.js';
import { namesOf, type Figure, type ReportBrief } from './writing/writing.js';

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
  const names = namesOf(brief, facts);
  const words = new ReportWords(brief.language);
  const written = new Map(writeSections(brief, facts).map((section) => [section.key, section]));
  const owner = source.ownerOrganisationId;
  const isNamed = owner !== null && !names.isWithheld(owner) && names.of(owner) !== '';
  return {
    locale: localeOf(brief.language),
    direction: directionOf(brief.language),
    labels: words.labels,
    author: isNamed ? names.of(owner) : words.tell(say('report.cover.organisations')),
    cover: coverOf(source, { names, words, today }),
    sections: kept.map((section) => sectionOf(section, written.get(section.key), names)),
    record: source.record ?? null,
  };
}

/** What the cover is told besides its source. */
interface CoverAround {
  readonly names: WithheldNames;
  readonly words: ReportWords;
  readonly today: CalendarDate;
}

function coverOf({ brief, facts }: ReportSource, { names, words, today }: CoverAround): ReportDocument['cover'] {
  const { review } = facts;
  const named = brief.organisationIds.filter((id) => !names.isWithheld(id)).map((id) => names.of(id));
  return {
    title: names.clean(brief.title),
    stateName: words.stateOf(review),
    subtitle: words.tell(say('report.cover.subtitle', { cycle: review.cycleNumber })),
    facts: coverFacts(words, review),
    organisations: named.filter((name) => name !== ''),
    withheldCount: brief.withheldIds.filter((id) => brief.organisationIds.includes(id)).length,
    contact: brief.contact.trim() || null,
    date: today,
    cutOffDate: brief.cutOffOn,
    isDraft: true,
    isDemonstration: facts.workspace.isDemonstration,
  };
}

function coverFacts(words: ReportWords, review: ReportFacts['review']): string[] {
  const { sessionNumber, reviewedOn, adoptedOn } = review;
  const session = sessionNumber && words.tell(say('report.cover.session', { session: words.ordinal(sessionNumber) }));
  const reviewed = reviewedOn && words.tell(say('report.cover.reviewed', { day: words.day(reviewedOn) }));
  const adopted = adoptedOn && words.tell(say('report.cover.adopted', { day: words.day(adoptedOn) }));
  return [
    [session, reviewed].filter(Boolean).join(words.comma),
    adopted && capital(adopted),
    [review.reportSymbol, review.addendumSymbol, review.decisionSymbol].filter(Boolean).join(words.comma),
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
