import { describe, expect, it } from '@jest/globals';
import { headingWords } from '../../server/domain/sheet-heading-words.js';
import { guessColumns, headingKey } from '../../server/domain/sheet-headings.js';

const guess = (heading: string) => [...guessColumns([heading]).keys()][0];

describe('usual headings of old matrices', () => {
  it.each([
    ['What stands in the way', 'CHALLENGES'],
    ['Obstacles', 'CHALLENGES'],
    ['Barriers to implementation', 'CHALLENGES'],
    ['Challenges/Obstacles:', 'CHALLENGES'],
    ['Difficultés rencontrées', 'CHALLENGES'],
    ['Obstáculos encontrados', 'CHALLENGES'],
    ['المعوّقات', 'CHALLENGES'],
    ['التحدّيات والصعوبات', 'CHALLENGES'],
    ['Changamoto', 'CHALLENGES'],
    ['Vikwazo', 'CHALLENGES'],
    ['UPR Recommendation', 'TEXT'],
    ['Libellé', 'TEXT'],
    ['Mapendekezo', 'TEXT'],
    ['Nambari ya pendekezo', 'NUMBER'],
    ['Résultats attendus', 'EXPECTED_RESULT'],
    ['Matokeo yanayotarajiwa', 'EXPECTED_RESULT'],
    ['Hatua zinazofuata', 'NEXT_STEPS'],
    ['Próximas acciones', 'NEXT_STEPS'],
    ['Implementing agency', 'LEAD'],
    ['Structures responsables', 'LEAD'],
    ['الجهة المنفّذة', 'LEAD'],
    ['Taasisi husika', 'LEAD'],
    ['Wadau', 'SUPPORTING'],
    ['Sociedad civil', 'PARTNERS'],
    ['Washirika', 'PARTNERS'],
    ['Tarehe ya kuanza', 'STARTS_ON'],
    ['Time frame', 'DEADLINE'],
    ['Échéancier', 'DEADLINE'],
    ['الإطار الزمني', 'DEADLINE'],
    ['Muda wa mwisho', 'DEADLINE'],
    ['Coût estimé', 'BUDGET'],
    ['Bajeti', 'BUDGET'],
    ['État d’avancement', 'OWN_STATUS'],
    ['Hali ya utekelezaji', 'OWN_STATUS'],
    ['Medidas adoptadas', 'OWN_RATIONALE'],
    ['Maoni', 'OWN_RATIONALE'],
    ['Last updated', 'OWN_AS_OF'],
  ])('“%s” is taken for %s', (heading, field) => {
    expect(guess(heading)).toBe(field);
  });

  it('are known with what is in brackets, and in two languages at once', () => {
    expect(guess('Deadline (month and year)')).toBe('DEADLINE');
    expect(guess('Challenges / Défis')).toBe('CHALLENGES');
    expect(guess('Changamoto\nChallenges')).toBe('CHALLENGES');
    expect(guess('Start / End date')).toBeUndefined();
    expect(guess('Colour of the folder')).toBeUndefined();
  });

  it('each stand for one field, as the comparison writes them', () => {
    const written = headingWords.map(([heading]) => heading);
    const twice = written.filter((heading, at) => written.indexOf(heading) !== at);
    expect(twice).toEqual([]);
    expect(written.filter((heading) => headingKey(heading) !== heading)).toEqual([]);
    expect(headingWords.filter(([heading, field]) => guess(heading) !== field)).toEqual([]);
  });
});
