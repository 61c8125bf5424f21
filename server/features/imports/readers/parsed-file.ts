import type { ImportSource, RecommendationKind, ThemeScheme } from '../../../domain/vocabulary.js';
import { say, type Sentence } from '../../../domain/sentence.js';

/** What a file holds, whichever layout it came in. Labels are as printed: nothing is looked up in reference data. */
export interface ParsedFile {
  readonly source: ImportSource;
  readonly reviews: readonly ParsedReview[];
  /** Everything a person should know before applying; none of it stops the import. */
  readonly problems: readonly Problem[];
}

/** The rows of one State's review. A file may hold many. */
export interface ParsedReview {
  /** The State under review as printed; null when the document does not say. */
  readonly stateLabel: string | null;
  readonly session: number | null;
  /** From the document, or from the session where the document does not say. */
  readonly cycle: number | null;
  readonly rows: readonly ParsedRow[];
  /** Rows of the file that went into `rows`: more than `rows.length` where several were united. */
  readonly fileRows: number;
}

/** One recommendation or pledge. */
export interface ParsedRow {
  /** Where it first stands in the file. */
  readonly where: Place;
  /** Every row of the file that was united into this one, in order; one row if none was. */
  readonly fromRows: readonly number[];
  readonly kind: RecommendationKind;
  /** Paragraph number as text (`115.10`), null where the source has none. */
  readonly number: string | null;
  /**
   * The text, white space and entities tidied, without number and without the States at its end. Where one paragraph
   * unites several texts of different States, the whole of it with those States in place.
   */
  readonly text: string;
  /** The text by who recommends it: one part as a rule, several where the paragraph unites several texts. */
  readonly parts: readonly RecommendationPart[];
  /** Every recommending State once, in order, as printed. Empty for a pledge: the State itself is its origin. */
  readonly recommendingStates: readonly string[];
  /** The State's response in the source's words; empty when the source gives none. */
  readonly positionVerbatim: string;
  /** UN symbol of the document the position stands in, e.g. `A/HRC/28/15/Add.1`. */
  readonly sourceSymbol: string | null;
  /** Its paragraph as printed, e.g. `3`. */
  readonly sourceParagraph: string | null;
  /** The whole line the two were taken from. */
  readonly sourceVerbatim: string | null;
  /** UPR Info's action category, 1 to 5. */
  readonly actionCategory: number | null;
  readonly themes: readonly ParsedTheme[];
  /** Affected persons or groups, as printed. */
  readonly groups: readonly string[];
  readonly sdgs: readonly ParsedSdg[];
}

export interface RecommendationPart {
  readonly text: string;
  readonly states: readonly string[];
}

export interface ParsedTheme {
  readonly scheme: ThemeScheme;
  /** Without its code and its list dash. */
  readonly label: string;
  /** OHCHR's code of the 2nd cycle, e.g. `A12`. */
  readonly code: string | null;
}

export interface ParsedSdg {
  /** 1 to 17; null when the label does not begin with a goal's number. */
  readonly goal: number | null;
  /** As printed, without its list dash: `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`. */
  readonly label: string;
}

/** A place in the file: the row as a spreadsheet counts it, or the row of the Word table, from 1. */
export interface Place {
  readonly row: number;
  /** Heading of the column, as the file writes it. */
  readonly column?: string;
}

export type ProblemCode =
  | 'ACTION_NOT_UNDERSTOOD'
  | 'CELL_COUNT'
  | 'CHARACTERS_MENDED'
  | 'COLUMN_ABSENT'
  | 'COMMENTS_NOT_IMPORTED'
  | 'CYCLE_AND_SESSION_DISAGREE'
  | 'ENCODING_GUESSED'
  | 'NUMBER_MISSING'
  | 'NUMBER_REPEATED'
  | 'POSITION_MISSING'
  | 'QUOTATION_MARKS'
  | 'REVIEW_NOT_NAMED'
  | 'ROW_NOT_READ'
  | 'ROW_REPEATED'
  | 'SAME_TEXT_OTHER_POSITION'
  | 'SDG_NOT_UNDERSTOOD'
  | 'SESSION_NOT_UNDERSTOOD'
  | 'SOURCE_NOT_UNDERSTOOD'
  | 'STATE_MISSING'
  | 'STATE_NOT_KNOWN'
  | 'TEXT_MISSING'
  | 'UNITED_ROWS_DIFFER';

/** Something odd that does not stop the import: what, where, and what was kept. */
export interface Problem {
  readonly code: ProblemCode;
  /** For the person. */
  readonly message: Sentence;
  readonly row: number | null;
  readonly column: string | null;
  /** What the file has there, shortened. */
  readonly value: string | null;
}

/** Gathers problems while a file is read; no file makes it hold more than a person could read. */
export class ProblemList {
  private readonly gathered: Problem[] = [];
  private left = 0;

  add(code: ProblemCode, message: Sentence, place: Partial<Place> & { value?: string } = {}): void {
    if (this.gathered.length >= MOST_PROBLEMS) {
      this.left++;
      return;
    }
    const { row = null, column = null, value } = place;
    this.gathered.push({ code, message, row, column, value: value === undefined ? null : shorten(value) });
  }

  /** All of them in the order of the file, those about the whole file first. */
  list(): Problem[] {
    const inOrder = [...this.gathered].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
    if (this.left === 0) return inOrder;
    const rest = say('imports.moreProblems', { count: this.left, shown: MOST_PROBLEMS });
    return [...inOrder, { code: 'ROW_NOT_READ', message: rest, row: null, column: null, value: null }];
  }
}

const MOST_PROBLEMS = 2_000;

/** At most 160 characters of a value, whole characters only, to be shown beside a problem. */
export function shorten(value: string): string {
  const characters = [...value.slice(0, 400)];
  return characters.length <= 160 ? characters.join('') : `${characters.slice(0, 159).join('')}…`;
}
