import { describe, expect, it } from '@jest/globals';
import { inTurn } from '../../../web/lib/in-turn.js';

/** A reading whose every answer the test gives. */
function slowReading() {
  const asked: string[][] = [];
  const answers: ((failed?: Error) => void)[] = [];
  const read = inTurn((ids) => {
    asked.push(ids);
    return new Promise((resolve, reject) => answers.push((failed) => (failed ? reject(failed) : resolve())));
  });
  const answer = async (failed?: Error) => {
    answers.shift()!(failed);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { asked, read, answer };
}

describe('reading in turn', () => {
  it('reads at once what is asked for alone', async () => {
    const { asked, read, answer } = slowReading();
    const first = read(['a']);
    expect(asked).toEqual([['a']]);
    await answer();
    await first;
  });

  it('reads together, once, what was asked for meanwhile; also what was being read, since it may be older', async () => {
    const { asked, read, answer } = slowReading();
    void read(['a']);
    for (const ids of [['a'], ['b', 'c'], ['b']]) void read(ids);
    expect(asked).toEqual([['a']]);
    await answer();
    expect(asked).toEqual([['a'], ['a', 'b', 'c']]);
    await answer();
    expect(asked).toHaveLength(2);
  });

  it('goes on after a reading that failed', async () => {
    const { asked, read, answer } = slowReading();
    const failing = read(['a']).catch(() => 'failed');
    await answer(new Error('no network'));
    expect(await failing).toBe('failed');
    void read(['b']);
    expect(asked).toEqual([['a'], ['b']]);
    await answer();
  });
});
