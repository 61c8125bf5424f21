import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReportPage } from '../../web/features/reports/ReportPage.js';
import { ReportsPage } from '../../web/features/reports/ReportsPage.js';
import { unsavedTexts } from '../../web/features/reports/unsaved-texts.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(() => {
  giveSizes();
  // The editor asks where its letters are drawn; this page draws none.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.elementFromPoint = () => null;
});
beforeEach(() => unsavedTexts.clear());

const SLOW = 20_000;
const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const inOutline = (id: string, heading: string, more: object = {}) => ({
  __typename: 'ReportSection',
  id,
  key: id,
  heading,
  isAnnex: false,
  isEditable: true,
  isEdited: false,
  wordCount: 100,
  hasChangedFigures: false,
  tellsWithheldName: false,
  ...more,
});

const sections = [
  inOutline('summary', 'Executive summary', { hasChangedFigures: true }),
  inOutline('introduction', 'Introduction', { isEdited: true }),
  inOutline('annexSources', 'Annex E. Sources', { isAnnex: true, isEditable: false }),
];

const page = (more: object = {}) => ({
  report: {
    __typename: 'Report',
    id: 'p1',
    reviewId: 'r1',
    type: 'JOINT_CSO',
    readAs: 'JOINT',
    title: 'Half-way',
    cutOffOn: '2026-10-31',
    contact: '',
    version: 7,
    changedAt: '2026-11-01T10:00:00Z',
    viewerCan: { __typename: 'ReportViewerCan', write: true, export: true, releaseTo: ['SIDE', 'JOINT'] },
    participants: ['Coalition', 'River Watch'].map((name) => ({
      __typename: 'ReportParticipant',
      isWithheld: name === 'River Watch',
      organisation: { __typename: 'Organisation', id: name, name, acronym: null, side: 'CSO' },
    })),
    sections,
    ...more,
  },
});

const pane = (id: string, more: object = {}) => ({
  reportSection: {
    ...sections.find((one) => one.id === id)!,
    reportId: 'p1',
    version: 3,
    changedAt: '2026-11-01T10:00:00Z',
    body: text(`The text of ${id}`),
    figures: [
      { key: 'a', group: 'COUNT', label: 'Supported recommendations', was: '11', now: '12', hasChanged: true },
      { key: 'b', group: 'COUNT', label: 'Noted recommendations', was: '4', now: '4', hasChanged: false },
    ].map((figure) => ({ __typename: 'ReportFigure', ...figure })),
    tables: [],
    ...more,
  },
});

const openReport = (answers: Parameters<typeof openRoom>[0]['answers'] = {}, at = '?section=introduction') =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/r/:reviewId/reports/:reportId', element: <ReportPage /> }],
    at: `/w/w1/r/r1/reports/p1${at}`,
    answers: { ReportPage: page(), ReportSectionPane: ({ id }) => pane(String(id)), ...answers },
  });

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
    await user.click(dialog.getByRole('button', { name: 'Write the draft' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/w/w1/r/r1/reports/p9'));
    expect(inputs('CreateReport')).toEqual([
      expect.objectContaining({ reviewId: 'r1', type: 'JOINT_CSO', title: 'Half-way', readAs: 'SIDE' }),
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

describe('the text of a section', () => {
  const saved = (version: number, body: unknown) => ({
    reviseReportSection: {
      ...{ __typename: 'ReportSection', id: 'introduction', isEdited: true, wordCount: 4, tellsWithheldName: false },
      version,
      body,
      changedAt: '2026-11-02T10:00:00Z',
    },
  });
  const written = async () =>
    (await screen.findByRole('textbox', { name: 'Introduction' }, { timeout: SLOW })).textContent;

  it(
    'is kept a moment after it was changed, over the version that was read',
    async () => {
      const { inputs } = openReport({
        ReviseReportSection: ({ input }) => saved(4, (input as { body: unknown }).body),
      });
      const user = userEvent.setup();
      expect(await written()).toBe('The text of introduction');
      await user.click(screen.getByRole('button', { name: 'List' }));
      expect(screen.getByText('Saving')).toBeVisible();
      expect(await screen.findByText(/^Saved/, {}, { timeout: SLOW })).toBeVisible();
      const [input] = inputs('ReviseReportSection');
      expect(input).toMatchObject({ id: 'introduction', expectedVersion: 3 });
      expect(JSON.stringify(input.body)).toContain('bulletList');
    },
    SLOW,
  );

  it(
    'shows base, mine and theirs when somebody was first, and goes on with the one chosen',
    async () => {
      const conflict = {
        __typename: 'Conflict',
        id: 'introduction',
        currentVersion: 5,
        base: text('The text of introduction'),
        mine: null,
        theirs: text('Their words'),
        theirsBy: 'Amina',
      };
      const { inputs } = openReport({
        ReviseReportSection: ({ input }) => {
          const { expectedVersion, body } = input as { expectedVersion: number; body: unknown };
          return expectedVersion === 3 ? { reviseReportSection: conflict } : saved(6, body);
        },
      });
      const user = userEvent.setup();
      await written();
      await user.click(screen.getByRole('button', { name: 'Quotation' }));
      expect(
        await screen.findByText('Amina changed this section while you were writing', {}, { timeout: SLOW }),
      ).toBeVisible();
      for (const name of ['Before', 'Your version', 'Version of Amina'])
        expect(screen.getByRole('region', { name })).toBeVisible();
      expect(within(screen.getByRole('region', { name: 'Version of Amina' })).getByText('Their words')).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Put both in' }));
      await waitFor(() => expect(inputs('ReviseReportSection')).toHaveLength(2), { timeout: SLOW });
      const [, second] = inputs('ReviseReportSection');
      expect(second).toMatchObject({ expectedVersion: 5 });
      expect(JSON.stringify(second.body)).toMatch(/Their words.*Your version.*The text of introduction/);
    },
    SLOW,
  );

  it(
    'is there again after its section was left without a connection',
    async () => {
      const { inputs } = openReport({ ReviseReportSection: new Error('no network') });
      const user = userEvent.setup();
      await written();
      await user.click(screen.getByRole('button', { name: 'List' }));
      expect(await screen.findByText(/the server does not answer/, {}, { timeout: SLOW })).toBeVisible();
      await user.click(screen.getByRole('button', { name: /Executive summary/ }));
      await screen.findByRole('textbox', { name: 'Executive summary' }, { timeout: SLOW });
      await user.click(screen.getByRole('button', { name: /Introduction/ }));
      const back = await screen.findByRole('textbox', { name: 'Introduction' }, { timeout: SLOW });
      expect(within(back).getByRole('list')).toBeVisible();
      expect(inputs('ReviseReportSection').every(({ expectedVersion }) => expectedVersion === 3)).toBe(true);
    },
    SLOW,
  );

  it(
    'cannot be written in an annex of nothing but data',
    async () => {
      openReport({}, '?section=annexSources');
      expect(await screen.findByText(/This annex is drawn from the data/)).toBeVisible();
      const annex = await screen.findByRole('textbox', { name: 'Annex E. Sources' }, { timeout: SLOW });
      expect(annex).toHaveAttribute('aria-readonly', 'true');
      expect(screen.queryByRole('toolbar')).toBeNull();
    },
    SLOW,
  );
});
