import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { giveSizes } from '../design/sized-page.js';
import { aRow, assessed, cellOf, drawMatrix, ministry, network, shownRows, theme } from './lab-matrix.js';

beforeAll(giveSizes);

const rows = [
  aRow('142.1', { themes: [theme('t-torture', 'Torture')], position: 'NOTED' }),
  aRow('142.2', {
    themes: [theme('t-aid', 'Legal aid'), theme('t-torture', 'Torture')],
    csoAssessment: assessed('PARTIALLY_IMPLEMENTED'),
    governmentAssessment: assessed('FULLY_IMPLEMENTED'),
    leadInstitutionId: ministry.id,
    isLate: true,
    deadline: '2026-01-01',
  }),
  aRow('142.10', {
    themes: [theme('t-aid', 'Legal aid')],
    sdgTargets: ['16.3'],
    isOld: true,
    text: 'Protéger les réfugiés',
  }),
  aRow('142.11', { partnerIds: [network.id] }),
];

describe('the rows', () => {
  it('stand under their first theme, by name, with how far the coalition sees them', async () => {
    drawMatrix({ rows });
    expect(await shownRows()).toEqual(['142.2', '142.10', '142.1', '142.11']);
    const heads = screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
    expect(heads.slice(-3)).toEqual(['Legal aid2', 'Torture1', 'No theme1']);
    expect(screen.getByText(/Coalition: 1 of 2 at least partially · Government: 1 of 2/)).toBeInTheDocument();
  });

  it('stand under their theme of the scheme that leads, where they carry themes of several', async () => {
    const several = [theme('t-aid', 'Legal aid'), theme('o-justice', 'Access to justice', 'OHCHR_3')];
    const ofMatrix = { themeScheme: 'OHCHR_3' as const };
    drawMatrix({
      rows: [aRow('142.1', { themes: several }), aRow('142.2', { themes: [several[0]] })],
      matrix: ofMatrix,
    });
    await shownRows();
    const heads = screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
    expect(heads.slice(-2)).toEqual(['Access to justice1', 'Legal aid1']);
  });

  it('say by whose themes they stand together, and after how long one is old', async () => {
    drawMatrix({ rows: [...rows.map((row) => ({ ...row, isOld: false })), aRow('142.3', { isOld: true })] });
    await shownRows();
    await userEvent.click(screen.getByRole('button', { name: 'Only' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Old \(12 months\)\s*1$/ }));
    expect(screen.getByRole('button', { name: 'Only: Old (12 months)' })).toBeInTheDocument();
    expect(await shownRows()).toEqual(['142.3']);
    await userEvent.click(screen.getByRole('button', { name: 'Clear filter Only' }));
    await userEvent.click(screen.getByRole('button', { name: 'By theme' }));
    expect(await screen.findByRole('radio', { name: 'By theme: UPR Info’s issues' })).toBeChecked();
  });

  it('stand in the document’s order when they are one list', async () => {
    drawMatrix({ rows, filters: { group: 'flat' } });
    expect(await shownRows()).toEqual(['142.1', '142.2', '142.10', '142.11']);
  });

  it('stand under the workspace’s clusters, in their order, where it has some', async () => {
    const clusters = [
      { __typename: 'Cluster' as const, id: 'c-2', name: 'Zones', viewerRevises: true },
      { __typename: 'Cluster' as const, id: 'c-1', name: 'Access to justice', viewerRevises: true },
    ];
    drawMatrix({
      rows: [aRow('142.1', { clusterId: 'c-1' }), aRow('142.2', { clusterId: 'c-2' })],
      matrix: { clusters },
    });
    expect(await shownRows()).toEqual(['142.2', '142.1']);
  });

  it.each([
    ['theme', { theme: ['t-torture'] }, ['142.1']],
    ['tag', { tag: ['Torture'] }, ['142.2', '142.1']],
    ['position', { position: ['NOTED' as const] }, ['142.1']],
    ['CSO view', { cso: ['PARTIALLY_IMPLEMENTED' as const] }, ['142.2']],
    ['no CSO view', { cso: ['NOT_ASSESSED' as const], position: ['SUPPORTED' as const] }, ['142.10', '142.11']],
    ['Government view', { government: ['FULLY_IMPLEMENTED' as const] }, ['142.2']],
    ['lead', { lead: [ministry.id] }, ['142.2']],
    ['no lead', { lead: ['none'], sdg: ['16'] }, ['142.10']],
    ['lateness', { late: true }, ['142.2']],
    ['age', { old: true }, ['142.10']],
    ['my organisation', { mine: true }, ['142.11']],
    ['difference', { apart: true }, ['142.2']],
    ['words, without accents', { q: 'proteger refugies' }, ['142.10']],
    ['a paragraph', { q: '142.10' }, ['142.10']],
    ['the lead’s short name', { q: 'moj' }, ['142.2']],
  ])('are filtered by %s from the address', async (_, filters, expected) => {
    drawMatrix({ rows, filters });
    expect(await shownRows()).toEqual(expected);
    expect(screen.getByText(new RegExp(`^${expected.length} of 4 `))).toBeInTheDocument();
  });

  it('are searched while typing, and the search comes into the address', async () => {
    const { address } = drawMatrix({ rows });
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search in all rows' }), 'réfugiés');
    expect(await shownRows()).toEqual(['142.10']);
    await waitFor(() => expect(address.current).toContain('q=r%C3%A9fugi%C3%A9s'));
    expect(await screen.findByText('Filtered: 1 recommendation')).toBeInTheDocument();
  });

  it('lead to their own page, which knows the filter they were opened from', async () => {
    drawMatrix({ rows, filters: { late: true } });
    const link = within(await cellOf('142.2', 'reference')).getByRole('link', { name: '142.2' });
    expect(link).toHaveAttribute('href', '/w/w/r/review/recommendations/e-142.2?from=late%3D1');
  });

  it('say what to do when none passes the filters', async () => {
    drawMatrix({ rows, filters: { q: 'nothing of this kind' } });
    expect(await screen.findByText('No row passes these filters')).toBeInTheDocument();
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear all filters' })[0]);
    expect(await shownRows()).toHaveLength(4);
  });

  it('say where to begin when there are none', async () => {
    drawMatrix({ rows: [] });
    expect(await screen.findByRole('link', { name: 'Import recommendations' })).toHaveAttribute('href', '/w/w/import');
  });
});

describe('what others do', () => {
  it('appears without reloading, all changed rows read in one request', async () => {
    const { server, tell } = drawMatrix({ rows });
    await shownRows();
    server.matrix = {
      ...server.matrix,
      rows: server.matrix.rows.map((row) => ({ ...row, expectedResult: `Result of ${row.reference}`, planVersion: 2 })),
    };
    await tell({ entryIds: ['e-142.1', 'e-142.2'] });
    await waitFor(async () => expect(await cellOf('142.1', 'expectedResult')).toHaveTextContent('Result of 142.1'));
    expect(await cellOf('142.2', 'expectedResult')).toHaveTextContent('Result of 142.2');
    expect(server.asked).toEqual([['e-142.1', 'e-142.2']]);
  });

  it('is read as far as it changed: the plan alone, or the rows whole', async () => {
    const { server, tell } = drawMatrix({ rows });
    await shownRows();
    server.matrix = {
      ...server.matrix,
      rows: server.matrix.rows.map((row) => ({ ...row, expectedResult: `Result of ${row.reference}`, planVersion: 2 })),
    };
    await tell({ entryIds: ['e-142.1'], planIds: ['e-142.1'] });
    await waitFor(async () => expect(await cellOf('142.1', 'expectedResult')).toHaveTextContent('Result of 142.1'));
    expect(server.askedPlans).toEqual([['e-142.1']]);
    await tell({ entryIds: ['e-142.1', 'e-142.2'], planIds: ['e-142.2'] });
    await waitFor(async () => expect(await cellOf('142.2', 'expectedResult')).toHaveTextContent('Result of 142.2'));
    expect(server.asked).toEqual([['e-142.1', 'e-142.2']]);
    expect(server.askedPlans).toHaveLength(1);
  });

  it('takes from an old row that it is old, though nothing but its plan changed', async () => {
    const old = [aRow('142.1', { isOld: true }), aRow('142.2', { isOld: true })];
    const { server, tell } = drawMatrix({ rows: old, filters: { old: true } });
    expect(await shownRows()).toEqual(['142.1', '142.2']);
    server.matrix = { ...server.matrix, rows: [{ ...old[0], isOld: false, planVersion: 2 }, old[1]] };
    await tell({ entryIds: ['e-142.1'], planIds: ['e-142.1'] });
    await waitFor(async () => expect(await shownRows()).toEqual(['142.2']));
    expect(server.asked).toEqual([['e-142.1']]);
  });

  it('brings new rows after an import', async () => {
    const { server, tell } = drawMatrix({ rows });
    await shownRows();
    server.matrix = { ...server.matrix, rows: [...server.matrix.rows, aRow('142.12')] };
    await tell({ subjectTypes: ['Import'] });
    await waitFor(async () => expect(await shownRows()).toContain('142.12'));
  });
});

describe('both sides’ views', () => {
  it('mark the own organisation’s as long as it is not shared', async () => {
    drawMatrix({
      rows: [
        aRow('142.1', { csoAssessment: assessed('IN_PROGRESS'), ownAssessment: assessed('REGRESSED') }),
        aRow('142.2', { csoAssessment: assessed('IN_PROGRESS'), ownAssessment: assessed('IN_PROGRESS') }),
      ],
    });
    const cell = await cellOf('142.1', 'assessmentCSO');
    expect(cell).toHaveTextContent(/Regressed.*Not shared yet.*Shared: In progress/);
    expect(await cellOf('142.2', 'assessmentCSO')).not.toHaveTextContent('Not shared yet');
  });

  it('say that no government member has joined yet', async () => {
    drawMatrix({ rows: [aRow('142.1')], matrix: { governmentHasJoined: false } });
    expect(await screen.findByRole('columnheader', { name: 'Government (no member yet)' })).toBeInTheDocument();
    expect(await cellOf('142.1', 'joint')).toHaveTextContent('No government member has joined yet');
  });
});

describe('the number', () => {
  it('is told to be ours where the document’s is not known', async () => {
    drawMatrix({ rows: [aRow('8-001', { number: null }), aRow('142.1')] });
    expect(await cellOf('8-001', 'reference')).toHaveTextContent('our number');
    expect(await cellOf('142.1', 'reference')).not.toHaveTextContent('our number');
  });

  it('is told to be ours once, where no row has one of the document', async () => {
    drawMatrix({ rows: [aRow('8-001', { number: null })] });
    expect(await screen.findByRole('columnheader', { name: 'Our no.' })).toBeInTheDocument();
    expect(await cellOf('8-001', 'reference')).not.toHaveTextContent('our number');
  });
});

describe('the layout', () => {
  it('is chosen from a list, which a press closes, and comes into the address', async () => {
    const { address } = drawMatrix({ rows });
    await userEvent.click(await screen.findByRole('button', { name: '4 lines' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Full text' }));
    expect(address.current).toContain('rows=full');
    await waitFor(() => expect(screen.queryByRole('radio', { name: 'Full text' })).not.toBeInTheDocument());
  });

  it('leaves columns out that are not wanted', async () => {
    const { address } = drawMatrix({ rows });
    await userEvent.click(await screen.findByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'States' }));
    expect(screen.queryByRole('columnheader', { name: 'States' })).not.toBeInTheDocument();
    expect(address.current).toContain('hide=states');
  });
});
