import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, expect } from '@jest/globals';
import Papa from 'papaparse';
import {
  compareNumbers,
  numberSortKey,
  ownReference,
  readNumber,
  suggestActionCategory,
} from '../../server/domain/recommendation-grammar.js';

describe('action category', () => {
  it.each<[string, number | null]>([
    ['Share its experience with other island States', 1],
    ['Seek technical assistance to train its judges', 1],
    ['Call on donors to support the school meals programme', 1],
    ['Request assistance from the treaty bodies', 1],
    ['Continue to strengthen the ombudsperson', 2],
    ['Continue its efforts', 2],
    ['Maintain the moratorium', 2],
    ['Carry on with prison reform', 2],
    ['Consider ratifying the convention', 3],
    ['Favourably consider abolishing the death penalty', 3],
    ['Give serious consideration to a visit', 3],
    ['Review the press law', 3],
    ['Look into the complaints', 3],
    ['Strengthen the judiciary', 4],
    ['Urgently strengthen the judiciary', 4],
    ['Further strengthen the judiciary', 4],
    ['Continue and intensify its efforts', 4],
    ['Take steps to ratify the convention', 4],
    ['Take all necessary legislative measures against trafficking', 4],
    ['Adopt further effective measures to protect children', 4],
    ['Make every effort to end hunger', 4],
    ['Step up its efforts', 4],
    ['As a matter of priority, ensure birth registration', 4],
    ['Ratify the convention', 5],
    ['140.7 Ratify the convention', 5],
    ['To ratify without delay the convention', 5],
    ['Immediately and unconditionally release detained journalists', 5],
    ['Adopt a law on access to information', 5],
    ['Bring the penal code fully into line with the convention', 5],
    ['Set up a national preventive mechanism', 5],
    ['ABOLISH the death penalty', 5],
    ['Apply the law to all', null],
    ['Develop a strategy', null],
    ['Seek to end child marriage', null],
    ['Take note of the report', null],
    ['With the support of the United Nations, ratify the convention', null],
    ['Ratifier la convention', null],
    ['', null],
  ])('of %j is %s', (text, category) => {
    expect(suggestActionCategory(text)).toBe(category);
  });
});

describe('paragraph numbers', () => {
  it.each<[string, string | null, string]>([
    ['140.7 Ratify the convention', '140.7', 'Ratify the convention'],
    ['140.7Ratify the convention', '140.7', 'Ratify the convention'],
    ['50.10\u00a0Ratify', '50.10', 'Ratify'],
    ['96.1.1. Ratify', '96.1.1', 'Ratify'],
    ['12. Ratify', '12', 'Ratify'],
    ['2030 Agenda: report on it', null, '2030 Agenda: report on it'],
    ['Ratify 3.5 of them', null, 'Ratify 3.5 of them'],
  ])('before %j is %s', (text, number, rest) => {
    expect(readNumber(text)).toEqual({ number, text: rest });
  });

  const inOrder = ['8-001', '8-010', '50.1', '50.2', '50.10', '96.1', '96.1.1', '96.1.2', '96.2', '129.1.2', '140.7'];

  it('sort as the document does', () => {
    expect([...inOrder].reverse().sort(compareNumbers)).toEqual(inOrder);
    expect(compareNumbers('50.1', '50.10')).toBeLessThan(0);
    expect(compareNumbers('50.1', '50.1')).toBe(0);
  });

  it('sort the same by their key in the database', () => {
    const keys = inOrder.map(numberSortKey);
    expect([...keys].sort()).toEqual(keys);
    expect(numberSortKey('50.10')).toBe('000050.000010');
  });

  it('are made up from session and place where the source has none', () => {
    expect(ownReference(8, 1)).toBe('8-001');
    expect(ownReference(21, 1234)).toBe('21-1234');
  });
});

const folder = process.env.UPR_DATA_DIR ? join(process.env.UPR_DATA_DIR, 'upr-info') : null;
const describeWithFiles = folder ? describe : describe.skip;

describeWithFiles('action category, beside what the coders of the UPR Info database chose', () => {
  it('is suggested for four of five recommendations, and is theirs in nine of ten', () => {
    const files = readdirSync(folder ?? '').filter((file) => /^\d\d-\d\d-.*\.csv$/.test(file));
    const rows = files.flatMap((file) => {
      const text = readFileSync(join(folder ?? '', file), 'utf8').replace(/^\ufeff/, '');
      return Papa.parse<string[]>(text, { delimiter: ';' })
        .data.slice(1)
        .filter((row) => row.length === 11);
    });
    const suggested = rows
      .map((row) => ({ suggestion: suggestActionCategory(row[3] ?? ''), coded: Number(row[8]) }))
      .filter(({ suggestion }) => suggestion !== null);
    const same = suggested.filter(({ suggestion, coded }) => suggestion === coded);
    expect(suggested.length / rows.length).toBeGreaterThan(0.8);
    expect(same.length / suggested.length).toBeGreaterThan(0.9);
  });
});
