import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MatrixRow } from '../../../web/features/matrix/matrix-row.js';
import { RowPanel } from '../../../web/features/sharing/RowPanel.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix } from './lab-matrix.js';

beforeAll(giveSizes);

const change = (field: string, before: unknown, after: unknown) => ({
  __typename: 'HistoryChange',
  field,
  before,
  after,
});

const rights = {
  __typename: 'RecommendationViewerCan',
  revisePlan: true,
  reviseInstitutions: true,
  revisePartners: true,
  reviseTime: true,
  reviseMoney: true,
  reviseTags: true,
  assess: true,
  comment: true,
  commentToAll: true,
  addEvidence: true,
};

/** The matrix with its drawer, one event in the history of the row, and what putting back answers. */
function open(now: MatrixRow, event: object, written: object, answers: MatrixRow[]) {
  const history = [
    {
      __typename: 'HistoryEvent',
      id: 'j1',
      action: 'matrixEntry.revisePlan',
      subjectType: 'MatrixEntry',
      audience: 'JOINT',
      at: '2026-03-01T09:00:00Z',
      person: null,
      organisation: 'Legal Network',
      side: 'CSO',
      isRevertible: true,
      revertOf: null,
      ...event,
    },
  ];
  const page = {
    __typename: 'RecommendationPage',
    id: now.id,
    row: now,
    organisations: [],
    ownAssessment: null,
    evidence: [],
    comments: [],
    mentionable: [],
    history,
    viewerCan: rights,
  };
  let isWritten = false;
  return drawMatrix({
    rows: [now],
    answers,
    others: {
      RowPanel: () => ({ recommendationPage: { ...page, row: isWritten ? { ...now, ...written } : now } }),
      RevertMatrixEntry: () => {
        isWritten = !('code' in written);
        return { revertMatrixEntry: written };
      },
    },
    tools: { drawer: (of) => <RowPanel of={of} reviewId="review" /> },
  });
}

async function putBack(column: string) {
  const user = userEvent.setup();
  const cell = await cellOf('1.1', column);
  act(() => cell.focus());
  await user.keyboard('{Alt>}[KeyH]{/Alt}');
  await user.click(await screen.findByRole('button', { name: 'Put back' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Put back' }));
  return user;
}

async function press(column: string, keys: string) {
  const cell = await cellOf('1.1', column);
  act(() => cell.focus());
  await userEvent.keyboard(keys);
}

const UNDO = '{Control>}z{/Control}';
const REDO = '{Control>}y{/Control}';

describe('what is put back from the history beside the matrix', () => {
  it('is one step that Ctrl+Z takes back and Ctrl+Y does again, each against the version that stands', async () => {
    const row = (version: number, expectedResult: string, challenges: string) =>
      aRow('1.1', { planVersion: version, expectedResult, challenges });
    const { sent } = open(
      row(2, 'Second', 'Later'),
      { changes: [change('expectedResult', 'First', 'Second')] },
      row(3, 'First', 'Later'),
      [row(4, 'Second', 'Later'), row(5, 'First', 'Later')],
    );
    await putBack('expectedResult');
    await waitFor(async () => expect(await cellOf('1.1', 'expectedResult')).toHaveTextContent('First'));
    await press('expectedResult', UNDO);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ expectedVersion: 3, expectedResult: 'Second' });
    await waitFor(async () => expect(await cellOf('1.1', 'expectedResult')).toHaveTextContent('Second'));
    await press('expectedResult', REDO);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ expectedVersion: 4, expectedResult: 'First' });
  });

  it('is no step where it was refused, or was of what no cell writes', async () => {
    const row = aRow('1.1', { expectedResult: 'Second' });
    const refused = { __typename: 'Refusal', code: 'NOTHING_TO_PUT_BACK', message: 'It stands so.', field: null };
    const { sent } = open(row, { changes: [change('expectedResult', 'First', 'Second')] }, refused, []);
    const user = await putBack('expectedResult');
    expect(await screen.findByText('It stands so.')).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!);
    await press('expectedResult', UNDO);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('There is nothing to undo here.'));
    expect(sent).toHaveLength(0);
  });
});
