import { describe, expect, it } from '@jest/globals';
import { organisationNamed, organisationsNamed } from '../../server/domain/organisation-likeness.js';

const known = [
  ['Ministry of Justice', 'MoJ'],
  ['Ministry of Health', 'MoH'],
  ['Ministry of Education', null],
  ['Ministry of Interior', null],
  ['Ministry of Labour, Housing and Trade', 'MLHT'],
  ["Women's Rights Forum", 'WRF'],
  ['Ministère de la Famille', null],
  ['وزارة العدل', null],
  ['Office of Economic Planning', null],
  ['Office of Environmental Protection', null],
].map(([name, acronym]) => ({ id: name!, name: name!, acronym }));

describe('the organisation a written name means', () => {
  it.each([
    ['MoJ', 'SAME', 'Ministry of Justice'],
    ['M.o.J.', 'SAME', 'Ministry of Justice'],
    ['Ministry of justice ', 'SAME', 'Ministry of Justice'],
    ['Ministry\u00a0of  Justice.', 'SAME', 'Ministry of Justice'],
    ['Ministry of Justice (MoJ)', 'SAME', 'Ministry of Justice'],
    ['Women’s rights forum', 'SAME', "Women's Rights Forum"],
    ['Ministere de la famille', 'SAME', 'Ministère de la Famille'],
    ['وزارة العدل', 'SAME', 'وزارة العدل'],
    ['MoE', 'LIKELY', 'Ministry of Education'],
    ['MI', 'LIKELY', 'Ministry of Interior'],
    ['Justice Ministry', 'LIKELY', 'Ministry of Justice'],
    ['Ministry for Justice', 'LIKELY', 'Ministry of Justice'],
    ['Minstry of Justice', 'LIKELY', 'Ministry of Justice'],
    ['Ministry of Justise', 'LIKELY', 'Ministry of Justice'],
    ['OEP', 'SEVERAL', null],
    ['Ministry of Wealth', 'NONE', null],
    ['Ministry of', 'NONE', null],
    ['Bar Association', 'NONE', null],
    ['M', 'NONE', null],
    ['', 'NONE', null],
  ])('“%s”: %s %s', (text, certainty, name) => {
    const named = organisationNamed(text, known);
    expect([named.certainty, named.organisation?.name ?? null]).toEqual([certainty, name]);
  });

  it('is none of several that fit alike, and all of them are told', () => {
    expect(organisationNamed('oep', known).several.map(({ name }) => name)).toEqual([
      'Office of Economic Planning',
      'Office of Environmental Protection',
    ]);
  });

  it('keeps what was written, tidied', () => {
    expect(organisationNamed('  Bar   Association ', known).written).toBe('Bar Association');
  });
});

describe('the organisations a cell names', () => {
  const names = (text: string) =>
    organisationsNamed(text, known).map(({ certainty, organisation, written }) => [
      certainty,
      organisation?.name ?? written,
    ]);

  it.each([
    ['MoJ; MoH', ['Ministry of Justice', 'Ministry of Health']],
    ['MoJ\nMinistry of Health\n', ['Ministry of Justice', 'Ministry of Health']],
    ['MoJ, MoH', ['Ministry of Justice', 'Ministry of Health']],
    ['MoJ/WRF', ['Ministry of Justice', "Women's Rights Forum"]],
    ['MoJ، وزارة العدل', ['Ministry of Justice', 'وزارة العدل']],
    ['Ministry of Labour, Housing and Trade', ['Ministry of Labour, Housing and Trade']],
    [
      'MoJ, Ministry of Labour, Housing and Trade, MoH',
      ['Ministry of Justice', 'Ministry of Labour, Housing and Trade', 'Ministry of Health'],
    ],
  ])('“%s”', (text, expected) => {
    expect(names(text)).toEqual(expected.map((name) => ['SAME', name]));
  });

  it('tells the ones it does not know beside the ones it does', () => {
    expect(names('MoJ, Bar Association')).toEqual([
      ['SAME', 'Ministry of Justice'],
      ['NONE', 'Bar Association'],
    ]);
  });

  it('are none in an empty cell', () => {
    expect(names(' \n ')).toEqual([]);
  });
});
