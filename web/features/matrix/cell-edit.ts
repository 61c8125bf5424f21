import type { GridValue } from '../../design/grid/grid-types.js';
import type { CellBatch } from './cell-batch.js';
import type { FieldRevision, PlanField } from './plan-fields.js';

/** Three texts of one cell, and who was first: the person inside the own organisation, else the organisation. */
export interface CellConflict {
  /** Null where it is not known what the cell held before. */
  readonly base: GridValue;
  readonly hasBase: boolean;
  readonly theirs: GridValue;
  readonly theirsBy: string | null;
  /** The version the person's change was written against. */
  readonly sawVersion: number;
  /** The version to answer with. */
  readonly currentVersion: number;
}

/** A change of a cell that is not saved: on its way, or held up until the person says how to go on. */
export interface CellEdit {
  readonly rowId: string;
  readonly field: PlanField;
  /** What this person wrote; the cell shows it. */
  readonly value: GridValue;
  /** The version the person saw while writing. */
  readonly seenVersion: number;
  readonly phase: 'sending' | 'failed' | 'refused' | 'conflict';
  /** What was sent, to be sent again as it was. */
  readonly revision: FieldRevision | null;
  /** What was sent, where it went together with others. */
  readonly batch: CellBatch | null;
  /** Why it was refused, or what failed. */
  readonly message: string | null;
  readonly conflict: CellConflict | null;
}

/** A row's changes that are not saved, by field. */
export type CellEdits = Readonly<Partial<Record<PlanField, CellEdit>>>;

/** How much of what was written is safe. */
export interface EditsSummary {
  readonly sending: number;
  readonly failed: number;
  /** Refused or in conflict: waits for the person. */
  readonly heldUp: number;
  /** The instant of the last save on this page. */
  readonly savedAt: string | null;
  /** Rows with changes that are not saved: they stay in sight whatever the filter says. */
  readonly rowIds: ReadonlySet<string>;
}

/** Counts what is not saved. */
export function summaryOf(edits: Iterable<CellEdit>, savedAt: string | null): EditsSummary {
  const all = [...edits];
  const count = (...phases: CellEdit['phase'][]) => all.filter(({ phase }) => phases.includes(phase)).length;
  return {
    sending: count('sending'),
    failed: count('failed'),
    heldUp: count('refused', 'conflict'),
    savedAt,
    rowIds: new Set(all.map(({ rowId }) => rowId)),
  };
}
