import fc from 'fast-check';
import { anyStates, anyText, POSITION_WORDS } from './any-export.js';
import { cell, docxFile, LIST_HEADINGS, paragraph, row, table } from './docx-file.js';

/** One recommendation of a thematic list as it should come out. */
export interface MeantRow {
  readonly number: string;
  readonly text: string;
  readonly states: readonly { readonly code: string; readonly label: string }[];
  readonly position: string;
  readonly words: string;
  readonly paragraph: string;
  readonly themes: readonly string[];
  readonly groups: readonly string[];
  readonly goal: number;
}

const THEMES = ['Right to education', 'Labour rights, right to work', 'Torture and other ill-treatment, detention'];
const GROUPS = ['children', 'women and girls', 'minorities/ racial, ethnic, linguistic, religious groups'];

const anyRow = (place: number): fc.Arbitrary<MeantRow> =>
  fc
    .record({
      text: anyText(place),
      states: anyStates,
      at: fc.nat(POSITION_WORDS.length - 2),
      paragraph: fc.constantFrom('3', '12', '3-5'),
      themes: fc.uniqueArray(fc.constantFrom(...THEMES), { minLength: 1 }),
      groups: fc.uniqueArray(fc.constantFrom(...GROUPS)),
      goal: fc.integer({ min: 1, max: 17 }),
      depth: fc.constantFrom(`${place + 1}`, `1.${place + 1}`, `${place + 1}.2`, `${(place + 1) * 10}`),
    })
    .map(({ at, depth, ...rest }) => ({
      ...rest,
      number: `115.${depth}`,
      words: POSITION_WORDS[at][0],
      position: POSITION_WORDS[at][1],
    }));

const unique = (rows: readonly MeantRow[]) => rows.filter((one, at) => rows.findIndex(isOf(one)) === at);
const isOf = (one: MeantRow) => (other: MeantRow) => other.number === one.number;

const FORM = fc.record({
  cycle: fc.constantFrom(2 as const, 3 as const, 4 as const),
  states: fc.constantFrom('side by side', 'listed', 'with and'),
  end: fc.constantFrom('', ';', '.', ' ;', '; '),
  number: fc.constantFrom(' ', '. ', '.  ', '\u00a0', ' - '),
  source: fc.constantFrom('own line', 'same line', 'none'),
  isPartedIntoTables: fc.boolean(),
  isHeadedAgain: fc.boolean(),
  hasThemeRows: fc.boolean(),
  hasEmptyRows: fc.boolean(),
  /** Word parts a run wherever somebody clicked. */
  runs: fc.constantFrom(1_000, 7, 1),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  spoil: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replace('measure', 'mea\u00adsure'),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replace(' ', '   '),
  ),
});
type Form = typeof FORM extends fc.Arbitrary<infer Value> ? Value : never;

/** A thematic list of OHCHR in any of the forms it is printed in, with what it means. */
export const anyList: fc.Arbitrary<{ bytes: Buffer; meant: readonly MeantRow[]; cycle: number; hasSource: boolean }> =
  fc.tuple(fc.integer({ min: 1, max: 10 }), FORM).chain(([count, form]) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => anyRow(at))).map((rows) => {
      const meant = unique(rows);
      return { bytes: written(meant, form), meant, cycle: form.cycle, hasSource: form.source !== 'none' };
    }),
  );

const SESSIONS = { 2: '2nd Cycle – 20th session', 3: '3rd Cycle – 34th session', 4: '4th Cycle – 48th session' };

function written(meant: readonly MeantRow[], form: Form): Buffer {
  const headings = row(form.order.map((at) => cell(LIST_HEADINGS[form.cycle][at])));
  const rows = meant.flatMap((one) => [
    ...(form.hasThemeRows ? [row([cell(`Theme: ${one.themes[0]}`, '<w:gridSpan w:val="4"/>')])] : []),
    ...(form.hasEmptyRows ? [row([cell(''), cell(''), cell(''), cell('')])] : []),
    row(form.order.map((at) => cell(cellsOf(one, form)[at]))),
  ]);
  const middle = Math.ceil(rows.length / 2);
  const again = form.isHeadedAgain ? [headings] : [];
  const tables = form.isPartedIntoTables
    ? [table([headings, ...rows.slice(0, middle)]), paragraph('Page 2'), table([...again, ...rows.slice(middle)])]
    : [table([headings, ...rows])];
  const header = `UPR of Ruritania (${SESSIONS[form.cycle]}) Thematic list of recommendations`;
  return docxFile({ header, body: tables.join('') });
}

function cellsOf(one: MeantRow, form: Form): string[][] {
  const said = `${one.number}${form.number}${form.spoil(one.text)} ${statesOf(one, form)}${form.end}`;
  const source = `Source of position: A/HRC/28/15/Add.1 - Para. ${one.paragraph}`;
  const first = { 'own line': [said, source], 'same line': [`${said} ${source}`], none: [said] }[form.source];
  const sdgs = [`- ${one.goal} - A GOAL, WITH A COMMA`];
  const groups = one.groups.length > 0 ? ['Affected persons:', ...one.groups.map((group) => `- ${group}`)] : [];
  const themes = [
    ...one.themes.map((theme) => `- ${theme}`),
    ...(form.cycle === 3 ? ['SDGs:', ...sdgs] : []),
    ...groups,
  ];
  const cells = [first, [one.words], themes, form.cycle === 4 ? sdgs : []];
  return cells.map((lines) => lines.map((line) => inRuns(line, form.runs)));
}

function statesOf({ states }: MeantRow, { states: form }: Form): string {
  const labels = states.map(({ label }) => label);
  if (form === 'side by side') return labels.map((label) => `(${label})`).join(' ');
  if (form === 'listed' || labels.length === 1) return `(${labels.join(', ')})`;
  return `(${labels.slice(0, -1).join(', ')} and ${labels.at(-1)})`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inRuns(line: string, length: number): string {
  const parts = line.match(new RegExp(`[\\s\\S]{1,${length}}`, 'g')) ?? [];
  const runs = parts.map((part) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`);
  return `<w:p>${runs.join('')}</w:p>`;
}
