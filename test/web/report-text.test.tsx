import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unsavedTexts } from '../../web/features/reports/unsaved-texts.js';
import { drawNoLetters, openReport, page, text } from './report-pages.js';

drawNoLetters();

const SLOW = 20_000;

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
    'says that the report has gone, keeps what was written, and does not try for ever',
    async () => {
      const gone = new CombinedGraphQLErrors({
        errors: [{ message: 'Not found', extensions: { code: 'NOT_FOUND' } }],
      });
      const { inputs } = openReport({ ReviseReportSection: gone });
      const user = userEvent.setup();
      await written();
      await user.click(screen.getByRole('button', { name: 'List' }));
      expect(await screen.findByText(/This report is not here any more/, {}, { timeout: SLOW })).toBeVisible();
      expect(await written()).toBe('The text of introduction');
      expect(screen.getByText(/your answer is needed above/)).toBeVisible();
      expect(inputs('ReviseReportSection')).toHaveLength(1);
      unsavedTexts.clear();
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

  it(
    'stands in the language of the report, and the page says which',
    async () => {
      openReport({ ReportPage: page({ language: 'ar' }) });
      const editor = await screen.findByRole('textbox', { name: 'Introduction' }, { timeout: SLOW });
      expect(editor).toHaveAttribute('lang', 'ar');
      expect(editor).toHaveAttribute('dir', 'rtl');
      expect(within(screen.getByRole('heading', { name: 'Introduction' })).getByText('Introduction')).toHaveAttribute(
        'lang',
        'ar',
      );
      expect(screen.getByText('العربية')).toBeVisible();
    },
    SLOW,
  );
});
