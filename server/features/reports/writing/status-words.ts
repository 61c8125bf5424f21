import { say, type Sentence, type SentenceId } from '../../../domain/sentence.js';
import type { CommitmentStatus, Position, Side, Status } from '../../../domain/vocabulary.js';
import type { ReportStep } from '../../../domain/status-scale.js';

const sides: Readonly<Record<Side, SentenceId>> = {
  GOVERNMENT: 'report.side.GOVERNMENT',
  CSO: 'report.side.CSO',
  NHRI: 'report.side.NHRI',
  OBSERVER: 'report.side.OBSERVER',
};

/** A side in running text: `the Government`. */
export const sideInText = (side: Side): Sentence => say(sides[side]);

const steps: Readonly<Record<ReportStep, SentenceId>> = {
  FULLY: 'report.step.FULLY',
  PARTIALLY: 'report.step.PARTIALLY',
  NOT: 'report.step.NOT',
  NO_INFORMATION: 'report.step.NO_INFORMATION',
  NOT_ASSESSED: 'report.step.NOT_ASSESSED',
};

/** A step of the report at the head of a column. */
export const stepInWords = (step: ReportStep): Sentence => say(steps[step]);

/** A status inside a sentence: `partially implemented`; a row without one is not assessed. */
export const statusInText = (status: Status | null): Sentence =>
  say('report.statusInText', { status: status ?? 'NOT_ASSESSED' });

/** A position inside a sentence: `supported in part`. */
export const positionInText = (position: Position): Sentence => say('report.positionInText', { position });

/** What has become of a commitment, inside a sentence: `in progress`. */
export const commitmentInText = (status: CommitmentStatus): Sentence => say('report.commitmentInText', { status });
