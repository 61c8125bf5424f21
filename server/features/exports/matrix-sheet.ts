/** The matrix as a workbook shows it: the neutral model that the writer of workbooks takes. Plain data only. */
import type { CalendarDate } from '../../domain/calendar-date.js';
import type {
  ActionState,
  AssessingSide,
  Audience,
  CommitmentStatus,
  Position,
  Side,
  Status,
} from '../../domain/vocabulary.js';
import type { PrintedJointStatus, PrintedRecord } from './report-document.js';
import type { SheetLabels } from './sheet-labels.js';

/** One review's matrix, in the eyes of one audience. */
export interface MatrixSheet {
  /** BCP 47, for example `en-GB`; days and numbers in running text are written by it. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly labels: SheetLabels;
  /** For example `Republic of Mandara, fourth cycle`. */
  readonly title: string;
  /** Whose rights the rows were read under: stamped on every sheet and printed page. */
  readonly audience: Audience;
  readonly exportedOn: CalendarDate;
  /** Names this export, so that a workbook that comes back can be matched with it. */
  readonly exportId: string;
  readonly reviewId: string;
  readonly isDemonstration: boolean;
  /** Organisations, never persons: the workbook's author in its properties. */
  readonly author: string;
  /** The sides whose assessment has a column, in order. */
  readonly sides: readonly AssessingSide[];
  /** False while nobody of the government side is a member: the joint columns say so. */
  readonly governmentHasJoined: boolean;
  /**
   * The columns that whoever takes the workbook away may change; of all others the workbook keeps what they say, so that
   * a change in them is noticed when it comes back.
   */
  readonly changeable: readonly string[];
  /** Whose own assessment the rows carry; null where they carry none. */
  readonly assessorId: string | null;
  /** Names to choose from in the columns of lead and supporting institutions. */
  readonly institutions: readonly string[];
  /** Names to choose from in the column of CSO partners. */
  readonly partners: readonly string[];
  readonly rows: readonly MatrixSheetRow[];
  /** Of how many rows the review has these are only some; null or left out: they are all. */
  readonly rowsOfReview?: number | null;
  /** Where the record of the sheet's readers stood; on the sheet about the file and at the foot of printed pages. */
  readonly record?: PrintedRecord | null;
}

export interface MatrixSheetRow {
  /** The matrix entry's id. */
  readonly entryId: string;
  /** The version of each part of the row, by field group or other name: `{ PLAN: 3, TIME: 1 }`. */
  readonly versions: Readonly<Record<string, number>>;
  /** The paragraph number or the workspace's own reference: text, never a number. */
  readonly number: string;
  readonly text: string;
  readonly states: readonly string[];
  /** Null for a pledge. */
  readonly position: Position | null;
  /** The group it stands under in the grid; empty for none. */
  readonly theme: string;
  readonly expectedResult: string;
  readonly actions: readonly {
    readonly title: string;
    readonly state: ActionState;
    readonly dueOn: CalendarDate | null;
    readonly responsible: string;
  }[];
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly partners: readonly string[];
  readonly startsOn: CalendarDate | null;
  readonly deadline: CalendarDate | null;
  /** Money and where it comes from, in words. */
  readonly budget: string;
  /** The own organisation's assessment, where the workbook carries it. */
  readonly own: SheetAssessment | null;
  readonly views: readonly SheetView[];
  readonly joint: PrintedJointStatus | null;
  readonly indicators: readonly {
    readonly title: string;
    readonly unit: string;
    readonly baseline: number | null;
    readonly last: number | null;
    readonly target: number | null;
  }[];
  readonly commitments: readonly {
    readonly text: string;
    readonly owner: string;
    readonly dueOn: CalendarDate | null;
    readonly status: CommitmentStatus;
    readonly isLate: boolean;
  }[];
  readonly challenges: string;
  readonly nextSteps: string;
}

/** An organisation's own assessment as its cells show it. */
export interface SheetAssessment {
  readonly version: number;
  readonly status: Status;
  readonly rationale: string;
  readonly noEvidenceReason: string | null;
  readonly asOf: CalendarDate;
}

/** One side's view as its two cells show it. */
export interface SheetView {
  readonly side: Side;
  readonly status: Status;
  readonly asOf: CalendarDate;
  readonly rationale: string;
  readonly noEvidenceReason: string | null;
  readonly evidenceCount: number;
}
