import { afterEach, describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MatrixExportDialog } from '../../web/features/exports/MatrixExportDialog.js';
import type { ShownRows } from '../../web/features/exports/urls.js';
import { openRoom } from './lab-room.js';

const fetchBefore = globalThis.fetch;
afterEach(() => void (globalThis.fetch = fetchBefore));

interface Sent {
  readonly address: string;
  readonly method: string;
  readonly body: unknown;
}

/** Opens the question with these rows shown; gives what is sent to the server, which answers that it is busy. */
async function open(shown: ShownRows): Promise<Sent[]> {
  const sent: Sent[] = [];
  globalThis.fetch = (address, init) => {
    const { method = 'GET', body } = init!;
    sent.push({ address: address as string, method, body: body ? (JSON.parse(body as string) as unknown) : null });
    const answer = JSON.stringify({ message: 'The writer is busy.' });
    return Promise.resolve({ ok: false, text: () => Promise.resolve(answer) } as Response);
  };
  const element = <MatrixExportDialog reviewId="r1" shown={shown} opened onClose={() => undefined} />;
  openRoom({ routes: [{ path: '/', element }], at: '/', answers: {} });
  await screen.findByRole('dialog', { name: 'Take the matrix away as Excel' });
  return sent;
}

const take = () => userEvent.click(screen.getByRole('button', { name: 'Export to Excel' }));

describe('the export of the matrix', () => {
  it('holds all rows where nothing else is chosen', async () => {
    const sent = await open({ entryIds: ['e3', 'e1'], all: 408 });
    expect(screen.getByRole('radio', { name: 'All 408 rows' })).toBeChecked();
    await take();
    expect(sent).toEqual([{ address: '/api/reviews/r1/matrix.xlsx?audience=joint', method: 'GET', body: null }]);
  });

  it('holds the rows that are shown, in their order, in the eyes that are chosen', async () => {
    const sent = await open({ entryIds: ['e3', 'e1'], all: 408 });
    await userEvent.click(screen.getByRole('radio', { name: 'Only the 2 rows shown here, in this order' }));
    await userEvent.click(screen.getByRole('radio', { name: /All that I can see/ }));
    expect(screen.getByText(/no other row/)).toBeVisible();
    await take();
    const body = { audience: 'mine', entryIds: ['e3', 'e1'] };
    expect(sent).toEqual([{ address: '/api/reviews/r1/matrix.xlsx', method: 'POST', body }]);
    expect(await screen.findByText('The writer is busy.')).toBeVisible();
  });

  it.each([
    ['all rows are shown', ['e1', 'e2'], 2],
    ['no row is shown', [], 2],
  ])('asks of no rows where %s', async (_when, entryIds, all) => {
    const sent = await open({ entryIds, all });
    expect(screen.queryByRole('radiogroup', { name: 'Rows' })).toBeNull();
    await take();
    expect(sent).toMatchObject([{ method: 'GET' }]);
  });
});
