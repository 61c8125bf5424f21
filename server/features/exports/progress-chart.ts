import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Side } from '../../domain/vocabulary.js';
import type { StepGroup } from './report-document.js';
import { countsByStatus, shownStatuses, type ShownStatus } from './status-colours.js';
import { chartPatterns, segmentFills } from './chart-patterns.js';
import { NOTO_SANS, textWidth, wrappedLines } from './text-width.js';

/** What one picture shows. */
export interface ChartContent {
  readonly groups: readonly StepGroup[];
  readonly direction: 'ltr' | 'rtl';
  readonly sides: Readonly<Record<Side, string>>;
  readonly statuses: Readonly<Record<ShownStatus, string>>;
  /** The word over the totals. */
  readonly total: string;
}

export interface ChartPicture {
  readonly png: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** All lengths in pixels of a picture 1,640 wide, which is printed about 165 mm wide: 10 px to the millimetre. */
const WIDTH = 1640;
/** The picture's pixels across: about 200 to the inch, sharp on paper, drawn and packed in half the time of the full size. */
const PRINTED_WIDTH = 1312;
const LABEL = { width: 450, size: 31, line: 37, maxLines: 3 } as const;
const SIDE = { width: 200, size: 28 } as const;
const BAR = { height: 44, gap: 6, start: LABEL.width + SIDE.width + 10, width: 890 } as const;
const GROUP_GAP = 26;
const NUMBER = { size: 28, padding: 8 } as const;
const KEY = { size: 28, box: 32, column: 408, row: 48, perRow: 4, bottom: 22, total: 14 } as const;
const INK = '#1B2733';

const require = createRequire(import.meta.url);
const fontFiles = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans/${file}`),
);

/** Latin, Greek and Cyrillic with the usual punctuation: what the chart's typeface can draw. */
const drawable = /^[\u0020-\u052f\u1e00-\u1fff\u2010-\u205e\u20a0-\u20bf]*$/u;

/** False when a text needs letters the chart's typeface lacks; such groups are drawn by their number instead. */
export const canDraw = (text: string): boolean => drawable.test(text);

const measure = (size: number) => (text: string) => textWidth(text, size * NOTO_SANS);
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** Places things from the side where reading starts, so that a right-to-left chart is the mirror of the other. */
class Canvas {
  private readonly parts: string[] = [];

  constructor(private readonly isMirrored: boolean) {}

  box(from: number, y: number, width: number, height: number, style: string): void {
    const x = this.isMirrored ? WIDTH - from - width : from;
    this.parts.push(`<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${height}" ${style}/>`);
  }

  text(text: string, at: number, y: number, style: string, isEnd = false): void {
    const anchor = isEnd !== this.isMirrored ? 'end' : 'start';
    const x = this.isMirrored ? WIDTH - at : at;
    this.parts.push(`<text x="${round(x)}" y="${y}" text-anchor="${anchor}" ${style}>${escaped(text)}</text>`);
  }

  centred(text: string, at: number, y: number, style: string): void {
    const x = this.isMirrored ? WIDTH - at : at;
    this.parts.push(`<text x="${round(x)}" y="${y}" text-anchor="middle" ${style}>${escaped(text)}</text>`);
  }

  toString(): string {
    return this.parts.join('');
  }
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The chart as SVG: for each group one stacked bar a side, every bar as long as the group whatever its size, the number
 * of rows in each segment that is wide enough and the total at the end. Each status has a pattern beside its colour.
 */
export function progressChartSvg(content: ChartContent): string {
  const canvas = new Canvas(content.direction === 'rtl');
  let y = drawKey(canvas, content);
  const isNumbered = !content.groups.every(({ label }) => canDraw(label));
  for (const [place, group] of content.groups.entries()) {
    y = drawGroup(canvas, content, { ...group, label: isNumbered ? String(place + 1) : group.label }, y);
  }
  const height = y;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Noto Sans" fill="${INK}"><defs>${chartPatterns}</defs><rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>${canvas.toString()}</svg>`;
}

/** The statuses that occur, so that the key explains nothing that is not there. */
const occurring = (groups: readonly StepGroup[]) =>
  shownStatuses.filter((status) =>
    groups.some(({ views }) => views.some(({ counts }) => countsByStatus(counts)[status] > 0)),
  );

function drawKey(canvas: Canvas, { groups, statuses, total }: ChartContent): number {
  const shown = occurring(groups);
  for (const [place, status] of shown.entries()) {
    const x = (place % KEY.perRow) * KEY.column + 4;
    const y = Math.floor(place / KEY.perRow) * KEY.row + 4;
    canvas.box(x, y, KEY.box * 1.4, KEY.box, segmentFills[status]);
    canvas.text(statuses[status], x + KEY.box * 1.4 + 12, y + KEY.box - 6, `font-size="${KEY.size}"`);
  }
  const bottom = Math.ceil(shown.length / KEY.perRow) * KEY.row + KEY.bottom;
  canvas.text(total, WIDTH - 4, bottom, `font-size="${SIDE.size}"`, true);
  return bottom + KEY.total;
}

function drawGroup(canvas: Canvas, content: ChartContent, group: StepGroup, top: number): number {
  const lines = shortenedLines(group.label);
  const barsHeight = group.views.length * (BAR.height + BAR.gap) - BAR.gap;
  const height = Math.max(barsHeight, lines.length * LABEL.line);
  const labelTop = top + (height - lines.length * LABEL.line) / 2 + LABEL.size;
  for (const [place, line] of lines.entries()) {
    canvas.text(line, 0, labelTop + place * LABEL.line, `font-size="${LABEL.size}" font-weight="600"`);
  }
  const barsTop = top + (height - barsHeight) / 2;
  for (const [place, view] of group.views.entries()) {
    drawBar(canvas, content, view, barsTop + place * (BAR.height + BAR.gap));
  }
  const total = `font-size="${LABEL.size}" font-weight="600"`;
  canvas.text(String(group.total), WIDTH - 4, top + height / 2 + 10, total, true);
  return top + height + GROUP_GAP;
}

function shortenedLines(label: string): string[] {
  const lines = wrappedLines(label, LABEL.width - 20, measure(LABEL.size));
  if (lines.length <= LABEL.maxLines) return lines;
  return [...lines.slice(0, LABEL.maxLines - 1), `${lines[LABEL.maxLines - 1]}…`];
}

function drawBar(canvas: Canvas, content: ChartContent, view: StepGroup['views'][number], top: number): void {
  const baseline = top + BAR.height / 2 + 9;
  canvas.text(content.sides[view.side], LABEL.width, baseline, `font-size="${SIDE.size}"`);
  const counts = countsByStatus(view.counts);
  let from: number = BAR.start;
  for (const status of shownStatuses) {
    const width = view.counts.total > 0 ? (counts[status] / view.counts.total) * BAR.width : 0;
    if (width > 0) drawSegment(canvas, status, { from, top, width, count: counts[status] });
    from += width;
  }
}

interface Segment {
  readonly from: number;
  readonly top: number;
  readonly width: number;
  readonly count: number;
}

/** The number stands on a white plate, so that it reads the same on every pattern; too narrow a segment has none. */
function drawSegment(canvas: Canvas, status: ShownStatus, { from, top, width, count }: Segment): void {
  canvas.box(from, top, width, BAR.height, segmentFills[status]);
  const plate = measure(NUMBER.size)(String(count)) + NUMBER.padding * 2;
  if (plate + 6 > width) return;
  const middle = from + width / 2;
  canvas.box(middle - plate / 2, top + 5, plate, BAR.height - 10, 'rx="4" fill="#FFFFFF"');
  canvas.centred(String(count), middle, top + BAR.height / 2 + 9, `font-size="${NUMBER.size}" font-weight="600"`);
}

/** The chart as a picture to be printed. Only the typeface of the package is used, so that it looks alike everywhere. */
export function progressChart(content: ChartContent): ChartPicture {
  const resvg = new Resvg(progressChartSvg(content), {
    fitTo: { mode: 'width', value: PRINTED_WIDTH },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
    background: '#FFFFFF',
  });
  const image = resvg.render();
  return { png: image.asPng(), width: image.width, height: image.height };
}
