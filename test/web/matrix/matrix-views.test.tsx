import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from '../design/sized-page.js';
import { aRow, assessed, cellOf, drawMatrix, ministry, network, shownRows, theme } from './lab-matrix.js';

beforeAll(giveSizes);

const head = (name: string) => screen.findByRole('columnheader', { name });
const pressHead = async (name: string) =>
  userEvent.click(within(await head(name)).getAllByRole('button', { hidden: true })[0]);
const heads = async () => {
  await screen.findByRole('grid');
  return screen.getAllByRole('columnheader').map((cell) => cell.dataset.header);
};
const said = () => document.querySelector('[aria-live="polite"]')?.textContent;
const press = (keys: string) => userEvent.keyboard(keys);

/** A column's menu, opened by its mark. */
async function menuOf(name: string) {
  await userEvent.click(within(await head(name)).getByRole('button', { name: `Menu of the column ${name}` }));
  return screen.findByRole('menu');
}
const choose = async (column: string, item: string) =>
  userEvent.click(within(await menuOf(column)).getByRole('menuitem', { name: item }));

const dated = [
  aRow('1.1', { deadline: '2027-01-31' }),
  aRow('1.2'),
  aRow('1.3', { deadline: '2026-06-30' }),
  aRow('1.10', { deadline: '2026-06-30' }),
];

describe('rows in the order of a column', () => {
  it('go upwards, downwards and back, rows without a day last, and the column says so', async () => {
    const { address } = drawMatrix({ rows: dated, filters: { group: 'flat' } });
    await pressHead('Deadline');
    expect(await shownRows()).toEqual(['1.3', '1.10', '1.1', '1.2']);
    expect(await head('Deadline')).toHaveAttribute('aria-sort', 'ascending');
    expect(said()).toBe('Sorted upwards by Deadline');
    await pressHead('Deadline');
    expect(await shownRows()).toEqual(['1.1', '1.3', '1.10', '1.2']);
    expect(address.current).toContain('sort=-deadline');
    await pressHead('Deadline');
    expect(await shownRows()).toEqual(['1.1', '1.2', '1.3', '1.10']);
    expect(address.current).not.toContain('sort');
    expect(await head('Deadline')).not.toHaveAttribute('aria-sort');
  });

  it('follow a scale, not its words', async () => {
    const rows = [
      aRow('1.1', { csoAssessment: assessed('REGRESSED') }),
      aRow('1.2', { csoAssessment: assessed('NOT_STARTED') }),
      aRow('1.3'),
      aRow('1.4', { csoAssessment: assessed('FULLY_IMPLEMENTED') }),
    ];
    drawMatrix({ rows, filters: { group: 'flat', sort: 'assessmentCSO' } });
    expect(await shownRows()).toEqual(['1.2', '1.4', '1.1', '1.3']);
  });

  it('stay where they are while they are written in', async () => {
    const { server, tell } = drawMatrix({ rows: dated, filters: { group: 'flat', sort: 'deadline' } });
    expect(await shownRows()).toEqual(['1.3', '1.10', '1.1', '1.2']);
    server.matrix = {
      ...server.matrix,
      rows: server.matrix.rows.map((row) => (row.reference === '1.1' ? { ...row, deadline: '2025-01-01' } : row)),
    };
    await tell({ entryIds: ['e-1.1'] });
    await waitFor(async () => expect(await cellOf('1.1', 'deadline')).toHaveTextContent('2025'));
    expect(await shownRows()).toEqual(['1.3', '1.10', '1.1', '1.2']);
  });

  it('let a range go that would hold other rows', async () => {
    drawMatrix({ rows: dated, filters: { group: 'flat' } });
    const cell = await cellOf('1.2', 'budget');
    act(() => cell.focus());
    await press('{Shift>}{ArrowDown}{/Shift}');
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
    await pressHead('Deadline');
    expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(0);
  });

  it('pass over a column that an address makes up', async () => {
    drawMatrix({ rows: dated, filters: { group: 'nothing' as 'flat', sort: '-nothing', width: ['x_1'], pin: ['y'] } });
    expect(await shownRows()).toEqual(['1.1', '1.2', '1.3', '1.10']);
  });
});

describe('what rows stand under', () => {
  const rows = [
    aRow('1.1', {
      leadInstitutionId: ministry.id,
      sdgTargets: ['16.3', '5.2'],
      csoAssessment: assessed('IN_PROGRESS'),
    }),
    aRow('1.2', { sdgTargets: ['10.2'], themes: [theme('t1', 'Torture')] }),
    aRow('1.3', { leadInstitutionId: network.id, csoAssessment: assessed('NOT_STARTED') }),
  ];
  const names = async () => {
    await screen.findByRole('grid');
    return [...document.querySelectorAll('[data-item^="group "] strong')].map((one) => one.textContent);
  };

  it.each([
    ['lead', ['Legal Network', 'Ministry of Justice', 'No lead institution']],
    ['sdg', ['SDG 5', 'SDG 10', 'No Sustainable Development Goal']],
    ['cso', ['Not started', 'In progress', 'Not assessed']],
    ['government', ['Not assessed']],
    ['theme', ['Torture', 'No theme']],
    ['flat', []],
  ] as const)('is, for %s, %j', async (group, expected) => {
    drawMatrix({ rows, filters: { group } });
    expect(await names()).toEqual(expected);
    expect(await shownRows()).toHaveLength(3);
  });

  it('has an order of rows inside each', async () => {
    drawMatrix({ rows: dated, filters: { sort: '-deadline' } });
    expect(await shownRows()).toEqual(['1.1', '1.3', '1.10', '1.2']);
  });
});

describe('the columns of the matrix', () => {
  it('are moved, sized, kept in sight and hidden from their menu, and the address says so', async () => {
    const { address } = drawMatrix({ rows: dated });
    await choose('States', 'Move right');
    expect((await heads()).slice(0, 4)).toEqual(['reference', 'text', 'position', 'states']);
    await choose('States', 'Keep in sight');
    expect((await heads()).slice(0, 3)).toEqual(['reference', 'text', 'states']);
    await choose('Position', 'Hide');
    expect(await heads()).not.toContain('position');
    expect(new URLSearchParams(address.current.split('?')[1])).toEqual(
      new URLSearchParams('move=states_position&pin=text.states&hide=position'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Columns: 1 hidden' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Columns as they were made' }));
    expect((await heads()).slice(0, 4)).toEqual(['reference', 'text', 'states', 'position']);
    expect(address.current).not.toContain('?');
  });

  it('leave the number where it is', async () => {
    drawMatrix({ rows: dated });
    const menu = await menuOf('No.');
    expect(within(menu).queryByRole('menuitem', { name: 'Hide' })).toBeNull();
    expect(within(menu).queryByRole('menuitem', { name: 'Let scroll with the others' })).toBeNull();
  });

  it('are worked with from the keyboard, from the first row up', async () => {
    const { address } = drawMatrix({ rows: dated, filters: { group: 'flat' } });
    const cell = await cellOf('1.1', 'states');
    act(() => cell.focus());
    await press('{ArrowUp}');
    expect(document.activeElement).toHaveTextContent('States');
    await press('{ArrowRight}{Enter}');
    expect(address.current).toContain('sort=position');
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect((await heads()).slice(2, 5)).toEqual(['states', 'expectedResult', 'position']);
    await press('{Shift>}{ArrowRight}{/Shift}');
    expect(address.current).toMatch(/width=position_\d+/);
    await press('{Shift>}{F10}{/Shift}');
    expect(await screen.findByRole('menu')).toBeInTheDocument();
    await press('{Escape}');
    expect(document.activeElement).toHaveTextContent('Position');
    await press('{ArrowDown}');
    expect(document.activeElement).toHaveAttribute('data-column', 'position');
  });

  it('are reached from the menu of a cell', async () => {
    drawMatrix({ rows: dated });
    const cell = await cellOf('1.1', 'budget');
    act(() => cell.focus());
    await press('{Shift>}{F10}{/Shift}');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Column: sort, width, place' }));
    expect(await screen.findByRole('menuitem', { name: 'Wider' })).toBeInTheDocument();
  });
});
