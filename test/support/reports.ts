import { act, type Answered } from './sides.js';
import type { Person } from './person.js';
import type { World } from './world.js';

/** Today's date as the server has it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

interface TextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Record<string, unknown>;
  readonly content?: readonly TextNode[];
}

export interface ReadFigure {
  readonly key: string;
  readonly label: string;
  readonly was: string | null;
  readonly now: string | null;
  readonly hasChanged: boolean;
}

export interface ReadSection {
  readonly id: string;
  readonly key: string;
  readonly heading: string;
  readonly version: number;
  readonly isEdited: boolean;
  readonly isEditable: boolean;
  readonly isAnnex: boolean;
  readonly wordCount: number;
  readonly hasChangedFigures: boolean;
  readonly tellsWithheldName: boolean;
  readonly body: TextNode;
  readonly figures: readonly ReadFigure[];
  readonly tables: readonly {
    readonly key: string;
    readonly kind: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly { readonly text: string; readonly status: string | null }[])[];
  }[];
}

export interface ReadReport {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly cutOffOn: string;
  readonly readAs: string;
  readonly language: string;
  readonly participants: readonly {
    readonly isWithheld: boolean;
    readonly organisation: { readonly id: string; readonly name: string };
  }[];
  readonly viewerCan: { readonly write: boolean; readonly export: boolean };
  readonly sections: readonly ReadSection[];
}

const REPORT = `query ($id: ID!) { report(id: $id) { id version title cutOffOn readAs language viewerCan { write export }
  participants { isWithheld organisation { id name } }
  sections { id key heading version isEdited isEditable isAnnex wordCount hasChangedFigures tellsWithheldName body
    figures { key label was now hasChanged } tables { key kind columns rows { text status } } } } }`;

/** A report whole, as this person reads it. */
export const readReport = async (person: Person, id: string): Promise<ReadReport> =>
  (await person.get<{ report: ReadReport }>(REPORT, { id })).report;

/** Begins a joint CSO report for both sides as of today, unless told otherwise; gives the answer. */
export const begin = (person: Person, { review }: World, input: object = {}): Promise<Answered> =>
  act(
    person,
    'createReport',
    { reviewId: review.id, type: 'JOINT_CSO', title: 'Half-way', cutOffOn: today(), readAs: 'JOINT', ...input },
    ['Report', 'id version title readAs language'],
  );

/** Begins one that must succeed and reads it. */
export async function begun(person: Person, at: World, input: object = {}): Promise<ReadReport> {
  const made = await begin(person, at, input);
  if (made.__typename !== 'Report') throw new Error(JSON.stringify(made));
  return readReport(person, String(made.id));
}

export function sectionOf(report: ReadReport, key: string): ReadSection {
  const section = report.sections.find((one) => one.key === key);
  if (!section) throw new Error(`the report has no section ${key}`);
  return section;
}

export const figureOf = (report: ReadReport, section: string, key: string): string | null | undefined =>
  sectionOf(report, section).figures.find((figure) => figure.key === key)?.now;

/** All words of a text. */
export const wordsOf = (node: TextNode): string => node.text ?? (node.content ?? []).map(wordsOf).join(' ');

/** A text of one paragraph, as the editor sends it. */
export const textOf = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const SECTION = 'id version isEdited body hasChangedFigures tellsWithheldName wordCount';

/** Keeps a text in a section; over the version seen, unless told otherwise. */
export const revise = (person: Person, section: ReadSection, words: string, expectedVersion = section.version) =>
  act(person, 'reviseReportSection', { id: section.id, expectedVersion, body: textOf(words) }, [
    'ReportSection',
    SECTION,
  ]);

const isOfSection = (name: string) => /Section$|Figures$/.test(name);

/** One of the mutations that take a section or a report with its version. */
export const change = (person: Person, name: string, of: { id: string; version: number }, more: object = {}) =>
  act(person, name, { id: of.id, expectedVersion: of.version, ...more }, [
    isOfSection(name) ? 'ReportSection' : 'Report',
    isOfSection(name) ? SECTION : 'id version title readAs cutOffOn',
  ]);
