import { useState, useSyncExternalStore } from 'react';
import { useRow } from '../../design/grid/row-store.js';
import { Icon } from '../../design/Icon.js';
import { later } from '../../lib/later.js';
import type { CellEdit } from './cell-edit.js';
import { ConflictPanel, FailedPanel } from './CellPanel.js';
import { sayWith, useColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { PersonHere } from './people-here.js';
import { valueInWords } from './plan-columns.js';
import { useTogether } from './together.js';
import classes from './together.module.css';

const MergeDialog = later(() => import('./MergeDialog.js'), 'MergeDialog');

export interface CardEditsProps {
  readonly rowId: string;
  readonly edits: MatrixEdits;
}

/** Below a card: what the person wrote in its row and is not saved, with the ways out, as its cells have them. */
export function CardEdits({ rowId, edits }: CardEditsProps) {
  const mine = useRow(edits.edits, rowId);
  const [merging, setMerging] = useState<CellEdit | null>(null);
  const waiting = Object.values(mine ?? {}).filter(({ phase }) => phase !== 'sending');
  return (
    <>
      {waiting.map((edit) => (
        <CardEdit key={edit.field} edit={edit} edits={edits} onMerge={setMerging} />
      ))}
      {merging && <MergeDialog edit={merging} edits={edits} onClose={() => setMerging(null)} />}
    </>
  );
}

interface CardEditProps {
  readonly edit: CellEdit;
  readonly edits: MatrixEdits;
  readonly onMerge: (edit: CellEdit) => void;
}

function CardEdit({ edit, edits, onMerge }: CardEditProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const { rowId, field, value, phase, message } = edit;
  return (
    <section className={classes.cardEdit} aria-label={say(`column.${field}`)}>
      <h4 className={classes.cardHead}>{say(`column.${field}`)}</h4>
      <p dir="auto">{valueInWords(field, value, world) || say('empty')}</p>
      {phase === 'conflict' && <ConflictPanel {...{ edit, edits, onMerge }} tabIndex={0} />}
      {phase === 'failed' && <FailedPanel {...{ edit, edits }} tabIndex={0} />}
      {phase === 'refused' && (
        <>
          <p className={classes.refused}>
            <Icon name="warning" size={12} /> {message}
          </p>
          <button type="button" className={classes.where} onClick={() => edits.discard(rowId, field)}>
            {say('failed.discard')}
          </button>
        </>
      )}
    </section>
  );
}

/** A name in letters of another direction does not turn the sentence around it. */
const apart = (name: string) => `\u2068${name}\u2069`;

const NOBODY: readonly PersonHere[] = [];
const never = () => () => undefined;

/** Who of the own side is in a card's row now. */
export function PeopleInRow({ rowId }: { rowId: string }) {
  const { intl, format } = useColumnWorld();
  const people = useTogether()?.people;
  const here = useSyncExternalStore(
    people ? (changed) => people.subscribeRow(rowId, changed) : never,
    () => people?.inRow(rowId) ?? NOBODY,
  );
  if (here.length === 0) return null;
  const names = [...new Set(here.map(({ name }) => name))];
  return (
    <p className={classes.inRow}>
      {sayWith(intl)('here.inRow', { count: names.length, names: format.list(names.map(apart)) })}
    </p>
  );
}
