import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

type Tokens = Record<string, string>;

const css = readFileSync('web/design/tokens.css', 'utf8');
const [lightBlock, darkBlock] = css.split(":root[data-mantine-color-scheme='dark']");
const tokensOf = (block: string): Tokens =>
  Object.fromEntries(Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g), ([, name, value]) => [name, value]));
const light = tokensOf(lightBlock);
const schemes: Record<string, Tokens> = { light, dark: { ...light, ...tokensOf(darkBlock) } };

const linear = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const rgb = (colour: string) => [1, 3, 5].map((from) => linear(parseInt(colour.slice(from, from + 2), 16) / 255));
const luminance = (colour: string) =>
  rgb(colour).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const PAPERS = ['paper', 'panel', 'desk', 'selected', 'tint'];
const TEXTS = ['text', 'muted', 'accent', 'error'];
const onPapers = TEXTS.flatMap((text) => PAPERS.map((paper) => [text, paper, 4.5] as const));
const pairs = [
  ...onPapers,
  ['conflict', 'paper', 4.5],
  ['conflict', 'conflict-paper', 4.5],
  ['text', 'conflict-paper', 4.5],
  ['accent', 'conflict-paper', 4.5],
  ['error', 'error-paper', 4.5],
  ['text', 'error-paper', 4.5],
  ['good', 'paper', 4.5],
  ['good', 'good-paper', 4.5],
  ['text', 'good-paper', 4.5],
  ['other', 'paper', 4.5],
  ['on-other', 'other', 4.5],
  ['on-button', 'button', 4.5],
  ['on-button', 'button-hover', 4.5],
  ['on-banner', 'banner', 4.5],
  ['focus', 'paper', 3],
  ['focus', 'selected', 3],
  ['focus', 'desk', 3],
  ['pending', 'paper', 3],
  ['input-border', 'paper', 3],
  ['input-border', 'panel', 3],
  ['fill-outline', 'paper', 3],
] as const;

const TONES = ['empty', 'quarter', 'half', 'three-quarter', 'full', 'down', 'alert', 'none', 'unknown'];
const FILLS = TONES.filter((tone) => tone !== 'alert' && tone !== 'unknown');

describe.each(Object.entries(schemes))('the %s colours', (_name, tokens) => {
  it.each(pairs)('let %s stand out from %s by %f', (front, back, least) => {
    expect(contrast(tokens[front], tokens[back])).toBeGreaterThanOrEqual(least);
  });

  it.each(TONES)('keep the word of a %s chip legible', (tone) => {
    expect(contrast(tokens[`on-chip-${tone}`], tokens[`chip-${tone}`])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...FILLS, 'unknown'])('keep the figure in a %s bar legible', (tone) => {
    expect(contrast(tokens[`on-fill-${tone}`], tokens[`fill-${tone}`])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(visions()))('keep any two fills apart for %s vision', (_vision, seen) => {
    const colours = FILLS.map((tone) => lab(seen(rgb(tokens[`fill-${tone}`]))));
    const distances = colours.flatMap((one, index) =>
      colours.slice(0, index).map((other) => Math.hypot(...one.map((part, at) => part - other[at]))),
    );
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });
});

/** CIE 1976 L*a*b* under D65 from linear sRGB. */
function lab([red, green, blue]: number[]): number[] {
  const f = (part: number) => (part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116);
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Full colour blindness as matrices on linear sRGB, after Machado, Oliveira and Fernandes (2009). */
function visions(): Record<string, (colour: number[]) => number[]> {
  const through = (matrix: number[][]) => (colour: number[]) =>
    matrix.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, factor, index) => sum + factor * colour[index], 0),
        ),
      ),
    );
  return {
    full: (colour) => colour,
    protan: through([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
    deutan: through([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
    tritan: through([
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ]),
  };
}
