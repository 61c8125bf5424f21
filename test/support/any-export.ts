import fc from 'fast-check';
import { encode, EXPORT_HEADER, RESAVED_HEADER, type ExportForm } from './upr-info-file.js';

/** A State by its code, and the ways people write it. */
export const SPELLINGS: readonly (readonly [iso3: string, spellings: readonly string[]])[] = [
  ['SWZ', ['Swaziland', 'Eswatini']],
  ['MKD', ['Macedonia FYR', 'North Macedonia']],
  ['PRK', ['DPR Korea', "Democratic People's Republic of Korea"]],
  ['TUR', ['Turkey', 'Türkiye']],
  ['GNB', ['Guinea Bissau', 'Guinea-Bissau']],
  ['LCA', ['St Lucia', 'Saint Lucia']],
  ['IRN', ['Iran, Islamic Republic of', 'Iran (Islamic Republic of)', 'Iran']],
  ['BIH', ['Bosnia and Herzegovina', 'Bosnia & Herzegovina']],
  ['TTO', ['Trinidad and Tobago']],
  ['CIV', ["Côte d'Ivoire", 'Côte d’Ivoire']],
  ['NOR', ['Norway']],
  ['NLD', ['Netherlands', 'the Netherlands']],
  ['VEN', ['Venezuela (Bolivarian Republic of)', 'Venezuela']],
  ['GBR', ['United Kingdom of Great Britain and Northern Ireland', 'United Kingdom']],
  ['COD', ['Democratic Republic of the Congo', 'DR Congo']],
];

/** Positions in the words of the sources, and what they come to. */
export const POSITION_WORDS: readonly (readonly [words: string, position: string])[] = [
  ['Supported', 'SUPPORTED'],
  ['Accepted', 'SUPPORTED'],
  ['Noted', 'NOTED'],
  ['Not Supported', 'NOT_SUPPORTED'],
  ['Partially accepted', 'SUPPORTED_IN_PART'],
  ['', 'PENDING'],
];

const WORDS =
  'ensure access to justice for women and girls in rural areas (ILO 189) persons with disabilities ICRMW, the Optional Protocol; “equal” rights children’s Act — détenus école niño CAT 2030 measures'.split(
    ' ',
  );
const VERBS = ['Ratify', 'Continue', 'Adopt', 'Guarantee', 'Consider', 'Strengthen'];

/** A text of a recommendation that no other of the file has: its place is a word of it. */
export const anyText = (place: number) =>
  fc
    .tuple(fc.constantFrom(...VERBS), fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 25 }))
    .map(([verb, words]) => `${verb} measure${place} ${words.join(' ')} fully`);

/** Who recommends: one to four States, each in one of its spellings. */
export const anyStates = fc
  .uniqueArray(fc.nat(SPELLINGS.length - 1), { minLength: 1, maxLength: 4 })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) =>
        fc.constantFrom(...SPELLINGS[place][1]).map((label) => ({ code: SPELLINGS[place][0], label })),
      ),
    ),
  );

/** One recommendation as it should come out. */
export interface Meant {
  readonly text: string;
  readonly states: readonly { readonly code: string; readonly label: string }[];
  readonly words: string;
  readonly position: string;
  readonly session: number;
}

const anyMeant = (place: number): fc.Arbitrary<Meant> =>
  fc
    .record({ text: anyText(place), states: anyStates, at: fc.nat(5), session: fc.constantFrom(8, 21, 35) })
    .map(({ at, ...rest }): Meant => ({ ...rest, words: POSITION_WORDS[at][0], position: POSITION_WORDS[at][1] }));

/** How a text may be spoilt on its way without becoming another. */
const SPOILS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `  ${text} `,
  (text) => `${text}\r\n`,
  (text) => text.replace(' ', '  '),
  (text) => text.replaceAll('(', '&#40;').replaceAll(')', '&#41;'),
  (text) => text.replaceAll('é', '&eacute;').replaceAll('’', '&rsquo;'),
];
const WIDE_SPOILS: typeof SPOILS = [
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replace('measure', 'mea\u00adsure'),
  (text) => `\u200b${text}`,
];

export interface AnyExport {
  readonly bytes: Buffer;
  readonly meant: readonly Meant[];
  /** Rows of the file, one for each State of each recommendation. */
  readonly lines: number;
}

const FORM = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  encoding: fc.constantFrom<NonNullable<ExportForm['encoding']>>(
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16be',
    'windows-1252',
  ),
  header: fc.constantFrom(EXPORT_HEADER, RESAVED_HEADER),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 11 }),
  isAllQuoted: fc.boolean(),
  before: fc.constantFrom([], ['UPR Info database export'], ['', 'Exported today', '']),
  sessionForm: fc.constantFrom('', '.0'),
  spoil: fc.nat(SPOILS.length + WIDE_SPOILS.length - 1),
});

/** A UPR Info export in any of the forms people hold it in, with what it means. */
export const anyExport: fc.Arbitrary<AnyExport> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), FORM)
  .chain(([count, form]) =>
    fc.tuple(...Array.from({ length: count }, (_, at) => anyMeant(at))).map((meant) => written(meant, form)),
  );

type Form = typeof FORM extends fc.Arbitrary<infer Value> ? Value : never;

function written(meant: readonly Meant[], form: Form): AnyExport {
  const isWide = form.encoding.startsWith('utf');
  const spoils = isWide ? [...SPOILS, ...WIDE_SPOILS] : SPOILS;
  const spoil = spoils[form.spoil % spoils.length];
  const rows = meant.flatMap(({ text, states, words, session }) =>
    states.map(({ label }) => [
      'Ruritania',
      'EEG',
      'OIF',
      spoil(text),
      spoil(label),
      'WEOG',
      'EU, OIF',
      words,
      '5',
      'Justice,Women’s rights',
      `${session}${form.sessionForm}`,
    ]),
  );
  const ordered = [form.header, ...rows].map((cells) => form.order.map((at) => cells[at]));
  const lines = [
    ...form.before,
    ...ordered.map((cells) => cells.map((cell) => quoted(cell, form)).join(form.delimiter)),
  ];
  const bytes = encode(lines.join(form.lineEnd) + form.lineEnd, form.encoding);
  return { bytes, meant, lines: rows.length };
}

const quoted = (cell: string, { delimiter, isAllQuoted }: Form) =>
  isAllQuoted || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
