import { describe, expect, it } from '@jest/globals';
import type { ApolloClient } from '@apollo/client';
import { print } from 'graphql';
import './device-lab.js';
import { withoutPersonal } from '../../../web/graphql/device/kept-answers.js';
import type { OutboxEntry } from '../../../web/graphql/device/outbox.js';
import { editsOf, placesOf } from '../../../web/features/matrix/kept-edits.js';
import { matrixDocument } from '../../../web/features/matrix/matrix.documents.js';
import { matrixPostman } from '../../../web/features/matrix/matrix-postman.js';

const kept = (operation: string, input: object): OutboxEntry => ({
  mutationId: 'm',
  operation,
  input,
  reviewId: 'review',
  personId: 'me',
});
const one = (more: object = {}) =>
  kept('ReviseMatrixEntry', {
    id: 'e',
    fieldGroup: 'PLAN',
    expectedVersion: 4,
    mutationId: 'm',
    challenges: 'c',
    ...more,
  });
const many = (...cells: object[]) => kept('ReviseMatrixEntries', { mutationId: 'm', cells });
const cell = (field: string, more: object) => ({ entryId: 'e', field, expectedVersion: 4, ...more });

const { isSettled, after } = matrixPostman({} as ApolloClient);

describe('cells kept on a device', () => {
  it('come back as they were sent, alone or together', () => {
    expect(editsOf(one(), 'away')).toMatchObject([
      { rowId: 'e', field: 'challenges', value: 'c', seenVersion: 4, phase: 'failed', revision: { mutationId: 'm' } },
    ]);
    const together = many(
      cell('partnerIds', { ids: ['p', 'q'] }),
      cell('leadInstitutionId', { ids: [] }),
      cell('nextSteps', { text: '' }),
    );
    expect(editsOf(together, 'away').map(({ value }) => value)).toEqual([['p', 'q'], null, '']);
    expect(placesOf(together).map(({ columnId }) => columnId)).toEqual([
      'partnerIds',
      'leadInstitutionId',
      'nextSteps',
    ]);
  });

  it('are settled when they are written, and not when a person has to answer', () => {
    expect(isSettled({ reviseMatrixEntry: { __typename: 'MatrixRow' } })).toBe(true);
    expect(isSettled({ reviseMatrixEntry: { __typename: 'Conflict' } })).toBe(false);
    expect(isSettled({ reviseMatrixEntry: { __typename: 'Refusal' } })).toBe(false);
    const revision = (...outcomes: string[]) => ({
      reviseMatrixEntries: { __typename: 'MatrixRevision', cells: outcomes.map((outcome) => ({ outcome })), rows: [] },
    });
    expect(isSettled(revision('CHANGED', 'SAME'))).toBe(true);
    expect(isSettled(revision('CHANGED', 'CONFLICT'))).toBe(false);
  });

  it('are written against one’s own earlier change of the same part, and against nobody else’s', () => {
    const row = (planVersion: number) => ({ reviseMatrixEntry: { __typename: 'MatrixRow', id: 'e', planVersion } });
    expect(after(one(), one(), row(5)).input).toMatchObject({ expectedVersion: 5 });
    expect(after(one(), one(), row(6)).input).toMatchObject({ expectedVersion: 4 });
    expect(after(one({ id: 'other' }), one(), row(5)).input).toMatchObject({ expectedVersion: 4 });
    expect(after(one({ fieldGroup: 'TIME' }), one(), row(5)).input).toMatchObject({ expectedVersion: 4 });
    const cells = many(cell('challenges', { text: 'x' }), cell('deadline', { text: '' }));
    expect(after(cells, one(), row(5)).input).toMatchObject({
      cells: [{ expectedVersion: 5 }, { expectedVersion: 4 }],
    });
    const rows = [{ id: 'e', planVersion: 5, timeVersion: 9 }];
    const both = { reviseMatrixEntries: { __typename: 'MatrixRevision', cells: [], rows } };
    expect(after(one(), cells, both).input).toMatchObject({ expectedVersion: 5 });
  });
});

describe('what is never kept', () => {
  it('is a note for its author alone, wherever it stands', () => {
    const note = { audience: 'PERSONAL', body: 'mine' };
    const shared = { audience: 'JOINT', body: 'ours' };
    const read = { rows: [{ notes: [note, shared], first: note, text: null, count: 2 }] };
    expect(withoutPersonal(read)).toEqual({ rows: [{ notes: [shared], first: null, text: null, count: 2 }] });
  });

  it('can be told by its audience wherever the kept matrix has what one may write for oneself', () => {
    expect(print(matrixDocument)).toMatch(/\n\s+commitments \{[^}]*\n\s+audience\n/);
  });
});
