import { describe, expect, it } from '@jest/globals';
import { say } from '../../../server/domain/sentence.js';
import { printed } from '../../../server/language/printed.js';
import type { Language } from '../../../server/language/languages.js';
import { annexLetter, ordinal } from '../../../server/features/reports/writing/ordinals.js';
import { stateInText, stateName } from '../../../server/features/reports/writing/state-names.js';
import { sentence, shortened } from '../../../server/features/reports/writing/text.js';
import { ReportWords } from '../../../server/features/reports/writing/words.js';

describe('the words of a report', () => {
  it.each<[Language, number, string]>([
    ['en', 1, 'This chapter concerns one recommendation.'],
    ['en', 9, 'This chapter concerns nine recommendations.'],
    ['en', 1500, 'This chapter concerns 1,500 recommendations.'],
    ['fr', 1, 'Le présent chapitre porte sur une recommandation.'],
    ['fr', 3, 'Le présent chapitre porte sur trois recommandations.'],
    ['fr', 1500, 'Le présent chapitre porte sur 1\u202f500 recommandations.'],
    ['es', 7, 'El presente capítulo se refiere a siete recomendaciones.'],
    ['es', 15000, 'El presente capítulo se refiere a 15.000 recomendaciones.'],
    ['ar', 1, 'يتناول هذا الفصل توصية واحدة.'],
    ['ar', 2, 'يتناول هذا الفصل توصيتين.'],
    ['ar', 3, 'يتناول هذا الفصل 3 توصيات.'],
    ['ar', 11, 'يتناول هذا الفصل 11 توصية.'],
    ['sw', 1, 'Sura hii inahusu pendekezo 1.'],
    ['sw', 12, 'Sura hii inahusu mapendekezo 12.'],
  ])('count in %s as its documents do: %i', (language, count, said) => {
    expect(printed(say('report.theme.concerns', { count }), language)).toBe(said);
  });

  it.each<[Language, string]>([
    ['en', '142.1, 142.2 and 142.3'],
    ['fr', '142.1, 142.2 et 142.3'],
    ['es', '142.1, 142.2 y 142.3'],
    ['ar', '142.1 و142.2 و142.3'],
    ['sw', '142.1, 142.2 na 142.3'],
  ])('list things in %s, without marks of direction', (language, listed) => {
    const references = ['142.1', '142.2', '142.3'];
    const said = printed(say('report.theme.disputed', { count: 3, references, annex: 'A' }), language);
    expect(said).toContain(listed);
    expect(said).not.toMatch(/[\u2066-\u2069]/);
  });

  it.each<[Language, string, string]>([
    ['en', '31 October 2026', '1,234.5'],
    ['fr', '31 octobre 2026', '1\u202f234,5'],
    ['es', '31 de octubre de 2026', '1234,5'],
    ['ar', '31 أكتوبر 2026', '1,234.5'],
    ['sw', '31 Oktoba 2026', '1,234.5'],
  ])('write days and numbers in %s by its own rules', (language, day, number) => {
    const words = new ReportWords(language);
    expect([words.day('2026-10-31'), words.figure(1234.5)]).toEqual([day, number]);
  });

  it('write the first of a month in French as French does', () => {
    expect(new ReportWords('fr').day('2024-01-01')).toBe('1er janvier 2024');
    expect(new ReportWords('en').day('2024-01-01')).toBe('1 January 2024');
  });

  it.each<[Language, number, string]>([
    ['en', 1, 'first'],
    ['en', 4, 'fourth'],
    ['en', 11, 'eleventh'],
    ['en', 13, 'thirteenth'],
    ['en', 18, 'eighteenth'],
    ['en', 19, 'nineteenth'],
    ['en', 20, 'twentieth'],
    ['en', 21, 'twenty-first'],
    ['en', 40, 'fortieth'],
    ['en', 47, 'forty-seventh'],
    ['en', 101, '101st'],
    ['fr', 1, '1re'],
    ['fr', 47, '47e'],
    ['es', 47, '47.º'],
    ['ar', 11, 'الحادية عشرة'],
    ['ar', 20, 'العشرين'],
    ['ar', 47, 'السابعة والأربعين'],
    ['sw', 4, 'nne'],
    ['sw', 47, '47'],
  ])('name in %s which session it was: %i', (language, number, written) => {
    expect(ordinal(number, language)).toBe(written);
  });

  it('letter the annexes, in Arabic by the names of the letters', () => {
    expect([annexLetter(1, 'fr'), annexLetter(5, 'sw'), annexLetter(1, 'ar')]).toEqual(['A', 'E', 'ألف']);
  });

  it('cut between words and say so', () => {
    expect(shortened('Guarantee legal aid in every district', 20)).toBe('Guarantee legal aid …');
    expect(shortened('Short', 20)).toBe('Short');
  });

  it.each([
    ['No office has a mandate', 'No office has a mandate.'],
    ['Really?', 'Really?'],
    ['So they say.”', 'So they say.”'],
    ['  Wait … ', 'Wait …'],
    ['هل تحقق ذلك؟', 'هل تحقق ذلك؟'],
  ])('end %j as a sentence', (text, written) => {
    expect(sentence(text)).toBe(written);
  });

  it.each([
    ['Kenya', 'Kenya'],
    ['Republic of Moldova', 'the Republic of Moldova'],
    [
      'United Kingdom of Great Britain and Northern Ireland',
      'the United Kingdom of Great Britain and Northern Ireland',
    ],
    ['Côte d’Ivoire', 'Côte d’Ivoire'],
    ['Philippines', 'the Philippines'],
    ['Netherlands', 'the Netherlands'],
    ['Mali', 'Mali'],
    ['Bolivia (Plurinational State of)', 'Bolivia (Plurinational State of)'],
  ])('put an article before %s where English has one', (name, written) => {
    expect(stateInText(name, 'en')).toBe(written);
    expect(stateInText(name, 'fr')).toBe(name);
  });

  it.each<[Language, string]>([
    ['en', 'Germany (as printed)'],
    ['fr', 'Allemagne'],
    ['es', 'Alemania'],
    ['ar', 'ألمانيا'],
    ['sw', 'Ujerumani'],
  ])('name a recommending State in %s', (language, name) => {
    expect(stateName({ code: 'DEU', label: 'Germany (as printed)' }, language)).toBe(name);
    expect(stateName({ code: null, label: 'Nowhere' }, language)).toBe('Nowhere');
  });
});
