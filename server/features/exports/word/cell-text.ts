/**
 * The text of tables, written straight in the form in which the library keeps what it is about to write: a long matrix
 * holds some ten thousand paragraphs, and making each by the library's own classes takes most of the time of a report.
 */
import { statusTints, type ShownStatus } from '../status-colours.js';
import type { Printing } from './printing.js';
import { textPieces, type TextPiece } from './text-pieces.js';
import { sourceMark } from './text-runs.js';
import { PAPER, type CharacterStyleId, type StyleId } from './typography.js';
import { childrenOf, contentOf, withValue, type XmlElement } from './xml-elements.js';

/** Words in a cell. */
export type CellRun = XmlElement;
/** A paragraph in a cell. */
export type CellParagraph = XmlElement;

/** A text as runs of a character style; line breaks in it are kept, tabs become spaces. */
export const cellRuns = (printing: Printing, text: string, style?: CharacterStyleId): CellRun[] =>
  textPieces(text, printing.isRightToLeft).map((piece) => runOf(piece, style));

function runOf({ text, startsLine, isRightToLeft }: TextPiece, style?: CharacterStyleId): CellRun {
  const properties = [
    ...(style ? [withValue('w:rStyle', style)] : []),
    ...(isRightToLeft === null ? [] : [isRightToLeft ? { 'w:rtl': {} } : withValue('w:rtl', false)]),
  ];
  return {
    'w:r': [
      ...(properties.length > 0 ? [{ 'w:rPr': properties }] : []),
      ...(startsLine ? [{ 'w:br': {} }] : []),
      { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] },
    ],
  };
}

/** How a paragraph in a cell departs from its style. */
interface CellSetting {
  readonly keepNext?: boolean;
  /** Numbers are set at the end side. */
  readonly isNumber?: boolean;
  /** Stands a little apart from what is above it. */
  readonly isApart?: boolean;
}

/** A paragraph of a style in a cell. */
export const cellParagraph = (
  style: StyleId,
  runs: readonly CellRun[],
  { keepNext, isNumber, isApart }: CellSetting = {},
): CellParagraph => ({
  'w:p': [
    {
      'w:pPr': [
        withValue('w:pStyle', style),
        ...(keepNext ? [{ 'w:keepNext': {} }] : []),
        ...(isApart ? [{ 'w:spacing': { _attr: { 'w:before': 60, 'w:after': 30 } } }] : []),
        ...(isNumber ? [withValue('w:jc', 'end')] : []),
      ],
    },
    ...runs,
  ],
});

/** The paragraph, to stand on the page of what follows it. */
export function keptWithNext(paragraph: CellParagraph): CellParagraph {
  const [properties, ...runs] = contentOf(paragraph);
  const [style, ...others] = childrenOf(properties as XmlElement);
  const rest = others.filter((one) => !('w:keepNext' in one));
  return { 'w:p': [{ 'w:pPr': [style, { 'w:keepNext': {} }, ...rest] }, ...runs] };
}

/** A paragraph of one text in a cell. */
export const cellLine = (printing: Printing, style: StyleId, text: string, setting?: CharacterStyleId): CellParagraph =>
  cellParagraph(style, cellRuns(printing, text, setting));

const chip = (printing: Printing, word: string, style: CharacterStyleId): CellRun[] =>
  cellRuns(printing, `\u00a0${word}\u00a0`, style);

/** The word of a status on its pale colour. */
export const statusChip = (printing: Printing, status: ShownStatus): CellRun[] =>
  statusTints[status].fill === PAPER
    ? cellRuns(printing, printing.labels.statuses[status], 'MutedStrong')
    : chip(printing, printing.labels.statuses[status], `Status${status}`);

/** The word of a dispute on its colour. */
export const disputedChip = (printing: Printing): CellRun[] =>
  chip(printing, printing.labels.jointStates.DISPUTED, 'Disputed');

/** `[3], [4]`, each leading to its entry in the list of sources if the report prints one. */
export const citations = (printing: Printing, numbers: readonly number[]): CellRun[] =>
  numbers.flatMap((number, place): CellRun[] => {
    const isLast = place === numbers.length - 1;
    const runs = cellRuns(printing, isLast ? `[${number}]` : `[${number}], `, 'Muted');
    if (!printing.sourceNumbers.has(number)) return runs;
    return [{ 'w:hyperlink': [{ _attr: { 'w:anchor': sourceMark(number), 'w:history': 1 } }, ...runs] }];
  });
