import type { HistoryEvent } from '../recommendations/history-words.js';

/** Fields of the record that a column of the matrix shows under another name. */
const fields: Readonly<Record<string, readonly string[]>> = {
  reference: ['reference', 'number'],
  states: ['recommendingStates'],
  themes: ['themes', 'affectedGroups'],
  sdg: ['sdgTargets'],
};

/** Columns that show things with a history of their own. */
const things: Readonly<Record<string, readonly string[]>> = {
  joint: ['JointStatus'],
  actions: ['Action'],
  indicators: ['Indicator', 'Measurement'],
  commitments: ['Commitment'],
};

/** Events that are about the cells of the row itself. */
const ofRow = new Set(['MatrixEntry', 'Recommendation', 'Position']);

/** What happened to one cell: the events of its row that changed it, each with the change of that cell alone. */
export function historyOfCell(history: readonly HistoryEvent[], columnId: string): readonly HistoryEvent[] {
  const side = columnId.startsWith('assessment') ? columnId.slice('assessment'.length) : null;
  if (side) return history.filter((event) => event.subjectType === 'Assessment' && event.side === side);
  const kinds = things[columnId];
  if (kinds) return history.filter(({ subjectType }) => kinds.includes(subjectType));
  const wanted = fields[columnId] ?? [columnId];
  return history.flatMap((event) => {
    const changes = event.changes.filter(({ field }) => wanted.includes(field));
    return ofRow.has(event.subjectType) && changes.length > 0 ? [{ ...event, changes }] : [];
  });
}
