import { statusDefinitions } from '../../../domain/report-outline.js';
import { say } from '../../../domain/sentence.js';
import { statusOrder } from '../../../domain/status-scale.js';
import { Side } from '../../../domain/vocabulary.js';
import type { StatusDefinitionsFigure } from '../../exports/report-document.js';
import { assessedBy, recommendationsOf } from '../facts/reckoning.js';
import { silenceInWords } from './counts.js';
import { drawing, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { sideInText } from './status-words.js';
import type { ReportWords } from './words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** How the assessments came about, what each status means, how disagreement was treated, and up to which day. */
export function writeMethodology(writing: Writing): SectionDraft {
  const { facts, sides, brief, words } = writing;
  const all = recommendationsOf(facts);
  return {
    content: [
      ...participants(writing),
      heading(words.tell(say('report.methodology.assessments'))),
      ...paragraphs(howAssessed(writing), whoAssessed(writing)),
      heading(words.tell(say('report.methodology.meanings'))),
      drawing('definitions'),
      paragraph(words.tell(say('report.methodology.counting'))),
      heading(words.tell(say('report.methodology.disagreementHeading'))),
      ...paragraphs(disagreement(writing)),
      heading(words.tell(say('report.methodology.cutOffHeading'))),
      ...paragraphs(words.tell(say('report.methodology.cutOff', { day: words.day(brief.cutOffOn) })), readers(writing)),
    ],
    drawings: { definitions: definitionsDrawn(words) },
    figures: [
      count(writing, 'organisations', say('report.figure.organisations'), brief.organisationIds.length),
      count(writing, 'withheld', say('report.figure.withheld'), withheldOf(writing)),
      ...sides.map((side) =>
        count(
          writing,
          `assessed:${side}`,
          say('report.figure.assessed', { who: words.labels.sides[side] }),
          assessedBy(all, side),
        ),
      ),
    ],
  };
}

const withheldOf = ({ brief }: Writing) => brief.organisationIds.filter((id) => brief.withheldIds.includes(id)).length;

function participants(writing: Writing): RichBlock[] {
  const { brief, words } = writing;
  const withheld = withheldOf(writing);
  if (brief.organisationIds.length === 0) return [];
  const took = words.tell(
    say('report.methodology.workOf', {
      type: brief.type,
      count: brief.organisationIds.length,
      annex: annexIn(writing, 'annexParticipants'),
    }),
  );
  const names = withheld ? ` ${words.tell(say('report.methodology.withheld', { count: withheld }))}` : '';
  return [heading(words.tell(say('report.methodology.participation'))), paragraph(took + names)];
}

function howAssessed({ brief, words }: Writing): string {
  const how = say(brief.readAs === 'SIDE' ? 'report.methodology.ownAssessed' : 'report.methodology.eachAssessed');
  return `${words.tell(how)} ${words.tell(say('report.methodology.evidence'))}`;
}

function whoAssessed({ facts, sides, words }: Writing): string | null {
  const all = recommendationsOf(facts);
  const silence = silenceInWords(words, all, sides, 'ALL');
  if (silence || !all.length) return silence;
  const assessed = sides.map((side, at) => {
    const count = assessedBy(all, side);
    const which = count === 0 ? 'none' : count === all.length && count > 1 ? 'all' : 'some';
    return say('report.methodology.sideAssessed', {
      who: sideInText(side),
      which,
      count,
      first: at === 0 ? 'yes' : 'no',
    });
  });
  return words.tell(say('report.methodology.assessed', { count: all.length, assessed }));
}

function definitionsDrawn(words: ReportWords): StatusDefinitionsFigure {
  const all = [...statusOrder, 'NOT_ASSESSED'] as const;
  return {
    kind: 'statusDefinitions',
    definitions: all.map((status) => ({ status, definition: words.tell(say(statusDefinitions[status])) })),
  };
}

function disagreement(writing: Writing): string {
  const { words, sides } = writing;
  const said = words.tell(say('report.methodology.disagreement', { annex: annexIn(writing, 'annexDisagreements') }));
  return sides.includes(Side.NHRI) ? `${said} ${words.tell(say('report.methodology.besideBoth'))}` : said;
}

function readers({ brief, words }: Writing): string {
  const who = say('report.methodology.readers', { readers: brief.readAs, side: brief.ownerSide ?? 'NHRI' });
  return `${words.tell(who)} ${words.tell(say('report.methodology.atRisk'))}`;
}
