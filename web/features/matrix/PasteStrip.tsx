import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../design/Notice.js';
import type { RevisedCell } from './cell-batch.js';
import { sayWith, useColumnWorld, type ColumnWorld } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { changesOfPaste, countPaste, notable, type ReadPaste } from './paste-reading.js';
import { valueInWords } from './plan-columns.js';
import type { usePaste } from './usePaste.js';
import classes from './paste.module.css';

export interface PasteStripProps {
  readonly edits: MatrixEdits;
  readonly pasting: ReturnType<typeof usePaste>;
  /** Gives the focus back to the cell the paste was for. */
  readonly onDone: () => void;
}

/** What a paste would do, above the rows it is for: it is written only when the person says so. */
export function PasteStrip({ edits, pasting, onDone }: PasteStripProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const { state } = pasting;
  const close = () => {
    pasting.close();
    onDone();
  };
  if (!state) return null;
  if (state.kind === 'reading') {
    return (
      <Notice tone="info" live="polite">
        {say('paste.reading')}
      </Notice>
    );
  }
  if (state.kind === 'read') return <PasteQuestion paste={state.paste} edits={edits} onClose={close} />;
  return (
    <Notice
      tone="error"
      live="assertive"
      title={say('paste.failed')}
      action={
        <div className={classes.ways}>
          <Button size="xs" onClick={() => void pasting.take(state.paste)}>
            {say('failed.tryAgain')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {say('paste.leave')}
          </Button>
        </div>
      }
    >
      {state.message}
    </Notice>
  );
}

interface PasteQuestionProps {
  readonly paste: ReadPaste;
  readonly edits: MatrixEdits;
  readonly onClose: () => void;
}

function PasteQuestion({ paste, edits, onClose }: PasteQuestionProps) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const [withGuesses, setWithGuesses] = useState(true);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const changes = changesOfPaste(paste, withGuesses);
  const { guessed } = countPaste(paste);
  const apply = () => {
    void edits.changeMany(changes);
    onClose();
  };
  return (
    // Escape leaves the cells as they are, wherever in the strip the focus is.
    <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div role="group" aria-label={say('paste.name')} className={classes.strip}>
        <Notice
          tone="info"
          live="polite"
          title={summary(paste, world)}
          action={
            <div className={classes.ways}>
              {changes.length > 0 && (
                <Button size="xs" ref={first} onClick={apply}>
                  {say('paste.apply', { count: changes.length })}
                </Button>
              )}
              <Button size="xs" variant="default" ref={changes.length > 0 ? undefined : first} onClick={onClose}>
                {say('paste.leave')}
              </Button>
            </div>
          }
        >
          {guessed > 0 && (
            <Checkbox
              size="xs"
              label={say('paste.withGuesses', { count: guessed })}
              checked={withGuesses}
              onChange={(event) => setWithGuesses(event.currentTarget.checked)}
            />
          )}
          <Notable paste={paste} referenceOf={(id) => edits.saved(id)?.reference ?? ''} />
        </Notice>
      </div>
    </div>
  );
}

const parts = [
  'will',
  'guessed',
  'same',
  'conflict',
  'unknownNames',
  'unknownDays',
  'refused',
  'locked',
] as const satisfies readonly (keyof ReturnType<typeof countPaste>)[];

/** “24 cells: 22 will change, 1 not a known organisation, 1 you may not edit”. */
export function summary(paste: ReadPaste, { intl }: ColumnWorld): string {
  const say = sayWith(intl);
  const count = countPaste(paste);
  const told = parts.filter((part) => count[part] > 0).map((part) => say(`paste.${part}`, { count: count[part] }));
  const { rows, columns } = paste.left;
  if (rows + columns > 0) told.push(say('paste.left', { rows, columns, both: String(rows > 0 && columns > 0) }));
  return say('paste.summary', { count: count.all, parts: intl.formatList(told, { type: 'unit' }) });
}

/** Most cells listed one by one; the rest is counted. */
const SHOWN = 8;

/** The cells that need a look, one by one in words. */
export function Notable({ paste, referenceOf }: { paste: ReadPaste; referenceOf: (rowId: string) => string }) {
  const world = useColumnWorld();
  const say = sayWith(world.intl);
  const cells = notable(paste);
  if (cells.length === 0) return null;
  return (
    <ul className={classes.cells}>
      {cells.slice(0, SHOWN).map((cell) => (
        <li key={`${cell.entryId} ${cell.field}`} dir="auto">
          {wordsOf(cell, referenceOf(cell.entryId), world)}
        </li>
      ))}
      {cells.length > SHOWN && <li>{say('paste.more', { count: cells.length - SHOWN })}</li>}
    </ul>
  );
}

function wordsOf(cell: RevisedCell, row: string, world: ColumnWorld): string {
  const say = sayWith(world.intl);
  const column = say(`column.${cell.field}`);
  return say('paste.cell', { row, column, what: reasonOf(cell, world) });
}

/** Why a cell is not written, or what it was taken for. */
export function reasonOf(cell: RevisedCell, world: ColumnWorld): string {
  const say = sayWith(world.intl);
  const words = cell.strange.join('”, “');
  const value = valueInWords(cell.field, cell.value, world);
  switch (cell.outcome) {
    case 'UNKNOWN':
      return words === '' ? say('paste.isUnknown') : say('paste.isStrange', { words });
    case 'GUESSED':
      return say('paste.isGuessed', { value });
    case 'CONFLICT':
      return say('paste.isConflict');
    case 'NOT_ALLOWED':
      return say('paste.isLocked');
    case 'GONE':
      return say('paste.isGone');
    default:
      return cell.message ?? '';
  }
}
