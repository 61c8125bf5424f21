import { useState } from 'react';
import { FormDialog } from '../recommendations/FormDialog.js';
import { ChangeRowsFields } from './ChangeRowsFields.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { CellChange } from './edits-world.js';
import type { MatrixRow } from './matrix-row.js';
import { changesOfPaste, type ReadPaste } from './paste-reading.js';
import { Notable, summary } from './PasteStrip.js';
import { valueInWords } from './plan-columns.js';
import { fieldsIn, type RowsDraft } from './rows-change.js';
import { useRowsReading } from './useRowsReading.js';
import classes from './chosen-rows.module.css';

export interface ChangeRowsDialogProps {
  readonly rows: readonly MatrixRow[];
  readonly onApply: (changes: readonly CellChange[]) => void;
  readonly onClose: () => void;
}

/** Gives many rows the same at once: chosen first, then shown what would come of it, then written as one step. */
export function ChangeRowsDialog({ rows, onApply, onClose }: ChangeRowsDialogProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  // The rows as they were chosen: what others change meanwhile meets the versions that were seen.
  const [seen] = useState(rows);
  const [draft, setDraft] = useState<RowsDraft>({});
  const { look, read, isReading, problem, back } = useRowsReading(seen);
  const changes = read ? changesOfPaste(read, true) : [];
  const submit = () => {
    if (!read) return void look(draft);
    if (changes.length === 0) return back();
    onApply(changes);
    onClose();
  };
  const submitLabel = read
    ? changes.length > 0
      ? say('paste.apply', { count: changes.length })
      : say('many.back')
    : say('many.look');
  return (
    <FormDialog
      title={say('many.change', { count: seen.length })}
      submitLabel={submitLabel}
      onSubmit={submit}
      onCancel={onClose}
      busy={isReading}
      problem={problem}
    >
      {read ? (
        <ReadChange read={read} rows={seen} draft={draft} />
      ) : (
        <ChangeRowsFields draft={draft} onChange={setDraft} />
      )}
    </FormDialog>
  );
}

interface ReadChangeProps {
  readonly read: ReadPaste;
  readonly rows: readonly MatrixRow[];
  readonly draft: RowsDraft;
}

/** What the rows would hold, in how many that is a change, and where it is none and why. */
function ReadChange({ read, rows, draft }: ReadChangeProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  return (
    <div role="status" className={classes.field}>
      <ul className={classes.values}>
        {fieldsIn(draft).map((field) => (
          <li key={field} dir="auto">
            {say('many.becomes', {
              column: say(`column.${field}`),
              value: valueInWords(field, draft[field], world) || say('many.empty'),
            })}
          </li>
        ))}
      </ul>
      <p>{summary(read, world)}</p>
      <Notable paste={read} referenceOf={(id) => rows.find((row) => row.id === id)?.reference ?? ''} />
    </div>
  );
}
