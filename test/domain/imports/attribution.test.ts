import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attribute } from '../../../server/features/imports/readers/attribution.js';
import { States } from '../../../server/features/cycles/reference/states.js';

describe('the recommending States of a paragraph', () => {
  it.each<[string, string, string[]]>([
    ['Ratify the treaty (Croatia); ', 'Ratify the treaty', ['Croatia']],
    ['Protect migrants’ rights (Nigeria).', 'Protect migrants’ rights', ['Nigeria']],
    ['Ratify it (Spain, Tunisia, Portugal);', 'Ratify it', ['Spain', 'Tunisia', 'Portugal']],
    ['Ratify it (Maldives) (Portugal);', 'Ratify it', ['Maldives', 'Portugal']],
    ['Ratify it (Maldives), (Portugal);', 'Ratify it', ['Maldives', 'Portugal']],
    ['Ratify it (Maldives); (Portugal);', 'Ratify it', ['Maldives', 'Portugal']],
    ['Ratify it (Maldives) / (Portugal)', 'Ratify it', ['Maldives', 'Portugal']],
    ['Fight racism; and support the victims (Peru);', 'Fight racism; and support the victims', ['Peru']],
    ['Ratify it (France and Germany)', 'Ratify it', ['France', 'Germany']],
    ['Ratify it (Egypt/Peru)', 'Ratify it', ['Egypt', 'Peru']],
    ['Ratify it (Bosnia and Herzegovina)', 'Ratify it', ['Bosnia and Herzegovina']],
    [
      'Ratify it (Bosnia and Herzegovina and Trinidad and Tobago)',
      'Ratify it',
      ['Bosnia and Herzegovina', 'Trinidad and Tobago'],
    ],
    [
      'Ratify the Convention (ICRMW) (Iran (Islamic Republic of));',
      'Ratify the Convention (ICRMW)',
      ['Iran (Islamic Republic of)'],
    ],
    [
      'Ratify the Convention (Istanbul Convention) (Andorra) (France);',
      'Ratify the Convention (Istanbul Convention)',
      ['Andorra', 'France'],
    ],
    [
      'Teach it (Senegal, Venezuela (Bolivarian Republic of), Bolivia (Plurinational State of), Peru);',
      'Teach it',
      ['Senegal', 'Venezuela (Bolivarian Republic of)', 'Bolivia (Plurinational State of)', 'Peru'],
    ],
    [
      'Teach it (Iran, Islamic Republic of, Bolivia, Plurinational State of, Cuba);',
      'Teach it',
      ['Iran, Islamic Republic of', 'Bolivia, Plurinational State of', 'Cuba'],
    ],
    [
      'Teach it (the former Yugoslav Republic of Macedonia);',
      'Teach it',
      ['the former Yugoslav Republic of Macedonia'],
    ],
    ['Fund the plan (2009–2014) (Bahrain);', 'Fund the plan (2009–2014)', ['Bahrain']],
    [
      'Fund the plan (see A/HRC/1) for all children (Bahrain)',
      'Fund the plan (see A/HRC/1) for all children',
      ['Bahrain'],
    ],
    ['Adopt (a) a law; (b) a plan (Spain);', 'Adopt (a) a law; (b) a plan', ['Spain']],
    ['Work with others (Germany) to end it (Spain);', 'Work with others (Germany) to end it', ['Spain']],
    ['Help (Morocco (on behalf of the African Group));', 'Help', ['Morocco (on behalf of the African Group)']],
    ['Help (Denmark, on behalf of the Nordic countries);', 'Help', ['Denmark, on behalf of the Nordic countries']],
    ['Ratify it (Venezuela (Bolivarian Republic of);', 'Ratify it', ['Venezuela (Bolivarian Republic of)']],
    ['Ratify it (if possible and soon (Chile);', 'Ratify it (if possible and soon', ['Chile']],
    ['Ratify it (Spain) (spain) (Côte d’Ivoire) (Cote d’Ivoire)', 'Ratify it', ['Spain', 'Côte d’Ivoire']],
    ['Ratify it (Cabo Verde).5', 'Ratify it', ['Cabo Verde']],
    ['Ratify it (the Netherlands)*', 'Ratify it', ['the Netherlands']],
    ['Ratify it (State of Palestine)', 'Ratify it', ['State of Palestine']],
    ['Ratify it (UK, USA, UAE)', 'Ratify it', ['UK', 'USA', 'UAE']],
    ['Ratify it (CEDAW);', 'Ratify it (CEDAW)', []],
    ['Ratify it (OP-CAT)', 'Ratify it (OP-CAT)', []],
    ['Ratify it', 'Ratify it', []],
  ])('of “%s”', (paragraph, text, states) => {
    expect(attribute(paragraph)).toMatchObject({ text, states });
    expect(attribute(paragraph).parts).toEqual([{ text, states: attribute(paragraph).parts[0]?.states }]);
  });

  it('keeps several texts of different States together, and tells which State said what', () => {
    const paragraph =
      'Comply with the Principles (Egypt); continue to comply (Peru);take measures (2009–2014) to comply (Azerbaijan, Egypt); ';
    expect(attribute(paragraph)).toEqual({
      text: 'Comply with the Principles (Egypt); continue to comply (Peru);take measures (2009–2014) to comply (Azerbaijan, Egypt)',
      parts: [
        { text: 'Comply with the Principles', states: ['Egypt'] },
        { text: 'continue to comply', states: ['Peru'] },
        { text: 'take measures (2009–2014) to comply', states: ['Azerbaijan', 'Egypt'] },
      ],
      states: ['Egypt', 'Peru', 'Azerbaijan'],
      unknown: [],
    });
  });

  it.each(['Consider it (Turkey) / Ratify it (Mexico).', 'Consider it (Turkey). Ratify it (Mexico)'])(
    'parts two texts: “%s”',
    (paragraph) => {
      expect(attribute(paragraph).parts).toEqual([
        { text: 'Consider it', states: ['Turkey'] },
        { text: 'Ratify it', states: ['Mexico'] },
      ]);
    },
  );

  it('takes an unknown name at the end for a State and says so, but no acronym', () => {
    expect(attribute('Help (Wakanda).')).toMatchObject({ text: 'Help', states: ['Wakanda'], unknown: ['Wakanda'] });
    expect(attribute('Help (France) (Macedoniaa) (Peru)')).toMatchObject({
      states: ['France', 'Macedoniaa', 'Peru'],
      unknown: ['Macedoniaa'],
    });
    expect(attribute('Help (Wakanda); and more')).toMatchObject({ text: 'Help (Wakanda); and more', states: [] });
  });

  const words = fc
    .array(fc.constantFrom('ensure', 'that', 'children', '(ICRMW)', 'of 2009', 'all,', 'rights;'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((chosen) => `Act ${chosen.join(' ')} well`);
  const states = fc.uniqueArray(fc.constantFrom(...States.all.map(({ names }) => names.en)), {
    minLength: 1,
    maxLength: 8,
  });

  it('finds every State the reference knows, in each of the printed forms', () => {
    fc.assert(
      fc.property(words, states, fc.boolean(), fc.constantFrom('', ';', '.', ' ; '), (text, named, isOneEach, end) => {
        const printed = isOneEach ? named.map((name) => `(${name})`).join(' ') : `(${named.join(', ')})`;
        expect(attribute(`${text} ${printed}${end}`)).toMatchObject({ text, states: named, unknown: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('comes to the end of what was made to take for ever', () => {
    const long = [
      `Act ${'('.repeat(39_000)}`,
      `Act ${'(a'.repeat(13_000)}${')'.repeat(13_000)}`,
      `Act (${'France and '.repeat(3_000)})`,
      `Act (${'of, '.repeat(9_000)})`,
      `Act ${'(France) '.repeat(4_000)}`,
      `Act ${'(France); '.repeat(4_000)}`,
      `Act ${';'.repeat(39_000)}x`,
      `Act (${'on behalf of '.repeat(3_000)})`,
    ];
    for (const paragraph of long) expect(attribute(paragraph).text).toMatch(/^Act/);
  });
});
