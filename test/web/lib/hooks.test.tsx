import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, useLocation } from 'react-router';
import { directionOf, isRightToLeft } from '../../../web/lib/direction.js';
import { foldText } from '../../../web/lib/fold-text.js';
import { intlLocale } from '../../../web/lib/intl-locale.js';
import { useDebounced } from '../../../web/lib/useDebounced.js';
import { useFormat } from '../../../web/lib/useFormat.js';
import { usePreference } from '../../../web/lib/usePreference.js';
import { choiceParam, flagParam, listParam, textParam, useUrlState } from '../../../web/lib/useUrlState.js';

afterEach(() => {
  localStorage.clear();
  jest.useRealTimers();
});

describe('state in the address', () => {
  const params = { q: textParam, place: listParam, late: flagParam, sort: choiceParam(['name', 'date']) };

  function Host() {
    const [state, change] = useUrlState(params);
    return (
      <>
        <output>{JSON.stringify(state)}</output>
        <button type="button" onClick={() => change({ place: ['a', 'b & c'], late: true, sort: 'date' })}>
          Set
        </button>
        <button type="button" onClick={() => change({ place: [], late: false, sort: 'name', q: '' })}>
          Clear
        </button>
        <p>{useLocation().search}</p>
      </>
    );
  }

  it('is read, changed in part and leaves no trace of defaults', async () => {
    render(
      <MemoryRouter initialEntries={['/x?q=rose&sort=odd&other=1']}>
        <Host />
      </MemoryRouter>,
    );
    expect(screen.getByRole('status')).toHaveTextContent('{"q":"rose","place":[],"late":false,"sort":"name"}');
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));
    expect(screen.getByRole('status')).toHaveTextContent(
      '{"q":"rose","place":["a","b & c"],"late":true,"sort":"date"}',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByRole('paragraph')).toHaveTextContent(/^\?other=1$/);
  });
});

describe('a choice kept on this device', () => {
  it('is the first until chosen, shared by all who ask, and survives', () => {
    const one = renderHook(() => usePreference('row-height', ['four', 'one', 'full']));
    const other = renderHook(() => usePreference('row-height', ['four', 'one', 'full']));
    expect(one.result.current[0]).toBe('four');
    act(() => one.result.current[1]('full'));
    expect(other.result.current[0]).toBe('full');
    expect(localStorage.getItem('row-height')).toBe('full');
  });

  it('counts as the first when what is stored is none of the choices', () => {
    localStorage.setItem('row-height', 'seven');
    expect(renderHook(() => usePreference('row-height', ['four', 'one'])).result.current[0]).toBe('four');
  });
});

describe('a value that settles', () => {
  it('follows after it has stood still', () => {
    jest.useFakeTimers();
    const wait = (milliseconds: number) =>
      act(() => {
        jest.advanceTimersByTime(milliseconds);
      });
    const { result, rerender } = renderHook(({ value }) => useDebounced(value, 100), { initialProps: { value: 'a' } });
    rerender({ value: 'ab' });
    wait(60);
    rerender({ value: 'abc' });
    wait(60);
    expect(result.current).toBe('a');
    wait(60);
    expect(result.current).toBe('abc');
  });
});

describe('words and figures in a language', () => {
  const format = (language: string) =>
    renderHook(() => useFormat(), {
      wrapper: ({ children }) => (
        <IntlProvider locale={intlLocale(language)} messages={{}}>
          {children}
        </IntlProvider>
      ),
    }).result.current;

  it('write days day first, and the same day everywhere', () => {
    expect(format('en').date('2026-06-30')).toBe('30 Jun 2026');
    expect(format('fr').date('2026-06-30')).toBe('30 juin 2026');
    expect(format('ar').date('2026-06-30')).toMatch(/^30 .+ 2026$/);
    expect(format('en').date(null)).toBe('–');
  });

  it('write figures, shares and lists', () => {
    expect(format('en').number(12345.678)).toBe('12,345.68');
    expect(format('en').number(null)).toBe('–');
    expect(format('fr').percent(0.624)).toMatch(/^62\s%$/);
    expect(format('en').list(['Norway', 'Chile'])).toBe('Norway and Chile');
    expect(format('en').time('2026-06-30T14:02:00')).toBe('14:02');
  });
});

describe('directions and searches', () => {
  it('know which languages run from right to left', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('ar-EG')).toBe('rtl');
    expect(directionOf('en')).toBe('ltr');
    document.documentElement.dir = 'rtl';
    expect(isRightToLeft(document.body)).toBe(true);
    document.documentElement.dir = 'ltr';
    expect(isRightToLeft(document.body)).toBe(false);
  });

  it('ignore accents, capitals and spare spaces', () => {
    expect(foldText('  Éducation  DES filles ')).toBe('education des filles');
    expect(foldText('حُقُوق')).toBe('حقوق');
  });
});
