import {
  Bookmark,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { statusTints, type ShownStatus } from '../status-colours.js';
import type { Printing } from './printing.js';
import { PAPER, type CharacterStyleId, type StyleId } from './typography.js';

/** How some words are set. */
export type Setting = Pick<
  IRunOptions,
  'bold' | 'italics' | 'underline' | 'strike' | 'color' | 'size' | 'shading' | 'style'
>;

/** Words in Latin letters, and figures, inside a right-to-left text keep their own direction. */
const latin =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9 .,:/@&'’()–-]*(?<![ .,:–(-])/gu;

interface Stretch {
  readonly text: string;
  readonly isLatin: boolean;
}

function stretches(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(latin)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isLatin: false });
    parts.push({ text: match[0], isLatin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isLatin: false });
  return parts;
}

/** A text as runs; line breaks in it are kept, tabs become spaces. */
export function textRuns(printing: Printing, text: string, setting: Setting = {}): TextRun[] {
  const lines = text.replaceAll('\t', ' ').split(/\r\n?|\n/);
  return lines.flatMap((line, place) => {
    if (line === '' && place === 0 && lines.length > 1) return [];
    const started = place > 0 ? { ...setting, break: 1 } : setting;
    return printing.isRightToLeft ? directedRuns(line, started, setting) : [new TextRun({ ...started, text: line })];
  });
}

/** A line in right-to-left text; `started` is the setting of its first run, which may carry the break before it. */
function directedRuns(line: string, started: IRunOptions, setting: Setting): TextRun[] {
  const parts = line === '' ? [{ text: '', isLatin: false }] : stretches(line);
  return parts.map(
    ({ text, isLatin }, at) => new TextRun({ ...(at === 0 ? started : setting), text, rightToLeft: !isLatin }),
  );
}

/** Words of a character style, so that a person can change all of a kind at once. */
const ofStyle = (style: CharacterStyleId): Setting => ({ style });
export const muted = ofStyle('Muted');
export const strong = ofStyle('StrongText');
export const mutedStrong = ofStyle('MutedStrong');
export const late = ofStyle('Late');

/** A paragraph of a style. */
export const styled = (
  style: StyleId,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'style' | 'text'> = {},
): Paragraph => new Paragraph({ ...options, style, children });

/** A paragraph of one text. */
export const styledText = (printing: Printing, style: StyleId, text: string, setting: Setting = {}): Paragraph =>
  styled(style, textRuns(printing, text, setting));

const chip = (printing: Printing, word: string, style: CharacterStyleId): TextRun[] =>
  textRuns(printing, `\u00a0${word}\u00a0`, ofStyle(style));

/** The word of a status on its pale colour. */
export const statusChip = (printing: Printing, status: ShownStatus): TextRun[] =>
  statusTints[status].fill === PAPER
    ? textRuns(printing, printing.labels.statuses[status], mutedStrong)
    : chip(printing, printing.labels.statuses[status], `Status${status}`);

/** The word of a dispute on its colour. */
export const disputedChip = (printing: Printing): TextRun[] =>
  chip(printing, printing.labels.jointStates.DISPUTED, 'Disputed');

const sourceMark = (number: number) => `source-${number}`;

/** `[3], [4]`, each leading to its entry in the list of sources if the report prints one. */
export const citations = (printing: Printing, numbers: readonly number[]): ParagraphChild[] =>
  numbers.flatMap((number, place): ParagraphChild[] => {
    const isLast = place === numbers.length - 1;
    const runs = textRuns(printing, isLast ? `[${number}]` : `[${number}], `, muted);
    const isPrinted = printing.sourceNumbers.has(number);
    return isPrinted ? [new InternalHyperlink({ anchor: sourceMark(number), children: runs })] : runs;
  });

/** The number of an entry in the list of sources, to which the citations lead. */
export const sourceNumber = (printing: Printing, number: number): Bookmark =>
  new Bookmark({ id: sourceMark(number), children: textRuns(printing, `[${number}]`) });
