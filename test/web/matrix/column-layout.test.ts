import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  changedView,
  isSortable,
  layoutOf,
  movesOf,
  orderOf,
  sortOf,
} from '../../../web/features/matrix/column-layout.js';

const ids = ['reference', 'text', 'states', 'position', 'deadline', 'budget', 'actions'];
const own = { hide: [], move: [], width: [], pin: [] };

describe('the order of columns in the address', () => {
  it('names only what was moved, however it was moved', () => {
    const order = ['reference', 'deadline', 'text', 'states', 'position', 'budget', 'actions'];
    expect(movesOf(ids, order)).toEqual(['deadline_reference']);
    expect(orderOf(ids, ['deadline_reference'])).toEqual(order);
    expect(movesOf(ids, ids)).toEqual([]);
  });

  it('comes back as it was written, for every order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids.slice(1), { minLength: ids.length - 1 }), (rest) => {
        const order = ['reference', ...rest];
        const moves = movesOf(ids, order);
        expect(orderOf(ids, moves)).toEqual(order);
        expect(moves.length).toBeLessThan(ids.length - 1);
      }),
    );
  });

  it('stands for anything somebody may write there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('text_budget', 'budget_text', 'text_', 'reference_text'))),
        (moves) => {
          const order = orderOf(ids, moves);
          expect([...order].sort()).toEqual([...ids].sort());
          expect(order[0]).toBe('reference');
        },
      ),
    );
  });

  it('keeps its place for a column that was made later', () => {
    const later = ['reference', 'text', 'states', 'new', 'position', 'deadline', 'budget', 'actions'];
    expect(orderOf(later, ['deadline_reference']).slice(0, 5)).toEqual([
      'reference',
      'deadline',
      'text',
      'states',
      'new',
    ]);
  });
});

describe('columns as an address asks for them', () => {
  it('are the program’s own where it says nothing', () => {
    expect(layoutOf(own, ids)).toEqual({ order: ids, hidden: [], widths: {}, pinned: ['reference', 'text'] });
  });

  it('pass over what is no column, no width and no place', () => {
    const layout = layoutOf(
      {
        hide: ['reference', 'states'],
        move: ['nothing_text', 'x'],
        width: ['text_9999', 'budget_-3', 'deadline_1', 'x_80'],
        pin: ['x'],
      },
      ids,
    );
    expect(layout).toEqual({
      order: ids,
      hidden: ['states'],
      widths: { text: 800, deadline: 56 },
      pinned: ['reference'],
    });
  });

  it.each([
    ['hidden', { kind: 'hide', columnId: 'states' }, { hide: ['states'] }],
    ['made wider', { kind: 'width', columnId: 'states', width: 140 }, { width: ['states_140'] }],
    ['let go', { kind: 'pin', columnId: 'text', isPinned: false }, { pin: ['none'] }],
    ['kept', { kind: 'pin', columnId: 'states', isPinned: true }, { pin: ['text', 'states'] }],
    ['moved', { kind: 'move', columnId: 'budget', to: 'states', place: 'before' }, { move: ['budget_text'] }],
    ['sorted by', { kind: 'sort', sort: { columnId: 'budget', isDown: true } }, { sort: '-budget' }],
  ] as const)('are written when one is %s', (_how, change, patch) => {
    expect(changedView(own, ids, change)).toEqual(patch);
  });

  it('are written as nothing again when everything is as it was', () => {
    const pinned = { ...own, pin: ['none'] };
    expect(changedView(pinned, ids, { kind: 'pin', columnId: 'text', isPinned: true })).toEqual({ pin: [] });
    const wide = { ...own, width: ['text_100'] };
    expect(changedView(wide, ids, { kind: 'width', columnId: 'text', width: null })).toEqual({ width: [] });
    const moved = { ...own, move: ['budget_text'] };
    const back = { kind: 'move', columnId: 'budget', to: 'deadline', place: 'after' } as const;
    expect(changedView(moved, ids, back)).toEqual({ move: [] });
  });

  it('give an order of rows only where a column has one', () => {
    expect(sortOf({ sort: '-deadline' }, ids)).toEqual({ columnId: 'deadline', isDown: true });
    expect(sortOf({ sort: 'nothing' }, ids)).toBeNull();
    expect(sortOf({ sort: 'actions' }, ids)).toBeNull();
    expect(isSortable('actions')).toBe(false);
  });
});
