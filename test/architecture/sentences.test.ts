import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../server/language/languages.js';
import { argumentsOf, pluralsOf } from '../support/icu-message.js';
import { sentencesOfServer } from '../support/said-sentences.js';

type Sentences = Readonly<Record<string, string>>;
const read = (language: string) =>
  JSON.parse(readFileSync(`server/domain/locales/${language}.json`, 'utf8')) as Sentences;
const en = read('en');
const { said, texts, bare } = sentencesOfServer();
const others = LANGUAGES.filter((language) => language !== 'en');

/** The same in every language: nothing but what is filled in, or a sign. */
const isWithoutWords = (sentence: string) => !/\p{L}/u.test(sentence.replace(/\{\w+(, number)?\}/g, ''));

/** The forms each language has for a count; an exact number may stand for the form that only it has. */
const FORMS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [['one', '=1'], ['other']],
  fr: [['one', '=1'], ['other']],
  es: [['one', '=1'], ['other']],
  sw: [['one', '=1'], ['other']],
  ar: [['zero', '=0'], ['one', '=1'], ['two', '=2'], ['few'], ['many'], ['other']],
};

describe('the sentences of the server', () => {
  it('stand in the catalogue: nothing a person is told is written where it is refused', () => {
    expect(bare).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect(Object.keys(en).filter((id) => !texts.has(id))).toEqual([]);
  });

  it('are filled with what they have places for, no more and no less', () => {
    const namesOf = (id: string) => argumentsOf(en[id]).map((argument) => argument.split(':')[0]);
    const wrong = said
      .filter(({ id, filled }) => filled && JSON.stringify(filled) !== JSON.stringify([...new Set(namesOf(id))].sort()))
      .map(({ place, id, filled }) => `${place} ${id}: ${filled?.join(', ')}`);
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('are sorted by id in %s, so that two people who add some seldom meet', (language) => {
    expect(Object.keys(read(language))).toEqual(Object.keys(read(language)).sort());
  });

  it.each(LANGUAGES)('have every form of a count in %s', (language) => {
    const lacking = Object.entries(read(language)).flatMap(([id, sentence]) =>
      pluralsOf(sentence).flatMap(({ forms }) =>
        FORMS[language].filter((ways) => !ways.some((way) => forms.includes(way))).map(([form]) => `${id}: ${form}`),
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe.each(others)('in %s', (language) => {
  const own = read(language);

  it('every sentence is there, and none of its own', () => {
    expect(Object.keys(own)).toEqual(Object.keys(en));
  });

  it('the same things are filled in, and chosen between', () => {
    const differ = Object.keys(own).filter(
      (id) => JSON.stringify(argumentsOf(own[id])) !== JSON.stringify(argumentsOf(en[id])),
    );
    expect(differ).toEqual([]);
  });

  it('nothing is said in English', () => {
    expect(Object.keys(own).filter((id) => own[id] === en[id] && !isWithoutWords(en[id]))).toEqual([]);
  });
});
