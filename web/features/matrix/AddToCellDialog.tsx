import type { GridNewOption } from '../../design/grid/grid-types.js';
import { AddOrganisationDialog } from '../people/AddOrganisationDialog.js';
import { useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { MatrixRow } from './matrix-row.js';
import { isList, isPlanField, sidesNamedIn, versionOf } from './plan-fields.js';

export interface AddToCellDialogProps {
  /** What somebody typed into a cell and is no organisation yet. */
  wanted: GridNewOption<MatrixRow>;
  edits: MatrixEdits;
  onClose: () => void;
}

/** Adds the organisation typed into a cell and names it there, beside those the cell names already. */
export function AddToCellDialog({ wanted, edits, onClose }: AddToCellDialogProps) {
  const { organisations } = useColumnWorld();
  const { typed, rowId, columnId: field, row, value } = wanted;
  if (!isPlanField(field)) return null;
  const take = ({ id }: { id: string }) => {
    const others = Array.isArray(value) ? (value as readonly string[]).filter((other) => other !== id) : [];
    void edits.change({
      rowId,
      field,
      value: isList(field) ? [...others, id] : id,
      seenVersion: versionOf(row, field),
    });
    onClose();
  };
  return (
    <AddOrganisationDialog
      name={typed}
      sides={sidesNamedIn(field)}
      known={[...organisations.values()]}
      onDone={take}
      onUse={take}
      onCancel={onClose}
    />
  );
}
