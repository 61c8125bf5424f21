import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { AffectedGroups, type GroupScheme } from '../../../server/features/cycles/reference/affected-groups.js';
import { Sdg } from '../../../server/features/cycles/reference/sdg.js';
import { States } from '../../../server/features/cycles/reference/states.js';
import { Themes, type KnownThemeScheme } from '../../../server/features/cycles/reference/themes.js';
import { columnLabels, recommendingLabels, thematicListRows } from './labels-in-files.js';

const NOT_A_STATE = new Set(['(Unknown)']);

const strangers = (labels: readonly string[]): string[] =>
  labels.filter((label) => !NOT_A_STATE.has(label) && States.find(label) === null);

const bare = (line: string): string => line.replace(/^-\s*/, '').trim();

/** What a thematic list's file says that the reference data does not know, by kind. */
async function unknownIn(docx: Buffer, themes: KnownThemeScheme, groups: GroupScheme) {
  const rows = await thematicListRows(docx);
  const headings = rows
    .filter((row) => row.length === 1)
    .map((row) =>
      row
        .flat()
        .join(' ')
        .replace(/^Theme: /, ''),
    );
  const entries = rows.filter((row) => row.length === 4).slice(1);
  const tags = entries.map((row) => (row[2] ?? []).map(bare).filter((line) => line !== ''));
  const mark = (lines: string[]) => lines.findIndex((line) => /^(affected|groups of) persons:$/i.test(line));
  const themeLabels = [...headings, ...tags.flatMap((lines) => lines.slice(0, mark(lines)))];
  const goals = entries.flatMap((row) => (row[3] ?? []).map(bare).filter((line) => line !== ''));
  return {
    read: { headings: headings.length, recommendations: entries.length },
    states: strangers(entries.flatMap((row) => recommendingLabels(row[0]?.[0] ?? ''))),
    themes: themeLabels.filter((label) => Themes.find(themes, label) === null),
    groups: tags
      .flatMap((lines) => lines.slice(mark(lines) + 1))
      .filter((label) => AffectedGroups.find(groups, label) === null),
    goals: goals.filter((line) => Sdg.fromPrint(line)?.printed !== line),
  };
}

const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });

describe('labels in an invented thematic list', () => {
  it('are all known, save the one that is not', async () => {
    const rows = [
      [cell('Recommendation and recommending State'), cell('Position'), cell('Themes'), cell('Relevant SDGs')],
      [cell('Theme: Right to education')],
      [
        cell('7.1 Open a school in each valley (Türkiye) (Iran (Islamic Republic of), Viet Nam);', 'Source: none'),
        cell('Supported'),
        cell('- Right to education', '- Teleportation', 'Groups of Persons: ', '- Women & girls'),
        cell('- 4 - QUALITY EDUCATION'),
      ],
      [
        cell('7.2 Ratify it (OP-CAT); and report on it (Atlantis);'),
        cell('Noted'),
        cell('- Racial discrimination', 'Groups of Persons: ', '- Migrants'),
        cell(''),
      ],
    ].map((children) => new TableRow({ children }));
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
    expect(await unknownIn(docx, 'OHCHR_4', 'OHCHR_4')).toEqual({
      read: { headings: 1, recommendations: 2 },
      states: ['Atlantis'],
      themes: ['Teleportation'],
      groups: [],
      goals: [],
    });
  });
});

describe('labels in invented exports', () => {
  it('are read from either header, delimiter and encoding', () => {
    const windows = Buffer.from(
      '\uFEFFSuR;Rgrp;RS;Issue\r\n"Bosnia and Herzegovina\r\n";EEG;"&#40;Unknown&#41;";Right to food\r\nLaos;Asia;Atlantis;Labour\r\n',
    );
    expect(strangers(columnLabels(windows, ['SuR', 'RS']))).toEqual(['Atlantis']);
    const mac = Buffer.concat([
      Buffer.from('To,From,Issue\rC'),
      Buffer.from([0x99]),
      Buffer.from('te d\'Ivoire,Guinea Bissau,"Labour,NHRI"\r'),
    ]);
    const labels = columnLabels(mac, ['To', 'From']);
    expect(labels).toEqual(["Côte d'Ivoire", 'Guinea Bissau']);
    expect(strangers(labels)).toEqual([]);
  });
});

const folder = process.env.UPR_DATA_DIR ?? '';
const withRealFiles = folder === '' ? describe.skip : describe;
const open = (path: string) => readFileSync(join(folder, path));
const filesIn = (path: string, ending: string) =>
  folder === '' ? [''] : readdirSync(join(folder, path)).filter((name) => name.endsWith(ending));

withRealFiles('labels in the real files of UPR_DATA_DIR', () => {
  it('every spelling counted in UPR Info’s exports is a State', () => {
    const labels = columnLabels(open('reference/upr-info-states.csv'), ['state_as_written']);
    expect(labels).toHaveLength(196);
    expect(strangers(labels)).toEqual([]);
  });

  it.each(filesIn('upr-info', '.csv'))('every State and issue of %s is known', (name) => {
    const states = columnLabels(open(`upr-info/${name}`), ['SuR', 'RS', 'To', 'From']);
    expect(states.length).toBeGreaterThan(90);
    expect(strangers(states)).toEqual([]);
    const issues = columnLabels(open(`upr-info/${name}`), ['Issue']).flatMap((list) => list.split(','));
    expect([...new Set(issues)].filter((issue) => Themes.find('UPR_INFO', issue) === null)).toEqual([]);
  });

  it('every label of OHCHR’s 2nd-cycle list is known', async () => {
    const docx = open('ohchr-thematic-lists/UPR20__Slovenia_ThematicListRecommendations_E.docx');
    expect(await unknownIn(docx, 'OHCHR_2', 'UHRI')).toEqual({
      read: { headings: 37, recommendations: 163 },
      states: [],
      themes: [],
      groups: [],
      goals: [],
    });
  });

  it('every label of OHCHR’s 4th-cycle list is known', async () => {
    const docx = open('ohchr-thematic-lists/upr48-slovenia-thematic-list-of-recommendatio.docx');
    expect(await unknownIn(docx, 'OHCHR_4', 'OHCHR_4')).toEqual({
      read: { headings: 53, recommendations: 254 },
      states: [],
      themes: [],
      groups: [],
      goals: [],
    });
  });

  it.each([
    ['spain-cycle4/es-upr4-50.41-50.64.csv', 'original_text'],
    ['working-group-reports/kenya2010-wg-report-recommendations.csv', 'text_with_states'],
  ])('every recommending State of %s is known', (path, column) => {
    const labels = columnLabels(open(path), [column]).flatMap(recommendingLabels);
    expect(labels.length).toBeGreaterThan(20);
    expect(strangers(labels)).toEqual([]);
  });

  it('every State of Morocco’s list has the same code by its French and its Arabic name', () => {
    const lines = open('morocco-follow-up/Pays.csv').toString('utf8').trim().split(/\r?\n/).slice(1);
    const pairs = lines.map((line) =>
      line
        .split(',')
        .slice(1)
        .map((label) => States.find(label)?.iso3),
    );
    // The list has an adjective ("Swiss") where the Arabic name of Switzerland belongs.
    expect(pairs.filter(([french, arabic]) => french === undefined || french !== arabic)).toEqual([['CHE', undefined]]);
  });
});
