import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { fromBufferPromise } from 'yauzl';
import { tidyText } from '../../../server/domain/text-likeness.js';
import { Themes } from '../../../server/features/cycles/reference/themes.js';
import { attribute } from '../../../server/features/imports/readers/attribution.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import type { ParsedFile, ParsedReview, ParsedRow } from '../../../server/features/imports/readers/parsed-file.js';

const folder = process.env.UPR_DATA_DIR ?? '';
const withRealFiles = folder === '' ? describe.skip : describe;
const open = (path: string) => readFileSync(join(folder, path));
const namesIn = (path: string, ending: string) =>
  folder === '' ? [''] : readdirSync(join(folder, path)).filter((name) => name.endsWith(ending));
const read = (path: string): Promise<ParsedFile> => parseFile(open(path), path);

const countBy = (values: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};
const states = (row: ParsedRow | undefined) => row?.recommendingStates.join(', ');

withRealFiles('the UPR Info export of Kenya', () => {
  let file: ParsedFile;
  beforeAll(async () => {
    file = await read(`upr-info/${namesIn('upr-info', 'Kenya.csv')[0]}`);
  });
  const review = (session: number) => file.reviews.find((one) => one.session === session) as ParsedReview;
  const united = (session: number) => review(session).rows.filter(({ fromRows }) => fromRows.length > 1);
  const fileRows = (session: number) =>
    countBy(review(session).rows.flatMap(({ fromRows, positionVerbatim }) => fromRows.map(() => positionVerbatim)));

  it('holds two reviews, and nothing odd', () => {
    expect(file.reviews.map(({ stateLabel, session, cycle }) => [stateLabel, session, cycle])).toEqual([
      ['Kenya', 8, 1],
      ['Kenya', 21, 2],
    ]);
    expect(file.problems).toEqual([]);
  });

  it('session 8: 166 rows, 144 Supported and 22 Noted, are 163 recommendations', () => {
    expect(fileRows(8)).toEqual({ Supported: 144, Noted: 22 });
    expect(review(8)).toMatchObject({ fileRows: 166, rows: { length: 163 } });
    expect(united(8).map(states)).toEqual(['Argentina, Austria', 'Austria, Germany, Ireland']);
  });

  it('session 21: 253 rows, 192 Supported and 61 Noted, are 245 recommendations', () => {
    expect(fileRows(21)).toEqual({ Supported: 192, Noted: 61 });
    expect(review(21)).toMatchObject({ fileRows: 253, rows: { length: 245 } });
    expect(united(21).map(states).sort()).toEqual([
      'Chile, Denmark, Germany, Portugal',
      'France, Poland',
      'Sierra Leone, Portugal',
      'Sierra Leone, Togo',
      'Timor-Leste, Uruguay, Montenegro',
    ]);
  });

  it('has a category from 1 to 5 and known issues in every row', () => {
    for (const { rows } of file.reviews) {
      for (const { actionCategory, themes } of rows) {
        expect(actionCategory).toBeGreaterThanOrEqual(1);
        for (const { label } of themes) expect(Themes.find('UPR_INFO', label)).not.toBeNull();
      }
    }
  });
});

withRealFiles('the other UPR Info exports', () => {
  it.each(namesIn('upr-info', '.csv'))('%s has as many rows in each review as were counted', async (name) => {
    const text = open('reference/upr-info-sessions.csv').toString('utf8');
    const counted = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const key = (session: unknown, state: unknown) => tidyText(`${session ?? ''} ${state ?? ''}`);
    const expected = new Map(
      counted.map((row) => [key(row.session, row.state_under_review), Number(row.recommendations)]),
    );
    const { reviews } = await read(`upr-info/${name}`);
    const sameYear = reviews.filter(({ session, stateLabel }) => expected.has(key(session, stateLabel)));
    expect(sameYear.length).toBeGreaterThan(reviews.length * 0.9);
    if (name.includes('resaved')) return;
    for (const { session, stateLabel, fileRows } of reviews) {
      expect([session, stateLabel, fileRows]).toEqual([session, stateLabel, expected.get(key(session, stateLabel))]);
    }
  });

  it.each([
    ['01-06', 97, 8_132, { STATE_MISSING: 9, SESSION_NOT_UNDERSTOOD: 1, UNITED_ROWS_DIFFER: 1 }],
    ['19-21', 42, 8_366, {}],
    ['resaved', 56, 9_598, { ENCODING_GUESSED: 1, ROW_REPEATED: 2, SAME_TEXT_OTHER_POSITION: 1 }],
  ])('%s…: %i reviews, %i rows, and these problems', async (part, reviews, fileRows, problems) => {
    const name = namesIn('upr-info', '.csv').find((one) => one.includes(part));
    const file = await read(`upr-info/${name}`);
    expect(file.reviews).toHaveLength(reviews);
    expect(file.reviews.reduce((sum, review) => sum + review.fileRows, 0)).toBe(fileRows);
    expect(countBy(file.problems.map(({ code }) => code))).toMatchObject(problems);
  });

  it('the file saved again on a Mac keeps its accented letters', async () => {
    const name = namesIn('upr-info', '.csv').find((one) => one.includes('resaved'));
    const letters = (await read(`upr-info/${name}`)).reviews
      .flatMap(({ rows }) => rows.map(({ text }) => text))
      .join('')
      .match(/[^\0-\x7F]/g);
    expect(countBy([...new Set(letters)].sort())).toEqual(countBy([...'°àáäèéí']));
  });

  it('all of them together hold 26,515 rows', async () => {
    const files = namesIn('upr-info', '.csv').map((name) => open(`upr-info/${name}`));
    let rows = 0;
    for (const bytes of files) {
      for (const { fileRows } of (await parseFile(bytes, 'x.csv')).reviews) rows += fileRows;
    }
    expect(rows).toBe(26_515);
  });

  it('the old Excel file is refused with what to do', async () => {
    const name = namesIn('upr-info', '.xls')[0];
    await expect(read(`upr-info/${name}`)).rejects.toMatchObject({
      code: 'WRONG_FILE_TYPE',
      message: expect.stringContaining('save it as CSV'),
    });
  });
});

/** Each row of the table, each cell as its paragraphs, by plain search in the XML. */
async function rawRows(docx: Buffer): Promise<string[][][]> {
  const zip = await fromBufferPromise(docx);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    const xml = Buffer.concat(pieces).toString('utf8');
    const inside = (text: string, tag: string) =>
      [...text.matchAll(new RegExp(`<w:${tag}(?: [^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map((match) => match[1] ?? '');
    const plain = (paragraph: string) => tidyText(inside(paragraph, 't').join(''));
    return inside(xml, 'tr').map((row) => inside(row, 'tc').map((cell) => inside(cell, 'p').map(plain)));
  }
  throw new Error('There is no main part');
}

const lists = [
  { part: 'UPR20', cycle: 2, session: 20, rows: 163, supported: 142, noted: 21, themeRows: 37, first: '115.' },
  { part: 'upr48', cycle: 4, session: 48, rows: 254, supported: 217, noted: 37, themeRows: 53, first: '140.' },
];

describe.each(lists)(
  'OHCHR’s list of session $session',
  ({ part, cycle, session, rows, supported, noted, themeRows, first }) => {
    const name = namesIn('ohchr-thematic-lists', '.docx').find((one) => one.startsWith(part)) ?? '';
    const itWithFiles = folder === '' ? it.skip : it;
    const path = `ohchr-thematic-lists/${name}`;

    itWithFiles('holds one review with every number once', async () => {
      const { reviews } = await read(path);
      expect(reviews).toMatchObject([{ stateLabel: 'Slovenia', cycle, session, fileRows: rows }]);
      const [review] = reviews;
      expect(countBy(review?.rows.map(({ positionVerbatim }) => positionVerbatim) ?? [])).toEqual({
        Supported: supported,
        Noted: noted,
      });
      const numbers = review?.rows.map(({ number }) => number) ?? [];
      expect(new Set(numbers).size).toBe(rows);
      expect(numbers.every((number) => number?.startsWith(first))).toBe(true);
    });

    itWithFiles('loses and invents nothing: every cell can be written again from what was read', async () => {
      const raw = await rawRows(open(path));
      const content = raw.filter((row) => row.length === 4).slice(1);
      expect(raw.length - content.length - 1).toBe(themeRows);
      const read1 = (await read(path)).reviews[0]?.rows ?? [];
      expect(read1).toHaveLength(content.length);
      content.forEach(([text = [], position = [], themes = [], last = []], at) => {
        const row = read1[at] as ParsedRow;
        const marks = (printed: string) => printed.replace(/[\s(),;.]+/g, ' ').trim();
        const shown = row.parts.length > 1 ? [row.text] : [row.text, ...row.recommendingStates];
        expect(marks(`${row.number} ${shown.join(' ')}`)).toBe(marks(text[0] ?? '').replace(/^(\d+) (\d+) /, '$1 $2 '));
        expect(row.sourceVerbatim).toBe(text[1]);
        expect([row.positionVerbatim]).toEqual(position);
        const marker = themes.findIndex((line) => /^(affected persons|groups of persons):$/i.test(line));
        const label = (line: string) => line.replace(/^- /, '');
        expect(row.themes.map(({ code, label: own }) => (code ? `${code} ${own}` : own))).toEqual(
          themes.slice(0, marker).map(label),
        );
        expect(row.groups).toEqual(themes.slice(marker + 1).map(label));
        expect(row.sdgs.map(({ label: own }) => own)).toEqual([
          ...new Set(last.filter((line) => line !== '').map(label)),
        ]);
      });
    });

    itWithFiles('names only known States, themes of its own scheme, and goals from 1 to 17', async () => {
      const { reviews, problems } = await read(path);
      const scheme = cycle === 2 ? 'OHCHR_2' : 'OHCHR_4';
      for (const row of reviews[0]?.rows ?? []) {
        expect(row.recommendingStates.length).toBeGreaterThan(0);
        expect(row.sourceSymbol).toBe(cycle === 2 ? 'A/HRC/28/15/Add.1' : 'A/HRC/59/15/Add.1');
        expect(row.sourceParagraph).toMatch(/^[345]$/);
        for (const theme of row.themes) {
          expect(theme.scheme).toBe(scheme);
          expect(theme.code === null).toBe(cycle === 4);
          expect(Themes.find(scheme, theme.code ?? theme.label)).not.toBeNull();
        }
        for (const { goal } of row.sdgs) expect(goal).toBeGreaterThan(0);
      }
      expect(problems.map(({ code, row }) => [code, row])).toEqual(cycle === 4 ? [['SOURCE_NOT_UNDERSTOOD', 149]] : []);
    });
  },
);

withRealFiles('single rows of OHCHR’s lists', () => {
  const find = async (part: string, number: string) => {
    const name = namesIn('ohchr-thematic-lists', '.docx').find((one) => one.startsWith(part)) ?? '';
    return (await read(`ohchr-thematic-lists/${name}`)).reviews[0]?.rows.find((row) => row.number === number);
  };

  const SINGLE = [
    ['UPR20', '115.3', 'Portugal, Slovakia', 'Supported 3', 'A12', 'children', ''],
    ['UPR20', '115.6', 'Iran (Islamic Republic of)', 'Noted 5', 'A12 G4', 'migrants', ''],
    ['UPR20', '115.34', 'Morocco', 'Supported 3', 'A42 A45', '', ''],
    ['UPR20', '115.38', 'Egypt; Peru; Azerbaijan', 'Supported 3', 'A45 A42', 'general', ''],
    [
      'UPR20',
      '115.124',
      'Armenia; Costa Rica; Uzbekistan; Azerbaijan',
      'Supported 4',
      'D27 F13 F31',
      'general, children, women',
      '',
    ],
    ['upr48', '140.7', 'Maldives, Portugal', 'Supported 3', '', 'Public officials', '1 2 3 4 5 6 7 8'],
    [
      'upr48',
      '140.1',
      'Algeria, Cabo Verde, Paraguay, South Sudan, Sri Lanka, Togo, Uruguay, Bolivarian Republic of Venezuela',
      'Noted 5',
      '',
      'Public officials, Migrants',
      '8 10',
    ],
    ['upr48', '140.254', 'Iraq', 'Supported 3', '', 'Public officials, Stateless persons', '10 16'],
  ] as const;

  it.each(SINGLE)('%s %s', async (part, number, ...expected) => {
    const row = await find(part, number);
    expect([
      row?.parts.map((one) => one.states.join(', ')).join('; '),
      `${row?.positionVerbatim} ${row?.sourceParagraph}`,
      row?.themes.flatMap(({ code }) => code ?? []).join(' '),
      row?.groups.join(', '),
      row?.sdgs.map(({ goal }) => goal).join(' '),
    ]).toEqual(expected);
  });
});

withRealFiles('the paragraphs of a Working Group report', () => {
  it('all end with States that are known', () => {
    const text = open('working-group-reports/kenya2010-wg-report-recommendations.csv').toString('utf8');
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const read1 = rows.map((row) => ({ number: row.paragraph, ...attribute(row.text_with_states ?? '') }));
    expect(read1).toHaveLength(150);
    expect(read1.filter((one) => one.states.length === 0 || one.unknown.length > 0)).toEqual([]);
    expect(read1.filter(({ parts }) => parts.length > 1).map(({ number, parts }) => [number, parts.length])).toEqual([
      ['103.1', 5],
      ['103.5', 4],
    ]);
  });
});
