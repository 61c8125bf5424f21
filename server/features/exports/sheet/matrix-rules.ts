import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { disputedTint, shownStatuses, statusTints } from '../status-colours.js';
import type { MatrixSheet } from '../matrix-sheet.js';
import type { Choice, SheetColumn } from './matrix-columns.js';
import { listOf, listRange } from './other-sheets.js';
import { ground } from './sheet-styles.js';
import { cellText, columnName } from './sheet-text.js';

const rangeOf = (at: number, from: number, to: number) => `${columnName(at)}${from}:${columnName(at)}${to}`;

/**
 * What a cell offers to choose from. A status outside the scale is refused; an unknown lead institution is asked about;
 * where several names may stand in a cell the list only helps.
 */
export function choiceRules(
  sheet: MatrixSheet,
  columns: readonly SheetColumn[],
  from: number,
  to: number,
): DataValidation[] {
  return columns.flatMap(({ choice }, at) =>
    choice && listOf(sheet, choice).length > 0
      ? [
          {
            ...ruleOf(sheet, choice),
            type: 'list' as const,
            formula1: listRange(sheet, choice),
            range: rangeOf(at, from, to),
          },
        ]
      : [],
  );
}

function ruleOf({ labels: { words } }: MatrixSheet, choice: Choice): Partial<DataValidation> {
  const hint = { allowBlank: true, showInputMessage: true } as const;
  if (choice === 'statuses') {
    return {
      ...hint,
      inputMessage: words.chooseStatus,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorMessage: words.unknownStatus,
    };
  }
  if (choice === 'institution') {
    return { ...hint, showErrorMessage: true, errorStyle: 'warning', errorMessage: words.unknownName };
  }
  return { ...hint, inputMessage: words.chooseOne, showErrorMessage: false };
}

/** The colours of the statuses, which follow what is chosen; always beside the word. */
export function statusColours(
  sheet: MatrixSheet,
  columns: readonly SheetColumn[],
  from: number,
  to: number,
): ConditionalRule[] {
  let priority = 0;
  return columns.flatMap(({ colouredBy }, at): ConditionalRule[] => {
    if (!colouredBy) return [];
    const range = rangeOf(at, from, to);
    const rules = colouredBy === 'status' ? statusRules(sheet) : disputeRule(sheet);
    return rules.map(({ text, tint, isWhole }) => ({
      type: 'expression',
      priority: ++priority,
      range,
      formula: isWhole ? equals(columnName(at), from, text) : begins(columnName(at), from, text),
      style: { fill: ground(tint.fill), font: { ...(isWhole ? { bold: true } : {}), color: { rgb: tint.text } } },
    }));
  });
}

interface Rule {
  readonly text: string;
  readonly tint: { readonly fill: string; readonly text: string };
  readonly isWhole: boolean;
}

const quoted = (text: string) => `"${cellText(text).replaceAll('"', '""')}"`;
const equals = (column: string, row: number, text: string) => `$${column}${row}=${quoted(text)}`;
const begins = (column: string, row: number, text: string) =>
  `LEFT($${column}${row},${cellText(text).length})=${quoted(text)}`;

const statusRules = ({ labels }: MatrixSheet): Rule[] =>
  shownStatuses.flatMap((status) =>
    status === 'NOT_ASSESSED' ? [] : [{ text: labels.statuses[status], tint: statusTints[status], isWhole: true }],
  );

const disputeRule = ({ labels }: MatrixSheet): Rule[] => [
  { text: labels.jointStates.DISPUTED, tint: disputedTint, isWhole: false },
];
