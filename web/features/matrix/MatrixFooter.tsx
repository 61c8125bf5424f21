import { memo } from 'react';
import { SavedState, type SavedStateName } from '../../design/SavedState.js';
import { later } from '../../lib/later.js';
import { DeviceButton } from '../accounts/DeviceButton.js';
import { useViewer } from '../workspaces/viewer.js';
import type { EditsSummary } from './cell-edit.js';
import { sayWith, useColumnWorld, type Say } from './column-world.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { MatrixRow } from './matrix-row.js';
import { useTogether } from './together.js';
import { useEditsSummary } from './useMatrixEdits.js';
import classes from './matrix.module.css';

const PeopleHereList = later(() => import('./PeopleHereList.js'), 'PeopleHereList');

export interface MatrixFooterProps {
  readonly edits: MatrixEdits;
  readonly shown: readonly MatrixRow[];
  readonly rows: readonly MatrixRow[];
  /** Brings a cell that waits for the person into view. */
  readonly onGoTo: (rowId: string, field: string) => void;
}

function Footer({ edits, shown, rows, onGoTo }: MatrixFooterProps) {
  const { intl, format } = useColumnWorld();
  const { personId } = useViewer();
  const say = sayWith(intl);
  const summary = useEditsSummary(edits);
  const together = useTogether();
  const { state, words } = savedWords(summary, say, format.time(summary.savedAt));
  const goTo = () => {
    const waiting = edits.firstHeldUp();
    if (waiting) onGoTo(waiting.rowId, waiting.field);
  };
  return (
    <footer className={classes.footer}>
      <span>{countWords(shown, rows.length, say)}</span>
      <SavedState state={state}>{words}</SavedState>
      {summary.failed > 0 && (
        <button type="button" className={classes.footerWay} onClick={() => void edits.retryAll()}>
          {say('failed.tryAgain')}
        </button>
      )}
      <DeviceButton personId={personId}>
        {(words, open) => (
          <button type="button" className={classes.footerWay} onClick={open}>
            {words}
          </button>
        )}
      </DeviceButton>
      {summary.heldUp > 0 && (
        <button type="button" className={classes.footerWay} onClick={goTo}>
          {say('saved.goTo')}
        </button>
      )}
      {together && <PeopleHereList edits={edits} onGoTo={onGoTo} />}
    </footer>
  );
}

/** How many rows are shown, and whether what was written is safe. */
export const MatrixFooter = memo(Footer);

/** Pledges are counted apart: they are the State's own word, and nobody recommended them. */
function countWords(shown: readonly MatrixRow[], all: number, say: Say): string {
  const pledges = shown.filter(({ kind }) => kind === 'PLEDGE').length;
  const counts = { count: shown.length - pledges, pledges };
  if (shown.length < all) return say('countSome', { count: shown.length, all });
  return say(pledges ? 'countPledges' : 'countAll', counts);
}

function savedWords(summary: EditsSummary, say: Say, time: string): { state: SavedStateName; words: string } {
  const { failed, heldUp, sending, savedAt } = summary;
  if (heldUp > 0) return { state: 'failed', words: say('saved.heldUp', { count: heldUp }) };
  if (failed > 0) return { state: 'waiting', words: say('saved.waiting', { count: failed }) };
  if (sending > 0) return { state: 'saving', words: say('saved.sending', { count: sending }) };
  return { state: 'saved', words: savedAt ? say('saved.at', { time }) : say('saved.all') };
}
