import { describe, expect, it } from '@jest/globals';
import { MatrixEdits } from '../../../web/features/matrix/matrix-edits.js';
import type { EditsWorld } from '../../../web/features/matrix/edits-world.js';
import { aRow } from './lab-matrix.js';

describe('sending again all that is not saved', () => {
  it('is done when what was on its way already has arrived too', async () => {
    const edits = new MatrixEdits();
    const row = aRow('142.1');
    edits.takeIn([row]);
    let arrive = () => {};
    const sent = new Promise<void>((resolve) => (arrive = resolve));
    const world: EditsWorld = {
      send: async () => {
        await sent;
        return { kind: 'saved', value: { ...row, __typename: 'MatrixRow', expectedResult: 'Mine', planVersion: 2 } };
      },
      sendMany: () => Promise.reject(new Error('nothing is sent together here')),
      newId: () => 'id',
      now: () => '2026-05-04T10:00:00Z',
      tell: () => {},
      tellMany: () => {},
      reason: () => '',
    };
    edits.connect(world);
    void edits.change({ rowId: row.id, field: 'expectedResult', value: 'Mine', seenVersion: row.planVersion });
    const order: string[] = [];
    const again = edits.retryAll().then(() => order.push(`left: ${edits.summary().sending}`));
    await new Promise((resolve) => setTimeout(resolve));
    order.push('arrives');
    arrive();
    await again;
    expect(order).toEqual(['arrives', 'left: 0']);
  });
});
