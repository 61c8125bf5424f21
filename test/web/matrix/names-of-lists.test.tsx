import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AS_PRINTED, namesFrom } from '../../../web/features/names/names.js';
import { reportConnection } from '../../../web/graphql/connection.js';
import type { NamesQuery } from '../../../web/graphql/generated/graphql.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, shownRows, theme } from './lab-matrix.js';

beforeAll(giveSizes);

const french = (): NamesQuery => ({
  __typename: 'Query',
  states: [{ __typename: 'State', code: 'NOR', name: 'Norvège' }],
  labelNames: [
    { __typename: 'LabelName', label: 'Women', name: 'Femmes' },
    { __typename: 'LabelName', label: 'Death penalty', name: 'Peine de mort' },
    { __typename: 'LabelName', label: 'Good governance & corruption', name: 'Bonne gouvernance et corruption' },
  ],
});

const rows = [
  aRow('142.1', { themes: [theme('t-death', 'Death penalty')], affectedGroups: ['Women'] }),
  aRow('142.2', { themes: [theme('t-good', 'Good governance and corruption')] }),
  aRow('142.3', { themes: [theme('t-own', 'Rights of fishers')] }),
];

const draw = (more: Partial<Parameters<typeof drawMatrix>[0]> = {}) =>
  drawMatrix({ rows, language: 'fr', others: { Names: french }, ...more });

describe('what lists and documents print in English', () => {
  it('stands in the reader’s language, and the headings in its order', async () => {
    draw();
    expect(await shownRows()).toEqual(['142.2', '142.1', '142.3']);
    const heads = screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
    expect(heads.slice(-3)).toEqual(['Bonne gouvernance et corruption1', 'Peine de mort1', 'Rights of fishers1']);
    expect(await cellOf('142.1', 'states')).toHaveTextContent('Norvège');
    expect(await cellOf('142.1', 'themes')).toHaveTextContent('Peine de mort, Femmes');
  });

  it('is found by its name and by what is printed', async () => {
    draw();
    await shownRows();
    const search = screen.getByRole('searchbox');
    for (const words of ['peine norvege', 'death norway']) {
      await userEvent.clear(search);
      await userEvent.type(search, words);
      expect(await shownRows()).toEqual(['142.1']);
    }
  });

  it('is chosen by its name, and stands as printed in the address, which holds in every language', async () => {
    const { address } = draw({ filters: { tag: ['Women'] } });
    expect(await shownRows()).toEqual(['142.1']);
    expect(screen.getByRole('button', { name: /: Femmes$/ })).toBeInTheDocument();
    expect(address.current).toContain('Women');
  });

  it('stands as printed while the names cannot be had, and by its name once they can', async () => {
    let isAway = true;
    draw({ others: { Names: () => (isAway ? new Error('no network') : french()) } });
    expect(await shownRows()).toEqual(['142.1', '142.2', '142.3']);
    expect(await cellOf('142.1', 'states')).toHaveTextContent('Norway');
    act(() => reportConnection('waiting'));
    isAway = false;
    act(() => reportConnection('live'));
    await waitFor(async () => expect(await cellOf('142.1', 'states')).toHaveTextContent('Norvège'));
  });

  it('gives way to another language without taking the table, and what stands open in it, away', async () => {
    const { speak } = draw({ language: 'en' });
    expect(await shownRows()).toEqual(['142.1', '142.2', '142.3']);
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, '142.1');
    speak('fr');
    // While the names are on the way, and once they are there: the same field with the same words.
    expect(screen.getByRole('searchbox')).toBe(search);
    await waitFor(async () => expect(await cellOf('142.1', 'states')).toHaveTextContent('Norvège'));
    expect(screen.getByRole('searchbox')).toBe(search);
    expect(search).toHaveValue('142.1');
  });
});

describe('names', () => {
  it('are those of the State’s code, and of a label however it joins its words', () => {
    const names = namesFrom(french());
    expect(names.ofState({ code: 'NOR', label: 'Norway (as printed)' })).toBe('Norvège');
    expect(names.ofState({ code: null, label: 'Nowhere' })).toBe('Nowhere');
    expect(names.ofLabel('GOOD GOVERNANCE AND CORRUPTION')).toBe('Bonne gouvernance et corruption');
    expect(names.ofLabel('Rights of fishers')).toBe('Rights of fishers');
  });

  it('are in English what the source prints', () => {
    expect(AS_PRINTED.ofState({ code: 'TUR', label: 'Turkey' })).toBe('Turkey');
    expect(AS_PRINTED.ofLabel('CP rights - general')).toBe('CP rights - general');
  });
});
