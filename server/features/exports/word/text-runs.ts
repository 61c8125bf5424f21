import { Bookmark, Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import type { Printing } from './printing.js';
import { textPieces } from './text-pieces.js';
import type { CharacterStyleId, StyleId } from './typography.js';

/** How some words are set. */
export type Setting = Pick<
  IRunOptions,
  'bold' | 'italics' | 'underline' | 'strike' | 'color' | 'size' | 'shading' | 'style'
>;

/** A text as runs; line breaks in it are kept, tabs become spaces. */
export const textRuns = (printing: Printing, text: string, setting: Setting = {}): TextRun[] =>
  textPieces(text, printing.isRightToLeft).map(
    (piece) =>
      new TextRun({
        ...setting,
        ...(piece.startsLine ? { break: 1 } : {}),
        ...(piece.isRightToLeft === null ? {} : { rightToLeft: piece.isRightToLeft }),
        text: piece.text,
      }),
  );

/** Words of a character style, so that a person can change all of a kind at once. */
const ofStyle = (style: CharacterStyleId): Setting => ({ style });
export const muted = ofStyle('Muted');
export const strong = ofStyle('StrongText');

/** A paragraph of a style. */
export const styled = (
  style: StyleId,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'style' | 'text'> = {},
): Paragraph => new Paragraph({ ...options, style, children });

/** A paragraph of one text. */
export const styledText = (printing: Printing, style: StyleId, text: string, setting: Setting = {}): Paragraph =>
  styled(style, textRuns(printing, text, setting));

/** The mark in the list of sources to which the citations of this number lead. */
export const sourceMark = (number: number) => `source-${number}`;

/** The number of an entry in the list of sources, to which the citations lead. */
export const sourceNumber = (printing: Printing, number: number): Bookmark =>
  new Bookmark({ id: sourceMark(number), children: textRuns(printing, `[${number}]`) });
