import type { PlannedSection } from '../facts/reckoning.js';
import type { ReportFacts } from '../facts/report-facts.js';
import { writeDisagreements, writeMatrixAnnex, writeParticipants, writeSources } from './annexes.js';
import { writeConclusion } from './conclusion.js';
import { writeCrossCutting } from './cross-cutting.js';
import { writeFramework } from './framework.js';
import { writeIntroduction } from './introduction.js';
import { writeMethodology } from './methodology.js';
import { writeNotedAndPledges } from './noted.js';
import type { RichText } from './rich-text.js';
import { writeStatistics } from './statistics.js';
import { writeSummary } from './summary.js';
import { writeTheme } from './theme.js';
import { say } from '../../../domain/sentence.js';
import { prepare, type Figure, type ReportBrief, type SectionDraft, type Writing } from './writing.js';

/** A section as the program writes it from the data. */
export interface WrittenSection {
  readonly key: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly place: PlannedSection['place'];
  readonly body: RichText;
  readonly drawings: SectionDraft['drawings'];
  readonly figures: readonly Figure[];
}

const writers: Readonly<Record<string, (writing: Writing) => SectionDraft>> = {
  summary: writeSummary,
  introduction: writeIntroduction,
  methodology: writeMethodology,
  framework: writeFramework,
  notedAndPledges: writeNotedAndPledges,
  crossCutting: writeCrossCutting,
  conclusion: writeConclusion,
  annexMatrix: writeMatrixAnnex,
  annexStatistics: writeStatistics,
  annexParticipants: writeParticipants,
  annexDisagreements: writeDisagreements,
  annexSources: writeSources,
};

function write(writing: Writing, section: PlannedSection): SectionDraft {
  if (section.chapter) return writeTheme(writing, section.chapter.rows);
  return writers[section.key](writing);
}

/** The heading as printed: a theme's is its name, an annex has its letter. */
function headingOf({ words }: Writing, { headingId, theme, annex }: PlannedSection): string {
  const heading = headingId ? words.tell(say(headingId)) : (theme?.label ?? '');
  return annex ? words.tell(say('report.annexHeading', { letter: words.letter(annex), heading })) : heading;
}

/** Every section of the report in reading order, the cover apart, with what each rests on. */
export function writeSections(brief: ReportBrief, facts: ReportFacts): WrittenSection[] {
  const writing = prepare(brief, facts);
  return writing.plan
    .filter((section) => section.place !== 'COVER')
    .map((section) => {
      const { content, drawings, figures } = write(writing, section);
      return {
        key: section.sectionKey,
        ordinal: section.ordinal,
        heading: headingOf(writing, section),
        place: section.place,
        body: { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] },
        drawings,
        figures,
      };
    });
}
