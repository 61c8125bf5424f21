import { organisationNamed, organisationsNamed, type NamedOrganisation } from './organisation-likeness.js';
import { isOwnSheetField, type ValueField } from './sheet-fields.js';
import { headingKey } from './sheet-headings.js';
import type { MergedValue } from './sheet-merge.js';
import type { WrittenCell } from './sheet-rows.js';
import { Side, type Side as SideName, Status, type Status as StatusName } from './vocabulary.js';
import { readWrittenDay } from './written-day.js';

/** Why a cell of a file says nothing that can be written. */
export type CellProblem =
  | 'FORMULA'
  | 'ERROR'
  | 'MERGED'
  | 'SERIAL'
  | 'NOT_A_DAY'
  | 'UNKNOWN_STATUS'
  | 'UNKNOWN_ORGANISATION'
  | 'SEVERAL_ORGANISATIONS'
  | 'CANNOT_BE_EMPTIED'
  | 'STATUS_NEEDED';

/** What a cell says, or why it says nothing. `isGuess`: a name is only likely the organisation it was taken for. */
export type ReadCell =
  | { readonly value: MergedValue; readonly problem: null; readonly isGuess: boolean }
  | { readonly value: null; readonly problem: CellProblem };

/** An organisation a cell can name. */
export interface NameableOrganisation {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly side: SideName;
}

const says = (value: MergedValue, isGuess = false): ReadCell => ({ value, problem: null, isGuess });
const saysNothing = (problem: CellProblem): ReadCell => ({ value: null, problem });

/** A text as cells of the matrix and of files are compared: line ends alike, nothing at the ends. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();

/** Reads a cell for the field its column holds. Nothing is guessed: what is not certain is a problem, shown to a person. */
export function readCell(
  field: ValueField,
  cell: WrittenCell | null,
  organisations: readonly NameableOrganisation[],
): ReadCell {
  if (cell?.kind === 'FORMULA' || cell?.kind === 'ERROR' || cell?.kind === 'MERGED') return saysNothing(cell.kind);
  const text = plainText(cell?.text ?? '');
  if (field === 'STARTS_ON' || field === 'DEADLINE' || field === 'OWN_AS_OF')
    return readDay(cell?.kind ?? 'TEXT', text);
  if (field === 'OWN_STATUS') return readStatus(text);
  if (field === 'LEAD') return readLead(text, organisations);
  if (field === 'SUPPORTING') return readList(text, organisations);
  if (field === 'PARTNERS') {
    return readList(
      text,
      organisations.filter(({ side }) => side === Side.CSO),
    );
  }
  return says(text || (isOwnSheetField(field) ? null : ''));
}

/** A day is one the spreadsheet shows as a day, or is written so that it has one meaning only: 3/4/2027 has two, 46203 none. */
function readDay(kind: WrittenCell['kind'], text: string): ReadCell {
  if (text === '') return says(null);
  if (kind === 'NUMBER') return saysNothing('SERIAL');
  // What has one meaning only has it in every language.
  const { day, certainty } = readWrittenDay(text, 'en-GB');
  return certainty === 'SAME' ? says(day) : saysNothing('NOT_A_DAY');
}

/** The scale in the words of the program's languages; other words for it are a person's to translate. */
const statusWords: Readonly<Record<StatusName, readonly string[]>> = {
  NOT_STARTED: ['not started', 'non commence', 'non commencee', 'no iniciada', 'no iniciado', 'لم يبدا', 'haijaanza'],
  IN_PROGRESS: ['in progress', 'en cours', 'en curso', 'قيد التنفيذ', 'inaendelea'],
  PARTIALLY_IMPLEMENTED: [
    'partially implemented',
    'partiellement mise en oeuvre',
    'partiellement mis en oeuvre',
    'parcialmente implementada',
    'parcialmente aplicada',
    'منفذه جزئيا',
    'نفذ جزئيا',
    'imetekelezwa kwa sehemu',
  ],
  FULLY_IMPLEMENTED: [
    'fully implemented',
    'pleinement mise en oeuvre',
    'pleinement mis en oeuvre',
    'plenamente implementada',
    'plenamente aplicada',
    'منفذه بالكامل',
    'نفذ بالكامل',
    'imetekelezwa kikamilifu',
  ],
  REGRESSED: ['regressed', 'en recul', 'retroceso', 'تراجع', 'imerudi nyuma'],
  NO_INFORMATION: [
    'no information',
    "pas d'information",
    'sin informacion',
    'لا معلومات',
    'لا توجد معلومات',
    'hakuna taarifa',
  ],
};

function readStatus(text: string): ReadCell {
  if (text === '') return says(null);
  const key = headingKey(text);
  const status = Object.values(Status).find((one) => one === text.toUpperCase() || statusWords[one].includes(key));
  return status ? says(status) : saysNothing('UNKNOWN_STATUS');
}

function readLead(text: string, known: readonly NameableOrganisation[]): ReadCell {
  if (text === '') return says(null);
  const named = organisationNamed(text, known);
  return problemOf(named) ?? says(named.organisation!.id, named.certainty === 'LIKELY');
}

function readList(text: string, known: readonly NameableOrganisation[]): ReadCell {
  const named = organisationsNamed(text, known);
  for (const one of named) {
    const problem = problemOf(one);
    if (problem) return problem;
  }
  const ids = [...new Set(named.map(({ organisation }) => organisation!.id))];
  return says(
    ids,
    named.some(({ certainty }) => certainty === 'LIKELY'),
  );
}

function problemOf({ certainty }: NamedOrganisation<NameableOrganisation>): ReadCell | null {
  if (certainty === 'NONE') return saysNothing('UNKNOWN_ORGANISATION');
  return certainty === 'SEVERAL' ? saysNothing('SEVERAL_ORGANISATIONS') : null;
}
