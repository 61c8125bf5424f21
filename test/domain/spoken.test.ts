import { describe, expect, it } from '@jest/globals';
import { onDay, say, sentences } from '../../server/domain/sentence.js';
import { acceptedLanguage, languageOf } from '../../server/language/languages.js';
import { inEnglish, spoken } from '../../server/language/spoken.js';

describe('a sentence', () => {
  it('is said in each language, with its days and numbers as the language writes them', () => {
    const late = say('assessments.inTheFuture', { day: onDay('2027-03-31') });
    expect(inEnglish(late)).toBe('An assessment speaks of what is; 31 March 2027 has not come yet.');
    expect(spoken(late, 'fr')).toContain('31 mars 2027');
    expect(spoken(late, 'es')).toContain('31 de marzo de 2027');
    expect(spoken(late, 'ar')).toContain('31 مارس 2027');
    expect(spoken(late, 'sw')).toContain('31 Machi 2027');
    const long = say('comments.tooLong', { length: 4001, allowed: 4000 });
    expect(inEnglish(long)).toContain('4,001');
    expect(spoken(long, 'ar')).toContain('4,001');
  });

  it.each([
    [1, 'بعد دقيقة.'],
    [2, 'بعد دقيقتين.'],
    [3, 'بعد 3 دقائق.'],
    [11, 'بعد 11 دقيقة.'],
    [100, 'بعد 100 دقيقة.'],
  ])('counts %i in Arabic', (minutes, ending) => {
    expect(spoken(say('accounts.tooManyTries', { minutes }), 'ar')).toContain(ending);
  });

  it('says the sentences inside it in the same language', () => {
    const row = say('sharing.rowAndWhy', { reference: '142.2', why: say('sharing.somebodyWasFirst') });
    const all = say('sharing.someRefused', { rows: sentences([row, row]) });
    expect(spoken(all, 'es')).toBe(
      'No se ha cambiado nada. 142.2: Alguien se adelantó: mire lo que hay ahora. 142.2: Alguien se adelantó: mire lo que hay ahora.',
    );
  });

  it('keeps words of another script apart inside Arabic, and leaves addresses as they are', () => {
    const taken = spoken(say('organisations.nameTaken', { name: 'Rights (Kenya)' }), 'ar');
    expect(taken).toContain('\u2068Rights (Kenya)\u2069');
    const link = 'https://tandem.example.org/reset#x';
    expect(spoken(say('letters.resetText', { link }), 'ar').split('\n')).toContain(link);
  });

  it('lists by commas as the language does', () => {
    const missing = say('imports.firstRow', { shown: ['A', 'B', 'C'] });
    expect(inEnglish(missing)).toBe('The first row has A, B, C.');
    expect(spoken(missing, 'fr')).toBe('La première ligne contient A, B et C.');
  });
});

describe('a language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-SN', 'fr'],
    ['AR', 'ar'],
    ['de', null],
    ['', null],
  ])('of the tag %j is %j', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it.each([
    ['de-DE,de;q=0.9,sw;q=0.4,fr;q=0.5', 'fr'],
    ['*', null],
    [undefined, null],
    ['es;q=0, en;q=0.1', 'en'],
    ['fr; q=0.8, ar;q=0.9', 'ar'],
  ])('a browser asks for by %j is %j', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
