import { say, type Sentence } from '../../../domain/sentence.js';
import { compareStatuses } from '../../../domain/status-scale.js';
import { JointState, ReportType, Side } from '../../../domain/vocabulary.js';
import type { ReportRow } from '../facts/report-facts.js';
import { disputeOf, isPledge, statusOf } from '../facts/reckoning.js';
import { disagreementsDrawn, matrixDrawn, participantsDrawn, sourcesDrawn } from './drawings.js';
import { drawing, paragraph, paragraphs } from './rich-text.js';
import { statusInText } from './status-words.js';
import type { ReportWords } from './words.js';
import { count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

/** All rows in the column order of OHCHR's form. */
export function writeMatrixAnnex(writing: Writing): SectionDraft {
  const { facts, brief, words, chapters } = writing;
  const figures = [count(writing, 'rows', say('report.figure.rows'), facts.rows.length)];
  if (!facts.rows.length) {
    return { content: [paragraph(words.tell(say('report.matrix.empty')))], drawings: {}, figures };
  }
  const gives = say('report.matrix.gives', {
    rows: namedRows(facts.rows),
    order: chapters.length > 1 ? 'theme' : 'number',
    day: words.day(brief.cutOffOn),
  });
  return {
    content: [paragraph(words.tell(gives)), drawing('matrix')],
    drawings: { matrix: matrixDrawn(writing) },
    figures,
  };
}

/** Who took part; those who asked for it are counted and not named. */
export function writeParticipants(writing: Writing): SectionDraft {
  const { words, brief } = writing;
  const drawn = participantsDrawn(writing);
  const named = drawn.groups.reduce((total, group) => total + group.names.length, 0);
  const withheld = drawn.groups.reduce((total, group) => total + group.withheldCount, 0);
  const contact = brief.contact.trim();
  const none = say('report.participants.none', { type: brief.type === ReportType.STATE ? 'STATE' : 'other' });
  return {
    content: [
      ...(drawn.groups.length ? [drawing('participants')] : [paragraph(words.tell(none))]),
      ...paragraphs(contact ? words.tell(say('report.participants.contact', { contact })) : null),
    ],
    drawings: drawn.groups.length ? { participants: drawn } : {},
    figures: [
      count(writing, 'organisations', say('report.figure.participating'), named + withheld),
      count(writing, 'withheld', say('report.figure.withheld'), withheld),
    ],
  };
}

const isApart = (row: ReportRow) => {
  const comparison = compareStatuses(statusOf(row, Side.GOVERNMENT), statusOf(row, Side.CSO));
  return comparison === 'GOVERNMENT_HIGHER' || comparison === 'CSO_HIGHER';
};

/** `two further recommendations`, `13 recommendations and pledges`. */
const namedRows = (rows: readonly ReportRow[], isFurther = false): Sentence =>
  say('report.rows', {
    count: rows.length,
    what: rows.some(isPledge) ? 'both' : 'recommendations',
    further: isFurther ? 'yes' : 'no',
  });

/** Every disputed row with both values and both reasons; no row is settled by the report. */
export function writeDisagreements(writing: Writing): SectionDraft {
  const { facts, words } = writing;
  const disputed = facts.rows.filter((row) => row.joint?.state === JointState.DISPUTED);
  const differing = facts.rows.filter((row) => row.joint?.state !== JointState.DISPUTED && isApart(row));
  const intro = disputed.length
    ? say('report.disagreements.disputed', { rows: namedRows(disputed) })
    : say('report.disagreements.none');
  const apart = say('report.disagreements.differing', { rows: namedRows(differing, disputed.length > 0) });
  return {
    content: [
      ...paragraphs(words.tell(intro)),
      ...(disputed.length ? [drawing('disputed')] : []),
      ...paragraphs(differing.length ? words.tell(apart) : null),
      ...(differing.length ? [drawing('differing')] : []),
    ],
    drawings: {
      ...(disputed.length && { disputed: disagreementsDrawn(disputed) }),
      ...(differing.length && { differing: disagreementsDrawn(differing) }),
    },
    figures: [
      count(writing, 'joint:DISPUTED', say('report.figure.disputed'), disputed.length),
      count(writing, 'differing', say('report.figure.differing'), differing.length),
      ...disputed.map((row) => disputeFigure(words, row)),
    ],
  };
}

function disputeFigure(words: ReportWords, row: ReportRow): Figure {
  const { CSO, GOVERNMENT } = disputeOf(row);
  return {
    key: `dispute:${row.id}`,
    group: FigureGroup.VIEW,
    label: words.tell(say('report.figure.dispute', { reference: row.reference })),
    value: words.tell(
      say('report.figure.stands', { government: statusInText(GOVERNMENT.status), cso: statusInText(CSO.status) }),
    ),
  };
}

/** Each source cited by an assessment that entered the report, once. */
export function writeSources(writing: Writing): SectionDraft {
  const total = writing.sources.printed.length;
  const said = total ? say('report.sources.cited', { count: total }) : say('report.sources.none');
  return {
    content: [paragraph(writing.words.tell(said)), ...(total ? [drawing('sources')] : [])],
    drawings: total ? { sources: sourcesDrawn(writing) } : {},
    figures: [count(writing, 'sources', say('report.figure.sources'), total)],
  };
}
