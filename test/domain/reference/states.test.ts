import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RegionalGroup } from '../../../server/domain/vocabulary.js';
import { stateKey } from '../../../server/features/cycles/reference/label-words.js';
import { States } from '../../../server/features/cycles/reference/states.js';

const NBSP = '\u00A0';

/** Labels as people and documents write them, with the State that is meant. */
const HARD_LABELS: readonly (readonly [label: string, iso3: string])[] = [
  ['Iran, Islamic Republic of', 'IRN'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Islamic Republic of Iran', 'IRN'],
  ['the Islamic Republic of Iran;', 'IRN'],
  ['Bolivia (Plurinational State of)', 'BOL'],
  ['Estado Plurinacional de Bolivia', 'BOL'],
  ['Venezuela (Bolivarian Republic of)', 'VEN'],
  ['Bolivarian Republic of Venezuela', 'VEN'],
  ['Micronesia, Federated States of', 'FSM'],
  ['Republic of Korea', 'KOR'],
  ['Korea, Rep. of', 'KOR'],
  ['Korea (Republic of)', 'KOR'],
  ['South Korea', 'KOR'],
  ['DPR Korea', 'PRK'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Korea, Democratic People’s Republic of', 'PRK'],
  ['Congo', 'COG'],
  ['Republic of Congo', 'COG'],
  ['Republic of the Congo', 'COG'],
  ['Democratic Republic of Congo', 'COD'],
  ['Congo, Democratic Republic of the', 'COD'],
  ['Dem. Rep. of the Congo', 'COD'],
  ["Cote d'Ivoire", 'CIV'],
  ['CÔTE D’IVOIRE', 'CIV'],
  ['Côte d´Ivoire', 'CIV'],
  ['Ivory Coast', 'CIV'],
  ['Costa de Marfil', 'CIV'],
  ['Swaziland', 'SWZ'],
  ['Eswatini', 'SWZ'],
  ['Macedonia FYR', 'MKD'],
  ['The former Yugoslav Republic of Macedonia', 'MKD'],
  ['Macedonia del Norte', 'MKD'],
  ['Turkey', 'TUR'],
  ['Türkiye', 'TUR'],
  ['TÜRKİYE', 'TUR'],
  ['Turquie', 'TUR'],
  ['Cape Verde', 'CPV'],
  ['Czech Republic', 'CZE'],
  ['the Czech Republic.', 'CZE'],
  ['República Checa', 'CZE'],
  ['Burma', 'MMR'],
  ['Libyan Arab Jamahiriya', 'LBY'],
  ['Laos', 'LAO'],
  ['Lao People’s Democratic Republic', 'LAO'],
  ['Syria', 'SYR'],
  ['Syrian Arab Republic', 'SYR'],
  ['Russia', 'RUS'],
  ['Moldova, Republic of', 'MDA'],
  ['United Republic of Tanzania', 'TZA'],
  ['Tanzania, United Republic of', 'TZA'],
  ['Netherlands', 'NLD'],
  ['the Netherlands', 'NLD'],
  ['Netherlands (Kingdom of the)', 'NLD'],
  ['Kingdom of the Netherlands', 'NLD'],
  ['United Kingdom of Great Britain and Northern Ireland', 'GBR'],
  ['Royaume-Uni de Grande-Bretagne et d’Irlande du Nord', 'GBR'],
  ['UK', 'GBR'],
  ['U.K.', 'GBR'],
  ['USA', 'USA'],
  ['United States', 'USA'],
  ['United States of America', 'USA'],
  ['EE. UU.', 'USA'],
  ['Viet Nam', 'VNM'],
  ['Vietnam', 'VNM'],
  [`Viet${NBSP}Nam${NBSP}`, 'VNM'],
  ['Guinea Bissau', 'GNB'],
  ['Guinea-Bissau', 'GNB'],
  ['Guinea‑Bissau', 'GNB'],
  ['Timor Leste', 'TLS'],
  ['St Lucia', 'LCA'],
  ['St. Kitts and Nevis', 'KNA'],
  ['St Vincent & the Grenadines', 'VCT'],
  ['Sao Tome & Principe', 'STP'],
  ['São Tomé and Príncipe', 'STP'],
  ['Bosnia and Herzegovina\r\n', 'BIH'],
  ['Trinidad & Tobago', 'TTO'],
  ['Bahamas (The)', 'BHS'],
  ['Gambia (Republic of The)', 'GMB'],
  ['The Gambia', 'GMB'],
  ['Brunei', 'BRN'],
  ['Palestine', 'PSE'],
  ['State of Palestine', 'PSE'],
  ['Palestine, State of', 'PSE'],
  ['État de Palestine', 'PSE'],
  ['Holy See', 'VAT'],
  ['the Holy See', 'VAT'],
  ['L’Albanie', 'ALB'],
  ['Niger', 'NER'],
  ['Nigeria', 'NGA'],
  ['Dominica', 'DMA'],
  ['Dominican Republic', 'DOM'],
  ['Salvador', 'SLV'],
  ['El Salvador', 'SLV'],
  ['جمهورية إيران الإسلامية', 'IRN'],
  ['الغابون', 'GAB'],
  ['غابون', 'GAB'],
  ['المملكة المتحدة', 'GBR'],
  ['سوريه', 'SYR'],
  ['Ujerumani', 'DEU'],
];

describe('States', () => {
  it('holds the 193 member States in their regional groups and two observers', () => {
    const sizes = Object.fromEntries(
      [...Object.values(RegionalGroup), null].map((group) => [
        group ?? 'observers',
        States.all.filter((state) => state.regionalGroup === group).length,
      ]),
    );
    expect(sizes).toEqual({
      AFRICAN: 54,
      ASIA_PACIFIC: 54,
      EASTERN_EUROPEAN: 23,
      GRULAC: 33,
      WEOG: 29,
      observers: 2,
    });
    expect(
      States.all
        .filter((state) => state.regionalGroup === null)
        .map((state) => state.iso3)
        .sort(),
    ).toEqual(['PSE', 'VAT']);
  });

  it('gives every State two different codes and four names, trimmed and composed', () => {
    for (const state of States.all) {
      expect(state.iso3).toMatch(/^[A-Z]{3}$/);
      expect(state.iso2).toMatch(/^[A-Z]{2}$/);
      expect(Object.keys(state.names)).toEqual(['en', 'fr', 'es', 'ar']);
      for (const name of [...Object.values(state.names), ...state.spellings]) {
        expect(name).not.toBe('');
        expect(name).toBe(name.normalize('NFC').trim());
        expect(name).not.toMatch(/[*\u00A0]|\s{2}|\((?:the|la|le|les|el|los|las|l['’])\)$/i);
      }
    }
    expect(new Set(States.all.map((state) => state.iso3)).size).toBe(195);
    expect(new Set(States.all.map((state) => state.iso2)).size).toBe(195);
  });

  it('lets no two States share a spelling, and lists no spelling twice', () => {
    const owners = new Map<string, string>();
    for (const state of States.all) {
      const names = new Set(Object.values(state.names).map(stateKey));
      for (const key of [...names, ...state.spellings.map(stateKey)]) {
        expect(key).not.toBe('');
        expect([key, owners.get(key)]).toEqual([key, undefined]);
        owners.set(key, state.iso3);
      }
    }
  });

  it('has a Swahili name for every State, which names no other one', () => {
    const lost = States.all.filter((state) => States.find(States.inSwahili(state) ?? '') !== state);
    expect(lost.map(({ iso3 }) => iso3)).toEqual([]);
    // What other languages call a State still does.
    const taken = States.all.filter((state) => Object.values(state.names).some((name) => States.find(name) !== state));
    expect(taken.map(({ iso3 }) => iso3)).toEqual([]);
  });

  it.each(HARD_LABELS)('reads %j as %s', (label, iso3) => {
    expect(States.find(label)?.iso3).toBe(iso3);
  });

  it.each(['', ' ', '(Unknown)', '&#40;Unknown&#41;', 'Korea', 'France, Spain', 'European Union', 'ICRMW', 'the'])(
    'reads %j as no State',
    (label) => {
      expect(States.find(label)).toBeNull();
    },
  );

  it('finds a State by its code, and nothing by an unknown one', () => {
    expect(States.byCode('KEN')?.names.en).toBe('Kenya');
    expect(States.byCode('ken')).toBeNull();
    expect(States.byCode('XXX')).toBeNull();
  });

  it('finds every State by any of its spellings, however it is dressed', () => {
    const dressed = fc
      .record({
        state: fc.constantFrom(...States.all),
        pick: fc.nat(),
        before: fc.constantFrom('', ' ', NBSP, 'the ', 'THE '),
        after: fc.constantFrom('', ' ', ';', '.', '\r\n', NBSP, '*'),
        dress: fc.constantFrom<(text: string) => string>(
          (text) => text,
          (text) => text.toUpperCase(),
          (text) => text.toLowerCase(),
          (text) => text.normalize('NFD'),
          (text) => text.replaceAll(' ', NBSP),
          (text) => text.replaceAll("'", '’').replaceAll('-', '–'),
        ),
      })
      .map(({ state, pick, before, after, dress }) => {
        const spellings = [...Object.values(state.names), ...state.spellings];
        return { iso3: state.iso3, label: before + dress(spellings[pick % spellings.length] ?? '') + after };
      });
    fc.assert(fc.property(dressed, ({ iso3, label }) => States.find(label)?.iso3 === iso3));
  });

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = States.find(text);
        return found === null || States.all.includes(found);
      }),
    );
  });
});
