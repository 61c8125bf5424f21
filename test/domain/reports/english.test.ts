import { describe, expect, it } from '@jest/globals';
import {
  counted,
  day,
  listed,
  numeral,
  ordinal,
  sentence,
  shortened,
  stateInText,
} from '../../../server/features/reports/writing/english.js';

describe('the English of a report', () => {
  it.each([
    [0, 'none'],
    [1, 'one'],
    [9, 'nine'],
    [10, '10'],
    [1500, '1,500'],
  ])('writes %i as United Nations documents do', (count, written) => {
    expect(numeral(count)).toBe(written);
  });

  it.each([
    [0, 'no recommendations'],
    [1, 'one recommendation'],
    [2, 'two recommendations'],
    [148, '148 recommendations'],
  ])('counts %i in the right number', (count, written) => {
    expect(counted(count, 'recommendation')).toBe(written);
  });

  it('takes an irregular plural as it is given', () => {
    expect(counted(3, 'body', 'bodies')).toBe('three bodies');
  });

  it.each([
    [1, 'first'],
    [4, 'fourth'],
    [11, 'eleventh'],
    [13, 'thirteenth'],
    [18, 'eighteenth'],
    [19, 'nineteenth'],
    [20, 'twentieth'],
    [21, 'twenty-first'],
    [40, 'fortieth'],
    [47, 'forty-seventh'],
    [101, '101st'],
  ])('names the %ith in words', (number, written) => {
    expect(ordinal(number)).toBe(written);
  });

  it.each([
    [[], ''],
    [['142.1'], '142.1'],
    [['142.1', '142.2'], '142.1 and 142.2'],
    [['142.1', '142.2', '142.3'], '142.1, 142.2 and 142.3'],
  ])('lists %j', (items, written) => {
    expect(listed(items)).toBe(written);
  });

  it('writes days without a zone', () => {
    expect(day('2026-10-31')).toBe('31 October 2026');
    expect(day('2024-01-01')).toBe('1 January 2024');
  });

  it('cuts between words and says so', () => {
    expect(shortened('Guarantee legal aid in every district', 20)).toBe('Guarantee legal aid …');
    expect(shortened('Short', 20)).toBe('Short');
  });

  it.each([
    ['No office has a mandate', 'No office has a mandate.'],
    ['Really?', 'Really?'],
    ['So they say.”', 'So they say.”'],
    ['  Wait … ', 'Wait …'],
  ])('ends %j as a sentence', (text, written) => {
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
  ])('puts an article before %s where English has one', (name, written) => {
    expect(stateInText(name)).toBe(written);
  });
});
