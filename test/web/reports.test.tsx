import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReportsPage } from '../../web/features/reports/ReportsPage.js';
import { openRoom } from './lab-room.js';
import { unsavedTexts } from '../../web/features/reports/unsaved-texts.js';
import { drawNoLetters, openReport, page, pane } from './report-pages.js';

drawNoLetters();

const openList = (reports: object[], reportTypeToBegin: string | null, answers: object = {}) =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/r/:reviewId/reports', element: <ReportsPage /> }],
    at: '/w/w1/r/r1/reports',
    answers: {
      ReportsOfReview: {
        review: { __typename: 'Review', id: 'r1', reportTypeToBegin, reports, releases: [], withdrawnReleases: [] },
      },
      ...answers,
    },
  });

describe('the reports of a review', () => {
  it('say what a report is where there is none, and begin one', async () => {
    const made = { createReport: { __typename: 'Report', id: 'p9' } };
    const { inputs, router } = openList([], 'JOINT_CSO', { CreateReport: made });
    const user = userEvent.setup();
    expect(await screen.findByText('No report yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'New report' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Write the draft' }));
    expect(await dialog.findByText('Give the report a title.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Title/), 'Half-way');
    await user.click(dialog.getByLabelText(/Your own side/));
    expect(dialog.getByLabelText('Language of the report')).toHaveValue('en');
    await user.selectOptions(dialog.getByLabelText('Language of the report'), 'Français');
    expect(dialog.getByLabelText('Your organisation')).toBeChecked();
    await user.click(dialog.getByLabelText('Only you'));
    expect(dialog.getByText(/Nobody else reads it, your colleagues neither/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Write the draft' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/w/w1/r/r1/reports/p9'));
    expect(inputs('CreateReport')).toEqual([
      expect.objectContaining({
        reviewId: 'r1',
        type: 'JOINT_CSO',
        title: 'Half-way',
        readAs: 'SIDE',
        language: 'fr',
        audience: 'PERSONAL',
      }),
    ]);
  });

  it('are only for reading to those who hand none in', async () => {
    openList([], null);
    expect(await screen.findByText(/its report writer or coordinator can begin one/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'New report' })).toBeNull();
  });

  it('show a refusal at its field and keep what was typed', async () => {
    const refusal = {
      __typename: 'Refusal',
      code: 'CUT_OFF_IN_FUTURE',
      message: 'Choose today or earlier.',
      field: 'cutOffOn',
    };
    openList([], 'STATE', { CreateReport: { createReport: refusal } });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'New report' }));
    await user.type(await screen.findByLabelText(/Title/), 'Ours');
    await user.click(screen.getByRole('button', { name: 'Write the draft' }));
    expect(await screen.findByText('Choose today or earlier.')).toBeVisible();
    expect(screen.getByLabelText(/Title/)).toHaveValue('Ours');
  });
});

describe('a report', () => {
  it('says plainly whom it is for, and the state and length of each section', async () => {
    openReport();
    expect(await screen.findByText('This report contains only what both sides may see.')).toBeVisible();
    const outline = within(screen.getByRole('navigation', { name: 'Outline of the report' }));
    expect(outline.getAllByRole('button').map((one) => one.textContent)).toEqual([
      'Executive summary, figures changed100 words',
      'Introduction, edited100 words',
      'Annex E. Sources, written from the data',
    ]);
    expect(screen.getByText(/200 words without the annexes/)).toBeVisible();
  });

  it('brings the sections nobody has edited up to date over the version that was seen', async () => {
    const { inputs } = openReport({
      RegenerateReport: {
        regenerateReport: { __typename: 'Report', id: 'p1', version: 8, changedAt: '2026-11-02T10:00:00Z' },
      },
    });
    const user = userEvent.setup();
    expect(await screen.findByText('In one section figures have changed since its text was written')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    await waitFor(() =>
      expect(inputs('RegenerateReport')).toEqual([expect.objectContaining({ id: 'p1', expectedVersion: 7 })]),
    );
  });

  it('marks beside the text what has changed since it was written', async () => {
    openReport({ ReportSectionPane: pane('introduction', { hasChangedFigures: true }) });
    const changed = (await screen.findByText('One has changed since')).closest('div')!;
    expect(within(changed).getByText('11')).toBeVisible();
    expect(within(changed).getByText('12')).toBeVisible();
    expect(within(changed).queryByText('Noted recommendations')).toBeNull();
    expect(screen.getByRole('button', { name: 'The text agrees with these figures' })).toBeVisible();
  });

  it('gives one’s own draft to the organisation once it is asked for, saved whole', async () => {
    const shown = { organisation: 'Coalition', side: 'CSO', status: null, text: 'Half-way', facts: [], evidence: [] };
    const offer = { before: null, fingerprint: 'f', needsSecond: false, makesOutdated: false, refusal: null };
    const shareable = {
      __typename: 'Shareable',
      ...{ id: 'p1', kind: 'REPORT', audience: 'PERSONAL', expectedVersion: 7 },
      offers: [
        {
          __typename: 'ShareOffer',
          audience: 'ORGANISATION',
          shown: { __typename: 'ShownThing', ...shown },
          ...offer,
        },
      ],
    };
    const own = { write: true, export: true, shareWithOrganisation: true, releaseTo: [] };
    const { inputs, router } = openReport({
      ReportPage: page({ audience: 'PERSONAL', viewerCan: { __typename: 'ReportViewerCan', ...own } }),
      Shareable: { shareable },
      ShareThing: {
        shareThing: { __typename: 'SharedThing', id: 'p1', isWaiting: false, snapshotId: 'p2', madeOutdated: false },
      },
    });
    const user = userEvent.setup();
    expect(await screen.findByText(/Only you can open this draft/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    unsavedTexts.set('summary', { text: { type: 'doc' }, version: 1 });
    await user.click(screen.getByRole('button', { name: 'Show to my organisation' }));
    expect(screen.getByText(/not saved yet/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    unsavedTexts.delete('summary');
    await user.click(screen.getByRole('button', { name: 'Show to my organisation' }));
    expect(screen.queryByText(/not saved yet/)).toBeNull();
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/Your colleagues read exactly this/)).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Share with your organisation' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/w/w1/r/r1/reports/p2'));
    expect(inputs('ShareThing')).toEqual([
      expect.objectContaining({ kind: 'REPORT', id: 'p1', expectedVersion: 7, audience: 'ORGANISATION' }),
    ]);
  });

  it('leaves a name out by its switch', async () => {
    const { inputs } = openReport({
      WithholdOrganisation: {
        withholdOrganisation: { __typename: 'Refusal', code: 'X', message: 'Not now.', field: null },
      },
    });
    const user = userEvent.setup();
    expect(await screen.findByRole('switch', { name: /River Watch/ })).not.toBeChecked();
    await user.click(screen.getByRole('switch', { name: /Coalition/ }));
    await waitFor(() =>
      expect(inputs('WithholdOrganisation')).toEqual([
        expect.objectContaining({ organisationId: 'Coalition', isWithheld: true, expectedVersion: 7 }),
      ]),
    );
    expect(await screen.findByText('Not now.')).toBeVisible();
  });

  it('says in the server’s words why there is no document, and hands over the one there is', async () => {
    const fetched = jest.fn<typeof fetch>();
    globalThis.fetch = fetched;
    fetched.mockResolvedValueOnce(
      answer(503, JSON.stringify({ message: 'Several documents are being written just now.' })),
    );
    fetched.mockResolvedValueOnce(answer(200, 'PK', `attachment; filename="x.docx"; filename*=UTF-8''C%C3%B4te.docx`));
    URL.createObjectURL = () => 'blob:report';
    URL.revokeObjectURL = () => undefined;
    const kept: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      kept.push(this.download);
    };
    openReport();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Report in Word' }));
    expect(await screen.findByText('Several documents are being written just now.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Report in Word' }));
    expect(await screen.findByText('Côte.docx is there')).toBeInTheDocument();
    expect(kept).toEqual(['Côte.docx']);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(Array(2).fill('/api/reports/p1/report.docx'));
  });
});

const answer = (status: number, body: string, disposition = '') =>
  ({
    ok: status < 400,
    headers: new Map([['content-disposition', disposition]]),
    text: async () => body,
    blob: async () => new Blob([body]),
  }) as unknown as Response;
