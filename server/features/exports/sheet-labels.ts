import type {
  ActionState,
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
  | 'deadline'
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
  | 'page'
  | 'record'
  | 'recordKept';

const { sides, statuses, positions, jointStates, actionStates, commitmentStatuses, words } = englishReportLabels;

/** The English words. */
export const englishSheetLabels: SheetLabels = {
  sides,
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
    theme: 'Theme',
    expectedResult: 'Expected result',
    actions: 'Actions',
    lead: 'Lead institution',
    supporting: 'Supporting institutions',
    partners: 'CSO partners',
    deadline: 'Deadline',
    status: '{side}: status',
    reasons: '{side}: reasons and evidence',
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
    page: 'Page {page} of {pages}',
    record: 'Record, event {number}: {head}',
    recordKept:
      'Whoever keeps this line can have it checked later that nothing before this event was rewritten (npm run audit:verify).',
  },
  pieces: { one: '{count} piece of evidence', other: '{count} pieces of evidence' },
  about: [
    'This workbook is a copy of the matrix as it stood on the day of the export, with what its readers named above may see and nothing else.',
    'Changes made here do not reach the program by themselves.',
    'Paragraph numbers are text: 142.1 and 142.10 are two recommendations.',
    'Each side’s assessment is its own. Where they differ, the column of the joint status shows both values and both reasons.',
    'The columns of statuses and of the lead institution offer a list to choose from. Several institutions in one cell are separated by semicolons.',
    'The first two columns are hidden. They tell the rows apart and must stay as they are.',
  ],
};
