import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ImportFilePage } from '../../web/features/imports/ImportFilePage.js';
import { ImportPage } from '../../web/features/imports/ImportPage.js';
import { answerOf } from '../../web/features/imports/upload-file.js';
import { wordDiff } from '../../web/features/imports/word-diff.js';
import { ViewerContext, type Viewer } from '../../web/features/workspaces/viewer.js';
import { giveSizes } from './design/sized-page.js';
import { openRoom } from './lab-room.js';

beforeAll(giveSizes);

const review = (index: number, more: object = {}) => ({
  __typename: 'ImportReview',
  index,
  stateName: 'Testland',
  sessionNumber: 21,
  cycleNumber: 2,
  fileRows: 6,
  rows: 4,
  supported: 3,
  noted: 1,
  existingReviewId: null,
  importedReviewId: null,
  isOfWorkspaceState: true,
  ...more,
});

const row = (index: number, change: string, more: object = {}) => ({
  __typename: 'ImportRow',
  index,
  fromRows: [index + 2],
  change,
  kind: 'RECOMMENDATION',
  number: null,
  text: `Text ${index}`,
  recommendingStates: ['Norway', 'Chile'],
  position: 'SUPPORTED',
  knownReference: null,
  knownText: null,
  differences: [],
  ...more,
});

const textChange = { __typename: 'ImportDifference', field: 'text', before: 'Free legal aid', after: 'Free aid now' };

const file = (reviews: object[], more: object = {}) => ({
  import: {
    __typename: 'Import',
    id: 'i1',
    workspaceId: 'w1',
    source: 'UPR_INFO_CSV',
    fileName: 'export.csv',
    appliedAt: null,
    undoneAt: null,
    leftAsTheyAre: [],
    summary: null,
    reviews,
    problems: [
      {
        __typename: 'ImportProblem',
        code: 'UNKNOWN_STATE',
        message: 'No State is called Atlantis; the name was kept.',
        row: 7,
        column: 'RS',
        value: 'Atlantis',
      },
    ],
    ...more,
  },
});

const preview = (rows: { change: string }[]) => {
  const count = (change: string) => rows.filter((one) => one.change === change).length;
  return {
    importPreview: {
      __typename: 'ImportPreview',
      id: 'i1/0',
      existingReviewId: null,
      added: count('NEW'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      likely: count('LIKELY'),
      returning: 0,
      united: 1,
      absent: 0,
      rows,
    },
  };
};

const room = (imports: object[] = []) => ({
  workspace: {
    __typename: 'Workspace',
    id: 'w1',
    name: 'Testland',
    stateCode: null,
    reviews: [{ __typename: 'Review', id: 'r1', stateName: 'Testland', cycleNumber: 2, sessionNumber: 21 }],
  },
  imports,
});

const nothing = {
  states: [],
  workingGroupSessions: [{ __typename: 'WorkingGroupSession', number: 21, cycleNumber: 2 }],
};

const viewer = (mayImport: boolean, reviews = room().workspace.reviews) =>
  ({ workspace: { ...room().workspace, mayImport, reviews }, review: reviews.at(0) ?? null }) as unknown as Viewer;

const asViewer = (element: ReactElement, of: Viewer) => <ViewerContext value={of}>{element}</ViewerContext>;

const openFile = (answers: object) =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/import/:importId', element: asViewer(<ImportFilePage />, viewer(true)) }],
    at: '/w/w1/import/i1',
    answers: { ImportRoom: room(), States: nothing, Sessions: nothing, ...answers },
  });

const openImports = (answers: object, of: Viewer = viewer(true)) =>
  openRoom({
    routes: [{ path: '/w/:workspaceId/import', element: asViewer(<ImportPage />, of) }],
    at: '/w/w1/import',
    answers: { States: nothing, Sessions: nothing, ...answers },
  });

describe('a chosen file', () => {
  it('preselects only the reviews of the workspace’s own State and says when one is about another', async () => {
    const other = review(1, { stateName: 'Elsewhere', isOfWorkspaceState: false });
    openFile({ ImportFile: file([review(0), other]), PreviewOfImport: preview([row(0, 'NEW')]) });
    expect(await screen.findByRole('checkbox', { name: 'Testland' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Elsewhere' })).not.toBeChecked();
    expect(screen.getByText('Not about Testland')).toBeVisible();
    expect(screen.getAllByText('6 rows in the file become 4 recommendations')).toHaveLength(2);
  });

  it('shows problems with row and column, and why rows became fewer', async () => {
    openFile({ ImportFile: file([review(0)]), PreviewOfImport: preview([row(0, 'NEW')]) });
    const problems = await screen.findByRole('table');
    expect(within(problems).getByRole('cell', { name: '7' })).toBeVisible();
    expect(within(problems).getByRole('cell', { name: 'Atlantis' })).toBeVisible();
    expect(await screen.findByText(/6 rows became 4, because/)).toBeVisible();
  });

  it('waits for an answer to every likely correction, and sends the answers with the import', async () => {
    const rows = [
      row(0, 'NEW'),
      row(1, 'LIKELY', { knownReference: '21-002', knownText: 'Free legal aid', differences: [textChange] }),
    ];
    const lab = openFile({
      ImportFile: file([review(0)]),
      PreviewOfImport: preview(rows),
      ApplyImport: { applyImport: { __typename: 'Refusal', code: 'X', message: 'Not now.', field: null } },
    });
    expect(await screen.findByText('One likely correction waits for your answer.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add 1' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Another recommendation' }));
    expect(screen.getByRole('button', { name: 'Add 2' })).toBeEnabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Same recommendation, corrected' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1, change 1' }));
    expect(lab.inputs('ApplyImport')).toEqual([
      expect.objectContaining({
        id: 'i1',
        reviews: [{ index: 0, stateName: null, cycleNumber: null, sessionNumber: null, corrections: [1] }],
      }),
    ]);
    expect(await screen.findByRole('alert')).toHaveTextContent('Not now.');
  });

  it('asks for what the file does not tell', async () => {
    const bare = review(0, { stateName: null, sessionNumber: null, cycleNumber: null });
    const lab = openFile({ ImportFile: file([bare]), PreviewOfImport: preview([row(0, 'NEW')]) });
    const state = await screen.findByLabelText(/State under review/, { selector: 'input' });
    expect(state).toHaveValue('Testland');
    expect(screen.getByText('One fact is still missing; it is marked above.')).toBeVisible();
    expect(screen.getByText(/Then its rows are compared/)).toBeVisible();
    expect(lab.asked.filter(({ name }) => name === 'PreviewOfImport')).toEqual([]);
    await userEvent.click(screen.getByLabelText(/Session, if you know it/, { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: '21', hidden: true }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Add 1' })).toBeEnabled());
    const [{ variables }] = lab.asked.filter(({ name }) => name === 'PreviewOfImport');
    expect(variables.facts).toEqual({ stateName: 'Testland', cycleNumber: 2, sessionNumber: 21 });
  });

  it('narrows the rows to one kind of change and shows what differs', async () => {
    const changed = row(1, 'CHANGED', {
      knownReference: '21-002',
      differences: [{ ...textChange, field: 'position', before: 'SUPPORTED', after: 'NOTED' }],
    });
    openFile({ ImportFile: file([review(0)]), PreviewOfImport: preview([row(0, 'UNCHANGED'), changed]) });
    await userEvent.click(await screen.findByRole('button', { name: 'Changed' }));
    const list = screen.getByRole('list', { name: 'Rows of the review' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(within(list).getByText('Noted')).toBeVisible();
    expect(screen.getByText('1–1 of 1')).toBeVisible();
  });

  it('says what was done, with the way to the matrix', async () => {
    const done = { appliedAt: '2026-03-01T10:00:00Z', summary: counts(163, 4, 0) };
    openFile({ ImportFile: file([review(0, { importedReviewId: 'r1' })], done) });
    expect(await screen.findByText('163 rows added, 4 changed, 0 unchanged.')).toBeVisible();
    const link = screen.getByRole('link', { name: 'Open the matrix: Testland, session 21, cycle 2' });
    expect(link).toHaveAttribute('href', '/w/w1/r/r1/matrix');
  });
});

const counts = (added: number, changed: number, unchanged: number) => ({
  __typename: 'ImportCounts',
  added,
  changed,
  unchanged,
});

describe('the import page', () => {
  it('undoes an import only after saying what that does', async () => {
    const past = {
      __typename: 'Import',
      id: 'i1',
      fileName: 'export.csv',
      source: 'UPR_INFO_CSV',
      appliedAt: '2026-03-01T10:00:00Z',
      undoneAt: null,
      summary: counts(3, 1, 0),
    };
    const lab = openImports({
      ImportRoom: room([past]),
      UndoImport: {
        undoImport: { __typename: 'Import', id: 'i1', undoneAt: '2026-03-02T10:00:00Z', leftAsTheyAre: [] },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Undo import of export.csv' }));
    const dialog = await screen.findByRole('dialog', { name: 'Undo this import?' });
    expect(dialog).toHaveTextContent('the 3 rows it added leave the matrix; the 1 row it changed');
    expect(lab.inputs('UndoImport')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Undo import' }));
    await waitFor(() => expect(lab.inputs('UndoImport')).toEqual([expect.objectContaining({ id: 'i1' })]));
  });

  it('adds a recommendation by hand and shows a refusal at its field', async () => {
    const taken = { __typename: 'Refusal', code: 'NUMBER_TAKEN', message: 'Taken already.', field: 'number' };
    const lab = openImports({ ImportRoom: room(), AddRecommendation: { addRecommendation: taken } });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a recommendation' }));
    const dialog = await screen.findByRole('dialog', { name: /Add a recommendation/ });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(within(dialog).getByText('Please enter the text of the recommendation.')).toBeVisible();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Paragraph number/ }), '142.3');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Text, word for word/ }), 'Abolish it');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await within(dialog).findByText('Taken already.')).toBeVisible();
    expect(lab.inputs('AddRecommendation')[0]).toMatchObject({
      reviewId: 'r1',
      kind: 'RECOMMENDATION',
      number: '142.3',
      text: 'Abolish it',
      position: { value: 'PENDING', verbatim: '' },
    });
  });

  it('tells those who may not import who can, and asks the server for nothing', async () => {
    const lab = openImports({ ImportRoom: new Error('not asked for') }, viewer(false));
    expect(await screen.findByRole('heading', { name: 'Importing is not part of your role here' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the matrix' })).toHaveAttribute('href', '/w/w1/r/r1/matrix');
    expect(lab.asked).toEqual([]);
  });

  it('tells them so where nothing was brought in yet', async () => {
    openImports({}, viewer(false, []));
    expect(await screen.findByRole('heading', { name: 'No recommendations have been brought in yet' })).toBeVisible();
  });

  it('says what failed and offers another try', async () => {
    openImports({ ImportRoom: new Error('gone') });
    expect(await screen.findByRole('alert')).toHaveTextContent('The imports could not be loaded');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('the answer to an upload', () => {
  it.each([
    [201, '{"id":"i1"}', { kind: 'read', importId: 'i1' }],
    [422, '{"code":"MACROS","message":"It has macros."}', { kind: 'refused', message: 'It has macros.' }],
    [403, '{"message":"Not yours."}', { kind: 'refused', message: 'Not yours.' }],
    [500, '<html>', { kind: 'failed' }],
    [502, '', { kind: 'failed' }],
  ])('%s %s', (status, body, answer) => {
    expect(answerOf(status, body)).toEqual(answer);
  });
});

describe('a text compared word by word', () => {
  it.each([
    ['same', 'same', [{ kind: 'same', text: 'same' }]],
    ['Free legal aid', 'Free aid now', ['Free ', '-legal ', 'aid', '+now']],
    ['', 'new words', ['+new words']],
    ['gone', '', ['-gone']],
  ])('%s → %s', (before, after, expected) => {
    const runs = wordDiff(before, after);
    const signs = { same: '', removed: '-', added: '+' };
    const words = runs.map(({ kind, text }) => signs[kind] + text);
    if (before === after) expect(runs).toEqual(expected);
    else expect(words.map((word) => word.trimEnd())).toEqual(expected.map((word) => String(word).trimEnd()));
  });
});
