import { statusDefinitions } from '../../../domain/report-outline.js';
import { statusOrder } from '../../../domain/status-scale.js';
import { ReportType, Side } from '../../../domain/vocabulary.js';
import type { StatusDefinitionsFigure } from '../../exports/report-document.js';
import { assessedBy, recommendationsOf } from '../facts/reckoning.js';
import { silenceInWords } from './counts.js';
import { counted, day, is, listed, numeral } from './english.js';
import { drawing, heading, paragraph, paragraphs, type RichBlock } from './rich-text.js';
import { sideInText, sideWords } from './status-words.js';
import { annexIn, count, type SectionDraft, type Writing } from './writing.js';

/** How the assessments came about, what each status means, how disagreement was treated, and up to which day. */
export function writeMethodology(writing: Writing): SectionDraft {
  const { facts, sides, brief } = writing;
  const all = recommendationsOf(facts);
  return {
    content: [
      ...participants(writing),
      heading('Assessments'),
      ...paragraphs(howAssessed(writing), whoAssessed(writing)),
      heading('What each status means'),
      drawing('definitions'),
      paragraph(COUNTING),
      heading('How disagreement was treated'),
      ...paragraphs(disagreement(writing)),
      heading('Cut-off date and readers'),
      ...paragraphs(cutOff(writing), readers(writing)),
    ],
    drawings: { definitions: definitionsDrawn() },
    figures: [
      count('organisations', 'Participating organisations', brief.organisationIds.length),
      count('withheld', 'Names withheld', withheldOf(writing)),
      ...sides.map((side) => count(`assessed:${side}`, `Assessed, ${sideWords[side]}`, assessedBy(all, side))),
    ],
  };
}

const withheldOf = ({ brief }: Writing) => brief.organisationIds.filter((id) => brief.withheldIds.includes(id)).length;

function participants(writing: Writing): RichBlock[] {
  const { brief } = writing;
  const total = brief.organisationIds.length;
  const withheld = withheldOf(writing);
  if (total === 0) return [];
  const what =
    brief.type === ReportType.JOINT_CSO ? 'organisation' : brief.type === ReportType.STATE ? 'institution' : 'body';
  const many = what === 'body' ? 'bodies' : `${what}s`;
  const took = `This report is the work of ${counted(total, what, many)}, listed in ${annexIn(writing, 'annexParticipants')}.`;
  const names = withheld
    ? ` The ${withheld === 1 ? 'name of one' : `names of ${numeral(withheld)}`} of them ${is(withheld)} withheld at ${withheld === 1 ? 'its' : 'their'} request.`
    : '';
  return [heading('Participation'), paragraph(took + names)];
}

function howAssessed({ brief }: Writing): string {
  const sources = 'An assessment as partially or fully implemented cites evidence or says why there is none.';
  return brief.readAs === 'SIDE'
    ? `Each recommendation was assessed with a status, a reason and a date. ${sources}`
    : `Each side assessed the recommendations by itself, with a status, a reason and a date; neither side can change the other’s assessment. ${sources}`;
}

function whoAssessed({ facts, sides }: Writing): string | null {
  const all = recommendationsOf(facts);
  const silence = silenceInWords(all, sides, 'recommendation');
  if (silence || !all.length) return silence;
  const number = (side: Side) => {
    const assessed = assessedBy(all, side);
    return assessed === 0 ? 'none' : assessed === all.length && assessed > 1 ? 'all' : numeral(assessed);
  };
  const [first, ...others] = sides;
  const said = [
    `${sideInText[first]} had assessed ${number(first)} by the cut-off date`,
    ...others.map((side) => `${sideInText[side]} ${number(side)}`),
  ];
  return `Of the ${counted(all.length, 'recommendation')}, ${listed(said)}.`;
}

const COUNTING =
  'In the counts of this report, recommendations that are not started, in progress or regressed are counted as not implemented; those in progress and those regressed are marked. Recommendations without information and those not assessed are counted apart. Recommendations supported in part are counted with the supported ones, and those not supported with the noted ones.';

function definitionsDrawn(): StatusDefinitionsFigure {
  const all = [...statusOrder, 'NOT_ASSESSED'] as const;
  return {
    kind: 'statusDefinitions',
    definitions: all.map((status) => ({ status, definition: statusDefinitions[status].definition })),
  };
}

function disagreement(writing: Writing): string {
  return `A joint status exists only where civil society and the Government have both said yes to the same status over the same assessments; silence is not taken for consent. No average was formed, and neither view was given precedence. Where the two sides disagree, both statuses and both reasons are printed, in the chapters and in ${annexIn(writing, 'annexDisagreements')}.${
    writing.sides.includes(Side.NHRI)
      ? ' The assessment of the national human rights institution stands beside both and does not affect the joint status.'
      : ''
  }`;
}

function cutOff({ brief }: Writing): string {
  return `The cut-off date is ${day(brief.cutOffOn)}: positions, assessments, joint statuses, measurements and commitments of a later date are not taken into account. The plan itself, with its measures, institutions and deadlines, is given as it was recorded when this report was drawn up.`;
}

function readers({ brief }: Writing): string {
  const who =
    brief.readAs === 'SIDE'
      ? `This report is written for readers ${brief.ownerSide === Side.CSO ? 'of the civil society coalition' : brief.ownerSide === Side.GOVERNMENT ? 'of the Government' : 'of the national human rights institution'} and may contain what that side has not shared with others.`
      : brief.readAs === 'JOINT'
        ? 'This report is written for readers of both sides and contains only what each side has shared with the other; drafts and internal exchanges are not part of it.'
        : 'This report is written to be published and contains only what has been shared; drafts and internal exchanges are not part of it.';
  return `${who} Sources that could be put at risk are cited by a description that does not identify them.`;
}
