import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { again } from '../../../web/lib/again.js';

class Refused extends Error {}

/** A reading whose every answer the test gives. */
function slowReading() {
  const answers: ((failed?: Error) => void)[] = [];
  const read = jest.fn(
    () => new Promise<void>((resolve, reject) => answers.push((failed) => (failed ? reject(failed) : resolve()))),
  );
  const reading = again(read, (error) => error instanceof Refused);
  const settled = () => jest.advanceTimersByTimeAsync(0);
  const answer = async (failed?: Error) => {
    answers.shift()!(failed);
    await settled();
  };
  return { read, answer, ...reading };
}

describe('reading again', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('reads once more after what was on its way when it was asked, however often', async () => {
    const { read, answer, ask } = slowReading();
    let isDone = false;
    void ask();
    void ask().then(() => (isDone = true));
    void ask();
    expect(read).toHaveBeenCalledTimes(1);
    await answer();
    expect(read).toHaveBeenCalledTimes(2);
    expect(isDone).toBe(false);
    await answer();
    expect(isDone).toBe(true);
    expect(read).toHaveBeenCalledTimes(2);
    void ask();
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('tries again after a failure, ever more slowly, until there is an answer', async () => {
    const { read, answer, ask } = slowReading();
    void ask();
    const pauses: number[] = [];
    for (let tries = 1; tries <= 6; tries++) {
      await answer(new Error('no network'));
      expect(read).toHaveBeenCalledTimes(tries);
      for (let waited = 0; read.mock.calls.length === tries; waited += 50, pauses[tries - 1] = waited)
        await jest.advanceTimersByTimeAsync(50);
    }
    expect(pauses[0]).toBeLessThanOrEqual(1300);
    expect(pauses[4]).toBeGreaterThan(pauses[0]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(12_550);
    await answer();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(7);
  });

  it('does not wait out the pause when somebody asks', async () => {
    const { read, answer, ask } = slowReading();
    void ask();
    await answer(new Error('no network'));
    void ask();
    await jest.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not try again what is refused for good, nor anything once it is stopped, until somebody asks', async () => {
    const { read, answer, ask, stop } = slowReading();
    void ask();
    await answer(new Refused());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    void ask();
    await answer(new Error('no network'));
    stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(2);
    void ask();
    await jest.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
