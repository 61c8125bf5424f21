import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, expect } from '@jest/globals';
import Papa from 'papaparse';
import {
  joiningKey,
  likelyCorrection,
  likenessIndex,
  mostAlike,
  textKey,
  tidyText,
  trigramLikeness,
} from '../../server/domain/text-likeness.js';

describe('a tidied text', () => {
  it.each<[string, string]>([
    ['  Ratify\u00a0the\tconvention\r\n', 'Ratify the convention'],
    ['Con\u00advention', 'Convention'],
    ['\ufeffRatify\u200b it', 'Ratify it'],
    ['&#40;Unknown&#41;', '(Unknown)'],
    ['R&#x26;D &amp; women&rsquo;s rights', 'R&D & women’s rights'],
    ['&eacute;ducation, ni&ntilde;os, Fran&ccedil;ais, S&atilde;o', 'éducation, niños, Français, São'],
    ['&#146;s and &#8217;s', '’s and ’s'],
    ['women\u0092s', 'women’s'],
    ['&amp;lt; is not read twice', '&lt; is not read twice'],
    ['&unknown; &#0; &#xD800; &#1114112; stay', '&unknown; &#0; &#xD800; &#1114112; stay'],
    ['a\u0000b', 'ab'],
    ['“quoted” and ‘so’', '“quoted” and ‘so’'],
    ['e\u0301', 'é'],
    ['حقوق\u200cالإنسان', 'حقوق\u200cالإنسان'],
    ['', ''],
  ])('of %j is %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
    expect(tidyText(tidy)).toBe(tidy === '&lt; is not read twice' ? '< is not read twice' : tidy);
  });
});

describe('what identifies a text', () => {
  it.each<[string, string, boolean, boolean]>([
    ['Ratify it', ' Ratify\u00a0it; ', true, true],
    ['Ratify it.', 'Ratify it', true, true],
    ['Ratify it …', 'Ratify it', true, true],
    ['Ratify It', 'Ratify it', false, true],
    ["Women's rights", 'Women’s rights', false, true],
    ['“Free” press', '"Free" press', false, true],
    ['2009–2014', '2009-2014', false, true],
    ['Ratify it', 'Sign it', false, false],
    ['Ratify it?', 'Ratify it', false, false],
  ])('%j and %j are one recommendation: %s; may be joined: %s', (a, b, same, joined) => {
    expect(textKey(a) === textKey(b)).toBe(same);
    expect(joiningKey(a) === joiningKey(b)).toBe(joined);
  });
});

describe('likeness', () => {
  /** As PostgreSQL's pg_trgm answers. */
  it.each<[string, string, number]>([
    ['word', 'two words', 0.363636],
    ['Ratify the convention', 'ratify THE convention!', 1],
    ['abc', 'xyz', 0],
    ['', '', 0],
    ['', 'abc', 0],
  ])('of %j and %j is %s', (a, b, expected) => {
    expect(trigramLikeness(a, b)).toBeCloseTo(expected, 5);
    expect(trigramLikeness(b, a)).toBeCloseTo(expected, 5);
  });

  const long = 'Strengthen the independence of the national human rights commission and give it sufficient resources';

  it.each<[string, string, boolean]>([
    [long, long.replace('sufficient', 'adequate'), true],
    [long, `${long} without further delay`, true],
    [long, long.replace('comission', 'commission'), false],
    [long, `${long};`, false],
    [long, 'Strengthen the independence of the judiciary', false],
    ['Ratify OP-CAT', 'Ratify CED', false],
  ])('makes of %j and %j a likely correction: %s', (a, b, likely) => {
    expect(likelyCorrection(a, b)).toBe(likely);
  });

  it('finds the most alike among many, passing over those taken', () => {
    const rows = [
      { id: 'a', text: 'Abolish the death penalty in law' },
      { id: 'b', text: 'Abolish the death penalty' },
      { id: 'c', text: 'Educate' },
    ];
    const index = likenessIndex(rows, (row) => row.text);
    expect(mostAlike('Abolish the death penalty', index)).toEqual({ candidate: rows[1], likeness: 1 });
    const next = mostAlike('Abolish the death penalty', index, (row) => row.id !== 'b');
    expect(next?.candidate.id).toBe('a');
    expect(next?.likeness).toBeCloseTo(trigramLikeness(rows[0]?.text ?? '', rows[1]?.text ?? ''), 10);
    expect(mostAlike('zzz', index)).toBeNull();
  });

  it('looks each of a thousand texts up among a thousand', () => {
    const words = 'ensure rights of women children prisons law reform education health water land police courts'.split(
      ' ',
    );
    const wordAt = (seed: number, place: number) => words[(seed * (place + 3)) % words.length];
    const textAt = (seed: number) =>
      `${Array.from({ length: 25 }, (_, place) => wordAt(seed, place)).join(' ')} row${seed}`;
    const old = Array.from({ length: 1000 }, (_, place) => ({ place, text: textAt(place) }));
    const index = likenessIndex(old, (row) => row.text);
    const found = old.map((row) => mostAlike(`${row.text} and more`, index)?.candidate.place);
    expect(found).toEqual(old.map((row) => row.place));
  });
});

const folder = process.env.UPR_DATA_DIR ? join(process.env.UPR_DATA_DIR, 'upr-info') : null;
const describeWithFiles = folder ? describe : describe.skip;

describeWithFiles('the UPR Info export of Kenya', () => {
  it.each([
    ['8', 166, 163],
    ['21', 253, 245],
  ])('has in session %s %i rows that are %i recommendations', (session, rows, recommendations) => {
    const name = readdirSync(folder ?? '').find((file) => file.endsWith('Kenya.csv')) ?? '';
    const text = readFileSync(join(folder ?? '', name), 'utf8').replace(/^\ufeff/, '');
    const review = Papa.parse<string[]>(text, { delimiter: ';' }).data.filter((row) => row[10]?.trim() === session);
    expect(review).toHaveLength(rows);
    expect(new Set(review.map((row) => `${row[7]} ${textKey(row[3] ?? '')}`)).size).toBe(recommendations);
  });
});
