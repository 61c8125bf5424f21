import { ThemeScheme } from '../../../domain/vocabulary.js';
import { readNumber } from '../../../domain/recommendation-grammar.js';
import { readPositionSource, type PositionSource } from '../../../domain/source-position.js';
import { tidyText } from '../../../domain/text-likeness.js';
import type { ParsedSdg, ParsedTheme } from './parsed-file.js';

/** The first cell of a row: `115.1 text (State); Source of position: A/HRC/… - Para. 3`. */
export interface RecommendationCell {
  readonly number: string | null;
  /** Without number and source, the States still at its end. */
  readonly paragraph: string;
  readonly source: PositionSource | null;
}

/** The cell of themes, in which the SDGs and the groups may follow under their markers. */
export interface ThemesCell {
  readonly themes: readonly string[];
  readonly sdgs: readonly string[];
  readonly groups: readonly string[];
}

const SOURCE = /\bsource of position\b/i;
const PARTED_NUMBER = /^(\d{1,3}) ?\. ?(?=\d{1,3}(?!\d))/;

export function readRecommendationCell(lines: readonly string[]): RecommendationCell {
  const { before, source } = splitSource(tidyText(lines.join(' ')));
  const { number, text } = readNumber(before.replace(PARTED_NUMBER, '$1.'));
  return { number, paragraph: number === null ? before : text.replace(/^[ ).:–—-]+/, ''), source };
}

/** Parts a tidied text from the `Source of position` that ends it. */
export function splitSource(text: string): { before: string; source: PositionSource | null } {
  const at = text.search(SOURCE);
  if (at < 0) return { before: text, source: null };
  return { before: text.slice(0, at).trim(), source: readPositionSource(text.slice(at)) };
}

/** False when the symbol is missing or something stands after the paragraph's number (`Para.3vv`). */
export const isRegularSource = ({ symbol, paragraph, verbatim }: PositionSource): boolean =>
  symbol !== null && paragraph !== null && /\d[ .;]*$/.test(verbatim);

const SDG_MARKER = /^(?:relevant )?(?:SDGs?|sustainable development goals?) ?(?::|$) */i;
const GROUP_MARKER = /^(?:affected (?:persons|groups)|(?:affected )?groups? of persons|persons affected) ?(?::|$) */i;
const DASH = /^[-–—•·▪*] */;

/** Cuts the cell at its markers. Labels keep their commas: several stand in several lines, never in one. */
export function readThemesCell(lines: readonly string[]): ThemesCell {
  const cell = { themes: [] as string[], sdgs: [] as string[], groups: [] as string[] };
  let into = cell.themes;
  for (const line of lines) {
    let label = tidyText(line);
    const isSdgMarker = SDG_MARKER.test(label);
    if (isSdgMarker || GROUP_MARKER.test(label)) {
      into = isSdgMarker ? cell.sdgs : cell.groups;
      label = label.replace(isSdgMarker ? SDG_MARKER : GROUP_MARKER, '');
    }
    label = withoutDash(label);
    if (label !== '' && !into.includes(label)) into.push(label);
  }
  return cell;
}

const withoutDash = (label: string) => label.replace(DASH, '').trim();

/** The labels of a cell that holds SDGs only. */
export const readSdgLines = (lines: readonly string[]): string[] => readThemesCell(['SDGs:', ...lines]).sdgs.slice();

/** `16 - PEACE, JUSTICE AND STRONG INSTITUTIONS`, `SDG 16`, `16.3`: the goal is the first number, 1 to 17. */
export function readSdg(label: string): ParsedSdg {
  const goal = Number(/^(?:SDG|goal)? ?(\d{1,2})(?!\d)/i.exec(label)?.[1] ?? 0);
  return { goal: goal >= 1 && goal <= 17 ? goal : null, label };
}

const THEME_CODE = /^([A-H]\d{1,2}) +(.+)$/;
const THEME_ROW = /^(?:themes? ?: *|(?:right or area|right|area) ?: *(?:\d+(?:\.\d+)*\.? +)?)/i;

/** Codes stand before the labels of the 2nd cycle only. */
export const hasThemeCode = (label: string): boolean => THEME_CODE.test(label);

export function readTheme(label: string, scheme: ThemeScheme): ParsedTheme {
  const match = scheme === ThemeScheme.OHCHR_2 ? THEME_CODE.exec(label) : null;
  return match ? { scheme, label: match[2] ?? label, code: match[1] ?? null } : { scheme, label, code: null };
}

/** The theme a spanning row announces (`Theme: A12 Acceptance …`), or null when the row announces none. */
export function readThemeRow(lines: readonly string[]): string | null {
  const text = tidyText(lines.join(' '));
  return THEME_ROW.test(text) ? withoutDash(text.replace(THEME_ROW, '')) : null;
}
