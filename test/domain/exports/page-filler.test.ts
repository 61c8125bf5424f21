import { describe, expect, it } from '@jest/globals';
import type {
  MeasuredBlock,
  MeasuredParagraph,
  MeasuredRow,
} from '../../../server/features/exports/word/block-measures.js';
import { PageFiller } from '../../../server/features/exports/word/page-filler.js';

/** Pages of ten lines, each ten high. */
const area = { width: 100, height: 100 };
const lines = (count: number, more: Partial<MeasuredParagraph> = {}): MeasuredParagraph => ({
  kind: 'paragraph',
  before: 0,
  after: 0,
  lines: count,
  lineHeight: 10,
  keepNext: false,
  startsPage: false,
  bookmarks: [],
  ...more,
});
const row = (height: number, more: Partial<MeasuredRow> = {}): MeasuredRow => ({
  height,
  isHead: false,
  isWhole: true,
  keepNext: false,
  ...more,
});
const heading = (mark: string) => lines(1, { keepNext: true, bookmarks: [mark] });

function pagesOf(...blocks: readonly MeasuredBlock[]) {
  const filler = new PageFiller();
  filler.begin(area);
  filler.fill(blocks);
  return { last: filler.page, pages: Object.fromEntries(filler.bookmarks) };
}

describe('the estimate of pages', () => {
  it('fills a page before it turns to the next', () => {
    expect(pagesOf(lines(10), heading('a')).pages).toEqual({ a: 2 });
    expect(pagesOf(lines(6), heading('a'), lines(2)).pages).toEqual({ a: 1 });
  });

  it('never leaves a heading behind what it heads', () => {
    expect(pagesOf(lines(8), heading('a'), lines(4)).pages).toEqual({ a: 2 });
    expect(pagesOf(lines(7), heading('a'), heading('b'), lines(4)).pages).toEqual({ a: 2, b: 2 });
  });

  it('keeps a heading with the first row of the table below it', () => {
    const table: MeasuredBlock = { kind: 'table', rows: [row(10, { isHead: true, keepNext: true }), row(30), row(30)] };
    expect(pagesOf(lines(5), heading('a'), table).pages).toEqual({ a: 1 });
    expect(pagesOf(lines(6), heading('a'), table).pages).toEqual({ a: 2 });
  });

  it('leaves two lines of a paragraph at least on each page', () => {
    expect(pagesOf(lines(9), lines(2), heading('a')).last).toBe(2);
    expect(pagesOf(lines(8), lines(3)).last).toBe(2);
    expect(pagesOf(lines(6), lines(4)).last).toBe(1);
  });

  it('repeats the head of a table on each page it reaches', () => {
    const rows = Array.from({ length: 8 }, () => row(40));
    const table: MeasuredBlock = { kind: 'table', rows: [row(20, { isHead: true }), ...rows] };
    expect(pagesOf(table, heading('a')).pages).toEqual({ a: 5 });
  });

  it('lets a row that is longer than a page run over', () => {
    const table: MeasuredBlock = { kind: 'table', rows: [row(10, { isHead: true }), row(250, { isWhole: false })] };
    expect(pagesOf(table).last).toBe(3);
  });

  it('starts a page where one is asked for, and for each section', () => {
    expect(pagesOf(lines(1), lines(1, { startsPage: true, bookmarks: ['a'] })).pages).toEqual({ a: 2 });
    const filler = new PageFiller();
    filler.begin(area);
    filler.begin({ width: 50, height: 50 });
    expect(filler.page).toBe(2);
  });
});
