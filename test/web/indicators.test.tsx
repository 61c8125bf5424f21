import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parseNumber } from '../../web/features/indicators/parse-number.js';
import { IndicatorsOfEntry } from '../../web/features/indicators/IndicatorsOfEntry.js';
import { IndicatorsPage } from '../../web/features/indicators/IndicatorsPage.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const owner = { __typename: 'Author', organisationId: 'o1', organisation: 'Legal Network', side: 'CSO' };

const measurement = (id: string, measuredOn: string, value: number, more: object = {}) => ({
  __typename: 'Measurement',
  id,
  value,
  measuredOn,
  source: `Return of ${measuredOn}`,
  withdrawnAt: null,
  withdrawalReason: null,
  version: 3,
  owner,
  viewerCan: { __typename: 'MeasurementViewerCan', change: true },
  ...more,
});

const indicator = (id: string, more: object = {}) => ({
  __typename: 'Indicator',
  id,
  entryId: 'e1',
  kind: 'OUTCOME',
  title: 'Share of prisoners awaiting trial',
  definition: 'On the day of the return',
  unit: '%',
  direction: 'DECREASE',
  baselineValue: 38,
  baselineOn: '2024-01-01',
  targetValue: 25,
  targetOn: '2027-12-31',
  milestones: [],
  sourceOfVerification: 'Prison Service',
  version: 2,
  owner,
  row: { __typename: 'RowLabel', entryId: 'e1', reference: '142.74', text: 'Reduce pre-trial detention' },
  points: [
    { __typename: 'IndicatorPoint', measuredOn: '2025-12-31', value: 33 },
    { __typename: 'IndicatorPoint', measuredOn: '2026-07-31', value: 30 },
  ],
  progress: {
    __typename: 'IndicatorProgressModel',
    value: 8 / 13,
    baseline: 38,
    last: 30,
    target: 25,
    reached: null,
    total: null,
  },
  isOnTrack: true,
  isMissingMeasurements: false,
  viewerCan: { __typename: 'IndicatorViewerCan', change: true, addMeasurement: true },
  measurements: [
    measurement('m3', '2026-08-01', 300, { withdrawnAt: '2026-08-02T00:00:00Z', withdrawalReason: 'A zero too many' }),
    measurement('m2', '2026-07-31', 30),
    measurement('m1', '2025-12-31', 33, { viewerCan: { __typename: 'MeasurementViewerCan', change: false } }),
  ],
  ...more,
});

const steps = indicator('i2', {
  entryId: 'e2',
  kind: 'STRUCTURAL',
  title: 'Bail Act',
  row: { __typename: 'RowLabel', entryId: 'e2', reference: '142.75', text: 'Pass a bail act' },
  milestones: [
    { __typename: 'Milestone', title: 'Tabled', dueOn: '2025-01-01', reachedOn: '2025-02-01' },
    { __typename: 'Milestone', title: 'Passed', dueOn: '2026-01-01', reachedOn: null },
  ],
  points: [],
  measurements: [],
  progress: {
    __typename: 'IndicatorProgressModel',
    value: 0.5,
    baseline: null,
    last: null,
    target: null,
    reached: 1,
    total: 2,
  },
  isOnTrack: false,
});

const list = (indicators: object[], define = true) => ({
  __typename: 'IndicatorList',
  indicators,
  viewerCan: { __typename: 'IndicatorListViewerCan', define },
});

const openPage = (indicators: object[], answers: object = {}, search = '') =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/r/:reviewId/indicators', element: <IndicatorsPage /> }],
    at: `/w/w1/r/r1/indicators${search}`,
    answers: {
      IndicatorsOfReview: { indicatorsOfReview: list(indicators) },
      Indicator: ({ id }: Record<string, unknown>) => ({
        indicator: (indicators as { id: string }[]).find((one) => one.id === id),
      }),
      ...answers,
    },
  });

const refusal = (mutation: string, field: string, message: string) => ({
  [mutation]: { __typename: 'Refusal', code: 'NO', message, field },
});

describe('the indicators of a review', () => {
  it('stand under their rows with progress, its terms and how they fare', async () => {
    openPage([indicator('i1'), steps]);
    const row = await screen.findByRole('region', { name: /142\.74/ });
    expect(row).toHaveTextContent('62% of the way from 38 to 25:');
    expect(row.textContent?.replace(/\u00a0/g, ' ')).toContain('(38 − 30) / (38 − 25)');
    expect(within(row).getByText('On track')).toBeVisible();
    expect(within(row).getByText('getting better')).toBeVisible();
    const other = screen.getByRole('region', { name: /142\.75/ });
    expect(within(other).getByText('1 of 2 milestones reached')).toBeVisible();
    expect(within(other).getByRole('link', { name: '142.75' })).toHaveAttribute(
      'href',
      '/w/w1/r/r1/recommendations/e2',
    );
  });

  it('are narrowed by kind and standing through the address', async () => {
    openPage([indicator('i1'), steps], {}, '?state=BEHIND');
    expect(await screen.findByRole('button', { name: 'Bail Act' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Share of prisoners awaiting trial' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter Standing' }));
    expect(screen.getByRole('button', { name: 'Share of prisoners awaiting trial' })).toBeVisible();
  });

  it('say what to do when there is none, and try again when the server does not answer', async () => {
    openPage([]);
    expect(await screen.findByText('No indicators yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'New indicator' })).toBeVisible();
  });

  it('can be asked for again after the server was not reached', async () => {
    let tries = 0;
    openPage([], {
      IndicatorsOfReview: () => (tries++ ? { indicatorsOfReview: list([indicator('i1')]) } : new Error('away')),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('region', { name: /142\.74/ })).toBeVisible();
  });
});

describe('one indicator', () => {
  it('opens at an address of its own, with chart, values and sources; withdrawn values at a press', async () => {
    const lab = openPage([indicator('i1')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Share of prisoners awaiting trial' }));
    expect(lab.router.state.location.search).toBe('?indicator=i1');
    const dialog = await screen.findByRole('dialog', { name: 'Share of prisoners awaiting trial' });
    const values = await within(dialog).findByRole('table', { name: 'Measurements' });
    expect(within(values).getAllByRole('row')).toHaveLength(3);
    expect(within(dialog).getByRole('button', { name: 'Table' })).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Show 1 withdrawn value' }));
    expect(within(values).getByText('withdrawn: A zero too many')).toBeVisible();
  });

  it('takes a measurement as people write numbers, and shows a refusal at its field', async () => {
    const message = 'The value is dated 2030-01-01, which is still to come.';
    const lab = openPage(
      [indicator('i1')],
      { AddMeasurement: refusal('addMeasurement', 'measuredOn', message) },
      '?indicator=i1',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Add a measurement' }));
    await userEvent.type(screen.getByLabelText(/^Value, %/), 'many');
    await userEvent.click(screen.getByRole('button', { name: 'Add a measurement' }));
    expect(screen.getByText('Write a number, for example 12.5.')).toBeVisible();
    expect(lab.inputs('AddMeasurement')).toEqual([]);
    await userEvent.clear(screen.getByLabelText(/^Value, %/));
    await userEvent.type(screen.getByLabelText(/^Value, %/), '29,5');
    await userEvent.clear(screen.getByLabelText(/^Day measured/));
    await userEvent.type(screen.getByLabelText(/^Day measured/), '1 Jan 2030');
    await userEvent.type(screen.getByLabelText(/^Source/), 'Prison Service');
    await userEvent.click(screen.getByRole('button', { name: 'Add a measurement' }));
    expect(lab.inputs('AddMeasurement')).toEqual([
      expect.objectContaining({ indicatorId: 'i1', value: 29.5, measuredOn: '2030-01-01', source: 'Prison Service' }),
    ]);
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(/^Day measured/)).toHaveAttribute('aria-invalid', 'true');
  });

  it('shows what somebody else wrote first, keeps what was typed, and sends it against the newer version', async () => {
    let tries = 0;
    const lab = openPage(
      [indicator('i1')],
      {
        ChangeMeasurement: () => ({
          changeMeasurement: tries++
            ? indicator('i1')
            : {
                __typename: 'Conflict',
                currentVersion: 9,
                mine: { value: 28 },
                theirs: { value: 29 },
                theirsBy: 'Ministry of Justice',
              },
        }),
      },
      '?indicator=i1',
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Correct the value of 31 Jul 2026' }));
    const value = await screen.findByLabelText(/^Value, %/);
    await userEvent.clear(value);
    await userEvent.type(value, '28');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Ministry of Justice changed this first');
    expect(notice).toHaveTextContent('29 %');
    expect(value).toHaveValue('28');
    await userEvent.click(screen.getByRole('button', { name: 'Save mine anyway' }));
    expect(lab.inputs('ChangeMeasurement').map(({ expectedVersion }) => expectedVersion)).toEqual([3, 9]);
  });

  it('lets only values of the own organisation be corrected', async () => {
    openPage([indicator('i1')], {}, '?indicator=i1');
    await screen.findByRole('button', { name: 'Correct the value of 31 Jul 2026' });
    expect(screen.queryByRole('button', { name: 'Correct the value of 31 Dec 2025' })).toBeNull();
  });

  it('changes only the fields that differ', async () => {
    const lab = openPage([indicator('i1')], { ChangeIndicator: { changeIndicator: indicator('i1') } }, '?indicator=i1');
    await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const target = screen.getByLabelText('Target');
    await userEvent.clear(target);
    await userEvent.type(target, '20.5');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(lab.inputs('ChangeIndicator')).toEqual([
      { mutationId: expect.any(String), id: 'i1', expectedVersion: 2, targetValue: 20.5 },
    ]);
  });

  it('goes by milestones when it is structural, and marks one as reached', async () => {
    const lab = openPage([steps], { ChangeIndicator: { changeIndicator: steps } }, '?indicator=i2');
    await userEvent.click(await screen.findByRole('button', { name: 'Reached: Passed' }));
    const day = screen.getByLabelText(/^Reached on/);
    await userEvent.clear(day);
    await userEvent.type(day, '3 Feb 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Reached' }));
    expect(lab.inputs('ChangeIndicator')[0].milestones).toEqual([
      { title: 'Tabled', dueOn: '2025-01-01', reachedOn: '2025-02-01' },
      { title: 'Passed', dueOn: '2026-01-01', reachedOn: '2026-02-03' },
    ]);
  });
});

describe('the indicators of a row', () => {
  const openEntry = (answers: object) =>
    openRoom({
      routes: [{ path: '/w/:workspaceId/r/:reviewId', element: <IndicatorsOfEntry entryId="e1" reviewId="r1" /> }],
      at: '/w/w1/r/r1',
      answers: { IndicatorsOfEntry: { indicatorsOfEntry: list([indicator('i1')]) }, ...answers },
    });

  it('show the chart with its terms and where the values come from', async () => {
    openEntry({});
    const one = await screen.findByRole('article', { name: 'Share of prisoners awaiting trial' });
    expect(within(one).getByRole('img', { name: /target 25 %, Dec 2027/ })).toBeVisible();
    expect(one).toHaveTextContent('62% of the way from 38 to 25');
    await userEvent.click(within(one).getByRole('button', { name: 'Table' }));
    expect(within(one).getByRole('cell', { name: 'Return of 2026-07-31' })).toBeVisible();
    expect(within(one).getByRole('cell', { name: 'Baseline' })).toBeVisible();
  });

  it('are defined with the refusal of a rule at its field', async () => {
    const message = 'The target lies on the other side of the baseline than the direction says. Change one of them.';
    const lab = openEntry({ DefineIndicator: refusal('defineIndicator', 'direction', message) });
    await userEvent.click(await screen.findByRole('button', { name: 'New indicator' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Define' }));
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(2);
    await userEvent.type(screen.getByLabelText(/^Name/), 'Judges trained');
    await userEvent.type(screen.getByLabelText(/^Unit/), 'judges');
    await userEvent.type(screen.getByLabelText('Baseline'), '1,200');
    await userEvent.type(screen.getByLabelText('Target'), '0');
    await userEvent.click(screen.getByRole('button', { name: 'Define' }));
    expect(lab.inputs('DefineIndicator')).toEqual([
      expect.objectContaining({ entryId: 'e1', kind: 'OUTCOME', baselineValue: 1200, targetValue: 0, milestones: [] }),
    ]);
    expect(await screen.findByText(message)).toBeVisible();
  });
});

describe('a number as people write it', () => {
  it.each([
    ['12.5', 'en', 12.5],
    ['12,5', 'en', 12.5],
    ['1,200', 'en', 1200],
    ['1,200', 'fr', 1.2],
    ['1.200', 'de', 1200],
    ['1.200', 'en', 1.2],
    ['1,234.5', 'en', 1234.5],
    ['1.234,5', 'en', 1234.5],
    ['1 234 567', 'fr', 1234567],
    ['−3', 'en', -3],
    ['٣٠٫٥', 'ar', 30.5],
    ['0,125', 'en', 0.125],
    ['1,2,3', 'en', null],
    ['twelve', 'en', null],
    ['', 'en', null],
  ] as const)('%s in %s', (typed, locale, value) => {
    expect(parseNumber(typed, locale)).toBe(value);
  });
});
