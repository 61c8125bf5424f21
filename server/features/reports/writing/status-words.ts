import type { ReportStep } from '../../../domain/status-scale.js';
import {
  ActionState,
  CommitmentStatus,
  IndicatorKind,
  JointState,
  Position,
  Side,
  type Status,
} from '../../../domain/vocabulary.js';

/** A status as a table prints it. */
export const statusWords: Readonly<Record<Status, string>> = {
  NOT_STARTED: 'Not started',
  IN_PROGRESS: 'In progress',
  PARTIALLY_IMPLEMENTED: 'Partially implemented',
  FULLY_IMPLEMENTED: 'Fully implemented',
  REGRESSED: 'Regressed',
  NO_INFORMATION: 'No information',
};

const regardedAs: Readonly<Record<Exclude<Status, 'NO_INFORMATION'>, string>> = {
  NOT_STARTED: 'not implemented, no measure having begun',
  IN_PROGRESS: 'not yet implemented, with work in progress',
  PARTIALLY_IMPLEMENTED: 'partially implemented',
  FULLY_IMPLEMENTED: 'fully implemented',
  REGRESSED: 'not implemented, the situation having become worse',
};

/** What a side says of a recommendation: `regards it as partially implemented`, `found no information on it`. */
export const saysOf = (status: Status, what: string): string =>
  status === 'NO_INFORMATION' ? `found no information on ${what}` : `regards ${what} as ${regardedAs[status]}`;

export const stepWords: Readonly<Record<ReportStep, string>> = {
  FULLY: 'Fully implemented',
  PARTIALLY: 'Partially implemented',
  NOT: 'Not implemented',
  NO_INFORMATION: 'No information',
  NOT_ASSESSED: 'Not assessed',
};

export const positionWords: Readonly<Record<Position, string>> = {
  PENDING: 'Pending',
  SUPPORTED: 'Supported',
  SUPPORTED_IN_PART: 'Supported in part',
  NOTED: 'Noted',
  NOT_SUPPORTED: 'Not supported',
  UNCLEAR: 'No clear position',
};

/** A side in running text; all take a singular verb. */
export const sideInText: Readonly<Record<Side, string>> = {
  GOVERNMENT: 'the Government',
  CSO: 'civil society',
  NHRI: 'the national human rights institution',
  OBSERVER: 'observers',
};

/** A side at the head of a column or row. */
export const sideWords: Readonly<Record<Side, string>> = {
  GOVERNMENT: 'Government',
  CSO: 'Civil society',
  NHRI: 'NHRI',
  OBSERVER: 'Observers',
};

export const jointWords: Readonly<Record<JointState, string>> = {
  NONE: '–',
  PROPOSED: 'Proposed',
  AGREED: 'Agreed',
  DISPUTED: 'Disputed',
  OUTDATED: 'Agreed, out of date',
};

export const actionWords: Readonly<Record<ActionState, string>> = {
  PLANNED: 'planned',
  UNDER_WAY: 'under way',
  DONE: 'completed',
};

export const commitmentWords: Readonly<Record<CommitmentStatus, string>> = {
  PROPOSED: 'Proposed',
  MADE: 'Made, not begun',
  IN_PROGRESS: 'In progress',
  FULFILLED: 'Fulfilled',
  CHANGED: 'Changed',
  WITHDRAWN: 'Withdrawn',
};

export const kindWords: Readonly<Record<IndicatorKind, string>> = {
  STRUCTURAL: 'Structural',
  PROCESS: 'Process',
  OUTCOME: 'Outcome',
};
