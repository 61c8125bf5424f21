import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { createIntl } from 'react-intl';
import { faultOf, isForGood, sayFault } from '../../../web/graphql/fault.js';

const messages = JSON.parse(readFileSync('web/locales/en.json', 'utf8')) as Record<string, string>;
const intl = createIntl({ locale: 'en', messages });
const answered = (message: string, extensions: object) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { ...extensions } }] });

describe('what a person is told of a fault', () => {
  it('is what the server says of what they entered, where it speaks to them', () => {
    const message = 'A text here has 301 characters; 300 are allowed. Please shorten it.';
    const fault = faultOf(answered(message, { code: 'BAD_USER_INPUT', isSaid: true, field: 'title' }));
    expect(sayFault(intl, fault)).toBe(message);
    expect(fault.kind).toBe('BAD_INPUT');
  });

  it.each([
    ['words for programmers', answered('Variable "$x" got invalid value', { code: 'BAD_USER_INPUT' }), 'BAD_INPUT'],
    ['no answer', new TypeError('Failed to fetch'), 'OFFLINE'],
    ['what is not there', answered('There is nothing here', { code: 'NOT_FOUND' }), 'NOT_FOUND'],
  ])('is said of its kind where there is %s', (_what, error, kind) => {
    expect(sayFault(intl, faultOf(error))).toBe(messages[`fault.${kind}`]);
  });

  it('names the fault under which the log has it', () => {
    const fault = faultOf(answered('Something went wrong', { code: 'INTERNAL_SERVER_ERROR', id: 'f-1' }));
    expect(sayFault(intl, fault)).toContain('f-1');
  });

  it('tells what asking again can mend from what it cannot', () => {
    expect(isForGood(new TypeError('Failed to fetch'))).toBe(false);
    expect(isForGood(answered('Something went wrong', { code: 'INTERNAL_SERVER_ERROR', id: 'f-1' }))).toBe(false);
    expect(isForGood(answered('There is nothing here', { code: 'NOT_FOUND' }))).toBe(true);
  });
});
