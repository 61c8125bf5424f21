import { describe, expect, it } from '@jest/globals';
import { checkPersonLook, lookOf, mixedWord } from '../../server/domain/name-look.js';

describe('IJ-08 the look of a name', () => {
  it.each([
    ['AMINA', 'amina'],
    ['Ａｍｉｎａ', 'amina'],
    ['Am\u200dina', 'amina'],
    ['Am\u2060i\u00adna', 'amina'],
    ['Ame\u0301lie', 'amélie'],
    ['O’Neill', "o'neill"],
  ])('%j is read as “%s”', (name, look) => expect(lookOf(name)).toBe(look));

  it.each([
    ['Nadi\u0430', 'Nadi\u0430'],
    ['Κostas', 'Κostas'],
    ['Надя', null],
    ['Надя Petrova', null],
    ['東京 Tokyo', null],
    ['أمينة Amina', null],
  ])('of “%s” the word in letters of two alphabets is %s', (name, mixed) => expect(mixedWord(name)).toBe(mixed));
});

describe('IJ-08 a person’s name beside others', () => {
  const others = ['Nadia K.', 'Mohamed Ali'];
  it.each([
    ['nadia k.', 'NAME_TAKEN'],
    ['Nadia\u200c K.', 'NAME_TAKEN'],
    ['N\u0430dia K.', 'NAME_MIXED'],
    ['Nadia Karim', null],
    ['Mohamed Ali', null],
  ])('“%s” is %s', (name, code) => expect(checkPersonLook(name, others)?.code ?? null).toBe(code));
});
