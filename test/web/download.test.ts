import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { download } from '../../web/features/exports/download.js';
import { SILENCE } from '../../web/graphql/patient-fetch.js';

const fetchBefore = globalThis.fetch;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = fetchBefore;
});

it('a document that a silent server never sends is given up, so that it can be asked for again', async () => {
  const asked = jest.fn();
  globalThis.fetch = (_address, init) =>
    new Promise((_resolve, reject) => {
      asked();
      init!.signal!.addEventListener('abort', () => reject(new Error('given up')));
    });
  let answer: unknown = 'none yet';
  void download('/api/exports/report').then((given) => (answer = given));
  await jest.advanceTimersByTimeAsync(SILENCE.act - 1_000);
  expect(answer).toBe('none yet');
  await jest.advanceTimersByTimeAsync(2_000);
  expect(answer).toEqual({ kind: 'failed' });
  expect(asked).toHaveBeenCalledTimes(1);
});
