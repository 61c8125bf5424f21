import { beforeAll, describe, expect, it } from '@jest/globals';
import { createEvent, fireEvent, screen, waitFor, within, act } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MatrixRow } from '../../../web/features/matrix/matrix-row.js';
import type { ReviseMatrixEntriesInput } from '../../../web/graphql/generated/graphql.js';
import { giveSizes } from '../design/sized-page.js';
import { aRow, cellOf, drawMatrix, ministry, network } from './lab-matrix.js';

beforeAll(giveSizes);

const police = { id: 'o-police', name: 'Police', acronym: null, side: 'GOVERNMENT' } as const;
const fund = { id: 'o-fund', name: 'Fund', acronym: null, side: 'CSO' } as const;
const organisations = [ministry, police, network, fund].map((one) => ({ __typename: 'Organisation' as const, ...one }));
const clusters = ['Justice', 'Children'].map((name) => ({
  __typename: 'Cluster' as const,
  id: `c-${name}`,
  name,
  viewerRevises: true,
}));

interface Column {
  readonly field: keyof MatrixRow;
  readonly theirs: unknown;
  readonly theirWords: string;
  /** Typed into the open editor. */
  readonly typed: string;
  readonly mine: unknown;
}

const COLUMNS: readonly Column[] = [
  ...(['expectedResult', 'challenges', 'nextSteps', 'budget'] as const).map((field) => ({
    field,
    theirs: 'Theirs',
    theirWords: 'Theirs',
    typed: 'Mine{Enter}',
    mine: 'Mine',
  })),
  ...(['startsOn', 'deadline'] as const).map((field) => ({
    field,
    theirs: '2027-01-31',
    theirWords: '31 Jan 2027',
    typed: '28 Feb 2027{Enter}',
    mine: '2027-02-28',
  })),
  { field: 'leadInstitutionId', theirs: police.id, theirWords: 'Police', typed: 'Ministry{Enter}', mine: ministry.id },
  {
    field: 'supportingInstitutionIds',
    theirs: [police.id],
    theirWords: 'Police',
    typed: 'Ministry{Enter}{Enter}',
    mine: [ministry.id],
  },
  { field: 'partnerIds', theirs: [fund.id], theirWords: 'Fund', typed: 'Legal{Enter}{Enter}', mine: [network.id] },
  { field: 'clusterId', theirs: 'c-Justice', theirWords: 'Justice', typed: 'Chil{Enter}', mine: 'c-Children' },
];

const conflictOver = ({ field, theirs, mine }: Column) => ({
  __typename: 'Conflict',
  id: 'e-142.1',
  currentVersion: 2,
  base: { [field]: Array.isArray(mine) ? [] : null },
  mine: { [field]: mine },
  theirs: { [field]: theirs },
  theirsBy: 'Ministry of Justice',
});

const draw = (answers: object[], others = {}) =>
  drawMatrix({ rows: [aRow('142.1')], matrix: { organisations, clusters }, answers, others });

async function write({ field, typed }: Column) {
  const user = userEvent.setup();
  const cell = await cellOf('142.1', field);
  await user.click(cell);
  await user.keyboard(typed);
  return { user, cell };
}

describe('two people in one cell', () => {
  it.each(COLUMNS.map((column) => [column.field, column] as const))(
    'see both values of %s, and keep the one or the other',
    async (_field, column) => {
      const { sent } = draw([conflictOver(column), aRow('142.1', { [column.field]: column.mine })]);
      const { user, cell } = await write(column);
      expect(await within(cell).findByText('Ministry of Justice changed this before you')).toBeInTheDocument();
      expect(cell).toHaveTextContent(`Theirs: ${column.theirWords}`);
      await user.click(within(cell).getByRole('button', { name: 'Keep mine' }));
      await waitFor(() => expect(sent).toHaveLength(2));
      expect(sent[1]).toMatchObject({ expectedVersion: 2, [column.field]: column.mine });
    },
  );

  it.each(COLUMNS.map((column) => [column.field, column] as const))(
    'take theirs in %s without sending anything',
    async (_field, column) => {
      const { sent } = draw([conflictOver(column)]);
      const { user, cell } = await write(column);
      await user.click(await within(cell).findByRole('button', { name: 'Take theirs' }));
      expect(cell).toHaveTextContent(column.theirWords);
      expect(within(cell).queryByRole('button', { name: 'Keep mine' })).not.toBeInTheDocument();
      expect(sent).toHaveLength(1);
    },
  );

  it('merge two lists of organisations into one that has both', async () => {
    const column = COLUMNS.find(({ field }) => field === 'partnerIds')!;
    const { sent } = draw([conflictOver(column), aRow('142.1')]);
    const { user, cell } = await write(column);
    await user.click(await within(cell).findByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(sent[1]).toMatchObject({ expectedVersion: 2, partnerIds: [fund.id, network.id] }));
  });

  it('see both in each cell of a paste that somebody else was in first', async () => {
    const [column] = COLUMNS;
    const written: ReviseMatrixEntriesInput[] = [];
    const others = {
      ReviseMatrixEntries: ({ input }: Record<string, unknown>) => {
        const given = input as ReviseMatrixEntriesInput;
        written.push(given);
        const cells = given.cells.map(({ entryId, field, text }) => ({
          __typename: 'RevisedCell',
          ...{ entryId, field, outcome: 'CONFLICT', value: text, strange: [], message: null },
          conflict: conflictOver(column),
        }));
        return { reviseMatrixEntries: { __typename: 'MatrixRevision', cells, rows: [] } };
      },
    };
    const { sent } = draw([aRow('142.1', { expectedResult: 'Pasted', planVersion: 3 })], others);
    const target = await cellOf('142.1', 'expectedResult');
    act(() => target.focus());
    const clipboardData = { getData: (form: string) => (form === 'text/plain' ? 'Pasted' : '') };
    fireEvent(target, createEvent.paste(target, { clipboardData }));
    await userEvent.click(await within(target).findByRole('button', { name: 'Keep mine' }));
    expect(written).toHaveLength(1);
    await waitFor(() => expect(sent[0]).toMatchObject({ expectedVersion: 2, expectedResult: 'Pasted' }));
  });
});

describe('on a narrow screen', () => {
  it('what waits for an answer stands below its card, with the same ways out', async () => {
    const [column] = COLUMNS;
    const narrow = { matches: false };
    const listeners = new Set<() => void>();
    window.matchMedia = (query: string) =>
      ({
        get matches() {
          return query.startsWith('(max-width') && narrow.matches;
        },
        media: query,
        addEventListener: (_: string, changed: () => void) => query.startsWith('(max-width') && listeners.add(changed),
        removeEventListener: (_: string, changed: () => void) => listeners.delete(changed),
      }) as unknown as MediaQueryList;
    const { sent } = draw([conflictOver(column), aRow('142.1', { expectedResult: 'Mine', planVersion: 3 })]);
    const { cell } = await write(column);
    await within(cell).findByRole('button', { name: 'Keep mine' });
    narrow.matches = true;
    act(() => listeners.forEach((changed) => changed()));
    const waiting = await screen.findByRole('region', { name: 'Expected result' });
    expect(waiting).toHaveTextContent('Theirs: Theirs');
    await userEvent.click(within(waiting).getByRole('button', { name: 'Keep mine' }));
    await waitFor(() => expect(sent[1]).toMatchObject({ expectedVersion: 2, expectedResult: 'Mine' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Expected result' })).not.toBeInTheDocument());
  });
});
