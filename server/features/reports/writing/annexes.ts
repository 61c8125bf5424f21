import { compareStatuses } from '../../../domain/status-scale.js';
import { JointState, RegionalGroup, ReportType, Side, type Status } from '../../../domain/vocabulary.js';
import type { StepsFigure } from '../../exports/report-document.js';
import type { ReportRow } from '../facts/report-facts.js';
import { chaptersBy, disputeOf, isPledge, recommendationsOf, statusOf } from '../facts/reckoning.js';
import { counted, day } from './english.js';
import { disagreementsDrawn, matrixDrawn, participantsDrawn, sourcesDrawn, stepGroup } from './drawings.js';
import { drawing, paragraph, paragraphs } from './rich-text.js';
import { sideWords, statusWords } from './status-words.js';
import { count, FigureGroup, type Figure, type SectionDraft, type Writing } from './writing.js';

/** All rows in the column order of OHCHR's form. */
export function writeMatrixAnnex(writing: Writing): SectionDraft {
  const { facts, brief } = writing;
  if (!facts.rows.length) {
    const nothing = 'No recommendation has been recorded yet, so the matrix is empty.';
    return { content: [paragraph(nothing)], drawings: {}, figures: [count('rows', 'Rows', 0)] };
  }
  const rows = namedRows(facts.rows);
  const order = chaptersBy(facts).length > 1 ? ' by theme' : '';
  return {
    content: [
      paragraph(
        `The matrix gives ${rows}${order}, in the columns of the thematic list of recommendations of the Office of the United Nations High Commissioner for Human Rights. The last column gives each side’s assessment as of ${day(brief.cutOffOn)}; the reasons are set out in the chapters, and those of disputed assessments also here.`,
      ),
      drawing('matrix'),
    ],
    drawings: { matrix: matrixDrawn(writing) },
    figures: [count('rows', 'Rows', facts.rows.length)],
  };
}

const regions: Readonly<Record<RegionalGroup, string>> = {
  AFRICAN: 'African Group',
  ASIA_PACIFIC: 'Asia-Pacific Group',
  EASTERN_EUROPEAN: 'Eastern European Group',
  GRULAC: 'Latin American and Caribbean Group',
  WEOG: 'Western European and Others Group',
};

/** UPR Info's action categories, 1 to 5. */
const categories = ['Minimal action', 'Continuing action', 'Considering action', 'General action', 'Specific action'];

type Labelled = readonly (readonly [string, readonly ReportRow[]])[];

/** Counts by theme, by regional group of the recommending States and by the kind of action asked for. */
export function writeStatistics({ facts }: Writing): SectionDraft {
  const rows = recommendationsOf(facts);
  const themes = chaptersBy(facts);
  const ofRegion = (group: RegionalGroup) =>
    rows.filter((row) => row.states.some((state) => state.regionalGroup === group));
  const drawn: readonly (readonly [string, string, string, Labelled])[] = [
    ['byTheme', 'By theme', 'Theme', themes.length > 1 ? themes.map(({ label, rows: of }) => [label, of]) : []],
    [
      'byRegion',
      'By regional group of the recommending States',
      'Regional group',
      (Object.keys(regions) as RegionalGroup[]).map((group) => [regions[group], ofRegion(group)]),
    ],
    [
      'byCategory',
      'By kind of action asked for',
      'Action category',
      categories.map((label, at) => [`${at + 1}. ${label}`, rows.filter((row) => row.actionCategory === at + 1)]),
    ],
  ];
  const kept = drawn.flatMap(([key, caption, groupedBy, labelled]): [string, StepsFigure & { caption: string }][] => {
    const groups = labelled.filter(([, of]) => of.length > 0).map(([label, of]) => stepGroup(label, of));
    return groups.length ? [[key, { kind: 'steps', caption, groupedBy, groups }]] : [];
  });
  return {
    content: [
      paragraph(
        kept.length
          ? 'A recommendation made by States of several regional groups is counted under each of them. The action categories are those of UPR Info.'
          : 'No recommendation has been recorded yet, so there is nothing to count.',
      ),
      ...kept.map(([key]) => drawing(key)),
    ],
    drawings: Object.fromEntries(kept),
    figures: [],
  };
}

/** Who took part; those who asked for it are counted and not named. */
export function writeParticipants(writing: Writing): SectionDraft {
  const drawn = participantsDrawn(writing);
  const named = drawn.groups.reduce((total, group) => total + group.names.length, 0);
  const withheld = drawn.groups.reduce((total, group) => total + group.withheldCount, 0);
  const { contact, type } = writing.brief;
  const none = type === ReportType.STATE ? 'No institution is named.' : 'No organisation is named.';
  return {
    content: [
      ...(drawn.groups.length ? [drawing('participants')] : [paragraph(none)]),
      ...paragraphs(contact.trim() ? `Contact: ${contact.trim()}` : null),
    ],
    drawings: drawn.groups.length ? { participants: drawn } : {},
    figures: [count('organisations', 'Participating', named + withheld), count('withheld', 'Names withheld', withheld)],
  };
}

const isApart = (row: ReportRow) => {
  const comparison = compareStatuses(statusOf(row, Side.GOVERNMENT), statusOf(row, Side.CSO));
  return comparison === 'GOVERNMENT_HIGHER' || comparison === 'CSO_HIGHER';
};

/** `two further recommendations`, `13 recommendations and pledges`. */
const namedRows = (rows: readonly ReportRow[], which = '') =>
  rows.some(isPledge)
    ? counted(rows.length, `${which}recommendation or pledge`, `${which}recommendations and pledges`)
    : counted(rows.length, `${which}recommendation`);

/** Every disputed row with both values and both reasons; no row is settled by the report. */
export function writeDisagreements({ facts }: Writing): SectionDraft {
  const disputed = facts.rows.filter((row) => row.joint?.state === JointState.DISPUTED);
  const differing = facts.rows.filter((row) => row.joint?.state !== JointState.DISPUTED && isApart(row));
  const intro = disputed.length
    ? `The status of ${namedRows(disputed)} is disputed. Both views are given in the words of those who hold them.`
    : 'No status was disputed at the cut-off date.';
  const apart = differing.length
    ? `The two sides assess ${namedRows(differing, disputed.length ? 'further ' : '')} differently without a formal dispute.`
    : null;
  return {
    content: [
      ...paragraphs(intro),
      ...(disputed.length ? [drawing('disputed')] : []),
      ...paragraphs(apart),
      ...(differing.length ? [drawing('differing')] : []),
    ],
    drawings: {
      ...(disputed.length && { disputed: disagreementsDrawn(disputed) }),
      ...(differing.length && { differing: disagreementsDrawn(differing) }),
    },
    figures: [
      count('joint:DISPUTED', 'Joint status disputed', disputed.length),
      count('differing', 'Assessed differently without a dispute', differing.length),
      ...disputed.map(disputeFigure),
    ],
  };
}

function disputeFigure(row: ReportRow): Figure {
  const { CSO, GOVERNMENT } = disputeOf(row);
  const words = (value: Status | null) => (value === null ? 'not assessed' : statusWords[value].toLowerCase());
  return {
    key: `dispute:${row.id}`,
    group: FigureGroup.VIEW,
    label: `${row.reference}, disputed`,
    value: `${sideWords.GOVERNMENT} ${words(GOVERNMENT.status)}, ${sideWords.CSO.toLowerCase()} ${words(CSO.status)}`,
  };
}

/** Each source cited by an assessment that entered the report, once. */
export function writeSources(writing: Writing): SectionDraft {
  const total = writing.sources.printed.length;
  return {
    content: total
      ? [paragraph(`The assessments in this report cite ${counted(total, 'source')}.`), drawing('sources')]
      : [paragraph('The assessments in this report cite no source that its readers may see.')],
    drawings: total ? { sources: sourcesDrawn(writing) } : {},
    figures: [count('sources', 'Sources', total)],
  };
}
