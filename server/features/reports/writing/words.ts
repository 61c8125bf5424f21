import type { CalendarDate } from '../../../domain/calendar-date.js';
import type { Sentence } from '../../../domain/sentence.js';
import { localeOf, type Language } from '../../../language/languages.js';
import { printed } from '../../../language/printed.js';
import { LabelNames } from '../../cycles/reference/label-names.js';
import { reportLabelsOf } from '../../exports/labels/report-labels-of.js';
import type { ReportLabels } from '../../exports/report-labels.js';
import { Wording } from '../../exports/word/wording.js';
import { annexLetter, ordinal } from './ordinals.js';
import { stateInText, stateName, type NamedState } from './state-names.js';

/** Whose review it is: its code where it is known, and the name the review was given. */
interface ReviewedState {
  readonly stateCode: string | null;
  readonly stateName: string;
}

/** The language of a report: all words of the program in it, its numbers and its days. */
export class ReportWords {
  readonly labels: ReportLabels;
  private readonly wording: Wording;

  constructor(readonly language: Language) {
    this.labels = reportLabelsOf[language];
    this.wording = Wording.in(localeOf(language));
  }

  /** The sentence as the report prints it. */
  tell(sentence: Sentence): string {
    return printed(sentence, this.language);
  }

  /** A number in a table or a formula. */
  figure(value: number): string {
    return this.wording.number(value);
  }

  /** A share from 0 to 1 in per cent. */
  share(value: number): string {
    return this.wording.share(value);
  }

  /** `31 October 2026`. */
  day(date: CalendarDate): string {
    return this.wording.day(date);
  }

  /** `fourth`, `47e`. */
  ordinal(number: number): string {
    return ordinal(number, this.language);
  }

  /** What stands for the annex of this number. */
  letter(annex: number): string {
    return annexLetter(annex, this.language);
  }

  /** The State under review, by its name in this language where it is known. */
  stateOf({ stateCode, stateName: label }: ReviewedState): string {
    return stateName({ code: stateCode, label }, this.language);
  }

  /** The State under review in running text. */
  stateInText(review: ReviewedState): string {
    return stateInText(this.stateOf(review), this.language);
  }

  /** A recommending State in a list, by its name in this language where it is known. */
  nameOfState(state: NamedState): string {
    return stateName(state, this.language);
  }

  /** A theme or a group of persons, by its name in this language where a list is known to have it. */
  nameOfLabel(label: string): string {
    return LabelNames.of(label, this.language);
  }

  /** What stands between things in a row. */
  get comma(): string {
    return this.language === 'ar' ? '، ' : ', ';
  }

  /** What stands between parts of a sentence that have commas of their own. */
  get semicolon(): string {
    return this.language === 'ar' ? '؛ ' : this.language === 'fr' ? '\u00a0; ' : '; ';
  }

  /** Some labels one after another, in the order this language's readers look them up. */
  compare(one: string, other: string): number {
    return one.localeCompare(other, this.language);
  }
}
