import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../design/Dialog.js';
import type { CellEdit } from './cell-edit.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { mergeTexts } from './merge-values.js';
import classes from './matrix.module.css';

export interface MergeDialogProps {
  readonly edit: CellEdit;
  readonly edits: MatrixEdits;
  readonly onClose: () => void;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The three texts of a cell and a fourth to make of them. Nothing is saved until the person says so. */
export function MergeDialog({ edit, edits, onClose }: MergeDialogProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const { rowId, field, conflict } = edit;
  const [mine, theirs] = [text(edit.value), text(conflict?.theirs)];
  const base = conflict?.hasBase ? text(conflict.base) : null;
  const [proposal] = useState(() => mergeTexts(base, mine, theirs));
  const [draft, setDraft] = useState(proposal.text);
  const save = () => {
    void edits.answer(rowId, field, draft.trim());
    onClose();
  };
  const heading = { row: edits.saved(rowId)?.reference ?? '', column: say(`column.${field}`) };
  return (
    <Dialog
      opened
      onClose={onClose}
      size="large"
      title={say('merge.title', heading)}
      closeLabel={say('merge.close')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {say('merge.cancel')}
          </Button>
          <Button onClick={save}>{say('merge.save')}</Button>
        </>
      }
    >
      <div className={classes.texts}>
        {base !== null && <Text heading={say('merge.base')}>{base}</Text>}
        <Text heading={say('merge.theirsBy', { by: conflict?.theirsBy ?? say('conflict.somebody') })}>{theirs}</Text>
        <Text heading={say('merge.mine')}>{mine}</Text>
      </div>
      <Textarea
        label={say('merge.merged')}
        description={say(proposal.isClean ? 'merge.clean' : 'merge.both')}
        descriptionProps={{ mb: 6 }}
        autosize
        minRows={4}
        maxRows={12}
        dir="auto"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function Text({ heading, children }: { heading: string; children: string }) {
  return (
    <section>
      <h3>{heading}</h3>
      <p className={classes.wholeText} dir="auto">
        {children || '–'}
      </p>
    </section>
  );
}
