import type {
  ActionState,
  AssessingSide,
  Audience,
  CommitmentStatus,
  JointState,
  Position,
  Side,
  Status,
} from '../../domain/vocabulary.js';
import { englishReportLabels, type CountedLabel } from './report-labels.js';

/** Every fixed word of the workbook. A language gives all of them; words in braces are filled in. */
export interface SheetLabels {
  readonly sides: Readonly<Record<Side, string>>;
  /** The heads of the sides' assessments, as in the grid; a matrix released before they were has none. */
  readonly assessments?: Readonly<Record<AssessingSide, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly positions: Readonly<Record<Position, string>>;
  readonly jointStates: Readonly<Record<JointState, string>>;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly commitmentStatuses: Readonly<Record<CommitmentStatus, string>>;
  /** Who may read the file. */
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly columns: Readonly<Record<SheetColumnLabel, string>>;
  readonly words: Readonly<Record<SheetWordLabel, string>>;
  readonly pieces: CountedLabel;
  /** The lines of the sheet that says what the workbook is. */
  readonly about: readonly string[];
}

type SheetColumnLabel =
  | 'entryId'
  | 'versions'
  | 'number'
  | 'recommendation'
  | 'states'
  | 'position'
  | 'theme'
  | 'expectedResult'
  | 'actions'
  | 'lead'
  | 'supporting'
  | 'partners'
  | 'startsOn'
  | 'deadline'
  | 'budget'
  | 'ownStatus'
  | 'ownRationale'
  | 'ownNoEvidence'
  | 'ownAsOf'
  | 'status'
  | 'reasons'
  | 'joint'
  | 'indicators'
  | 'commitments'
  | 'challenges'
  | 'nextSteps';

type SheetWordLabel =
  | 'matrixSheet'
  | 'aboutSheet'
  | 'title'
  | 'exported'
  | 'demonstration'
  | 'audience'
  | 'pledge'
  | 'proposedBy'
  | 'since'
  | 'late'
  | 'noReason'
  | 'noStand'
  | 'noEvidence'
  | 'notJoined'
  | 'values'
  | 'chooseStatus'
  | 'chooseOne'
  | 'unknownName'
  | 'unknownStatus'
  | 'part'
  | 'page'
  | 'record'
  | 'recordKept'
  | 'mayChange'
  | 'mayNotChange'
  | 'stateAndCycle'
  | 'fileName';

const { sides, statuses, positions, jointStates, actionStates, commitmentStatuses, words } = englishReportLabels;

/** The English words. */
export const englishSheetLabels: SheetLabels = {
  sides,
  assessments: { CSO: 'CSO assessment', GOVERNMENT: 'Government assessment', NHRI: 'NHRI assessment' },
  statuses,
  positions,
  jointStates,
  actionStates,
  commitmentStatuses,
  audiences: {
    PERSONAL: 'Only its author',
    ORGANISATION: 'Only the own organisation',
    SIDE: 'Only the own side',
    JOINT: 'Both sides and all members of the workspace',
    PUBLIC: 'Public',
  },
  columns: {
    entryId: 'id',
    versions: 'versions',
    number: 'No.',
    recommendation: 'Recommendation',
    states: 'States',
    position: 'Position',
    theme: 'Cluster or theme',
    expectedResult: 'Expected result',
    actions: 'Measures',
    lead: 'Lead institution',
    supporting: 'Supporting institutions',
    partners: 'CSO partners',
    startsOn: 'Start',
    deadline: 'Deadline',
    budget: 'Budget',
    ownStatus: 'Own assessment: status',
    ownRationale: 'Own assessment: reasons',
    ownNoEvidence: 'Own assessment: why no evidence',
    ownAsOf: 'Own assessment: as of',
    status: '{assessment}',
    reasons: '{assessment}: reasons and evidence',
    joint: 'Joint status',
    indicators: 'Indicators',
    commitments: 'Commitments',
    challenges: 'Challenges',
    nextSteps: 'Next steps',
  },
  words: {
    matrixSheet: 'Matrix',
    aboutSheet: 'Read me',
    title: '{title}: matrix of recommendations',
    exported: 'Exported on {date}',
    demonstration: words.demonstration,
    audience: 'May be read by: {audience}',
    pledge: words.pledge,
    proposedBy: words.proposedBy,
    since: words.since,
    late: words.late,
    noReason: words.noReason,
    noStand: words.noStand,
    noEvidence: words.noEvidence,
    notJoined: 'The Government has not joined yet',
    values: '{title}: {baseline} → {last} (target {target}) {unit}',
    chooseStatus: 'Choose a status of the scale.',
    chooseOne: 'Choose a name; several are separated by semicolons.',
    unknownName: 'This name is not known in the workspace. Keep it all the same?',
    unknownStatus: 'Only the statuses of the list can be entered.',
    part: 'Rows: {rows} of {all}',
    page: 'Page {page} of {pages}',
    record: 'Record, event {number}: {head}',
    recordKept:
      'Whoever keeps this line can have it checked later that nothing before this event was rewritten (npm run audit:verify).',
    mayChange: 'You may change: {columns}.',
    mayNotChange: 'The other columns are to be read only: {columns}.',
    stateAndCycle: '{state}, {cycle} cycle',
    fileName: '{state}, matrix, {day}',
  },
  pieces: { one: '{count} piece of evidence', other: '{count} pieces of evidence' },
  about: [
    'This workbook is a copy of the matrix as it stood on the day of the export, with what its readers named above may see and nothing else.',
    'Work in it without a network: change cells, sort, filter, hide or delete columns, add sheets of your own. Then choose the file in the program under Import, “A spreadsheet of the matrix”. You see cell by cell what you changed and what others changed since, and you choose what is taken. Nothing is changed before that.',
    'The head of a column that may be changed is darker. {mayChange}',
    '{mayNotChange} What you change there is not taken, and you are told so.',
    'What you may change in the end is decided for the person who brings the file back: a cell that is not theirs to change is shown and not taken.',
    'Leave the first two columns as they are. They are hidden; they tell which row is which, also after sorting, and from which state of the matrix you started.',
    'A deleted column changes nothing. An emptied cell empties the cell of the matrix. A row you add is shown, and not taken from here: add a recommendation by hand in the program.',
    'Write days as days or as year-month-day (2027-03-31). Several institutions in one cell are separated by semicolons. Do not join cells and do not write formulas: what they come to is not taken.',
    'The columns of the own assessment are for the organisation that brings the file back. They are empty in a workbook that all may read.',
    'Paragraph numbers are text: 142.1 and 142.10 are two recommendations.',
    'Each side’s assessment is its own. Where they differ, the column of the joint status shows both values and both reasons.',
  ],
};
