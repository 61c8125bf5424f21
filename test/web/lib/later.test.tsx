import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { usePartMissing } from '../../../web/lib/arrived.js';
import { later } from '../../../web/lib/later.js';

/** A part that arrives only when the test lets it. */
function slowPart() {
  let isThere = false;
  const load = jest.fn(() => {
    if (!isThere) return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    return Promise.resolve({ Part: ({ name }: { name: string }) => <p>Part of {name}</p> });
  });
  return { load, Part: later(load, 'Part'), come: () => (isThere = true) };
}

const Missing = () => usePartMissing() && <p>Something is missing</p>;
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('a part that is loaded when it is first drawn', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('comes when the network is back, and takes away nothing meanwhile', async () => {
    const { load, Part, come } = slowPart();
    render(
      <>
        <label>
          Words <input />
        </label>
        <Part name="the page" />
        <Missing />
      </>,
    );
    const field = screen.getByLabelText<HTMLInputElement>('Words');
    field.value = 'half a sentence';
    await wait(20_000);
    expect(load.mock.calls.length).toBeGreaterThan(2);
    expect(screen.getByText('Something is missing')).toBeTruthy();
    come();
    await wait(8000);
    expect(screen.getByText('Part of the page')).toBeTruthy();
    expect(screen.queryByText('Something is missing')).toBeNull();
    expect(screen.getByLabelText('Words')).toBe(field);
    expect(field.value).toBe('half a sentence');
  });

  it('comes at once when the browser says that the network is back', async () => {
    const { Part, come } = slowPart();
    render(<Part name="the page" />);
    await wait(10);
    come();
    window.dispatchEvent(new Event('online'));
    await wait(0);
    expect(screen.getByText('Part of the page')).toBeTruthy();
  });

  it('has the style sheet it comes with fetched again', async () => {
    const sheet = document.head.appendChild(document.createElement('link'));
    Object.assign(sheet, { rel: 'stylesheet', href: '/assets/part.css' });
    const Part = later(
      jest
        .fn<() => Promise<{ Part: () => string }>>()
        .mockRejectedValueOnce(new Error('Unable to preload CSS for /assets/part.css'))
        .mockResolvedValue({ Part: () => 'Dressed' }),
      'Part',
    );
    render(<Part />);
    await wait(1500);
    expect(screen.getByText('Dressed')).toBeTruthy();
    const now = document.head.querySelector('link[href="/assets/part.css"]');
    expect(now).not.toBeNull();
    expect(now).not.toBe(sheet);
    now!.remove();
  });
});
