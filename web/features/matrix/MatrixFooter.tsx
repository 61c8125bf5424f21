import { SavedState, type SavedStateName } from '../../design/SavedState.js';
import type { EditsSummary } from './cell-edit.js';
import { sayWith, useColumnWorld, type Say } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import { useEditsSummary } from './useMatrixEdits.js';
import classes from './matrix.module.css';

export interface MatrixFooterProps {
  readonly edits: MatrixEdits;
  readonly shown: number;
  readonly all: number;
  /** Brings a cell that waits for the person into view. */
  readonly onGoTo: (rowId: string, field: string) => void;
}

/** How many rows are shown, and whether what was written is safe. */
export function MatrixFooter({ edits, shown, all, onGoTo }: MatrixFooterProps) {
  const { intl, format } = useColumnWorld();
  const say = sayWith(intl);
  const summary = useEditsSummary(edits);
  const { state, words } = savedWords(summary, say, format.time(summary.savedAt));
  const goTo = () => {
    const waiting = edits.firstHeldUp();
    if (waiting) onGoTo(waiting.rowId, waiting.field);
  };
  return (
    <footer className={classes.footer}>
      <span>{shown === all ? say('countAll', { count: all }) : say('countSome', { count: shown, all })}</span>
      <SavedState state={state}>{words}</SavedState>
      {summary.failed > 0 && (
        <button type="button" className={classes.footerWay} onClick={() => void edits.retryAll()}>
          {say('failed.tryAgain')}
        </button>
      )}
      {summary.heldUp > 0 && (
        <button type="button" className={classes.footerWay} onClick={goTo}>
          {say('saved.goTo')}
        </button>
      )}
    </footer>
  );
}

function savedWords(summary: EditsSummary, say: Say, time: string): { state: SavedStateName; words: string } {
  const { failed, heldUp, sending, savedAt } = summary;
  if (heldUp > 0) return { state: 'failed', words: say('saved.heldUp', { count: heldUp }) };
  if (failed > 0) return { state: 'waiting', words: say('saved.waiting', { count: failed }) };
  if (sending > 0) return { state: 'saving', words: say('saved.sending', { count: sending }) };
  return { state: 'saved', words: savedAt ? say('saved.at', { time }) : say('saved.all') };
}
