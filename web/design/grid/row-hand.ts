import { useMemo } from 'react';
import { spanOf } from './grid-range.js';
import { useSession, type GridSession } from './grid-session.js';

/** What of the hand is in one row: the focus, an edit, a part of the range. */
export interface RowHand {
  /** The column that has the focus. */
  readonly focus: string | null;
  /** How often the browser's focus has been called to it. */
  readonly calls: number;
  /** The column that is edited in the cell. */
  readonly edit: string | null;
  /** The columns of the range, with its edges there. */
  readonly span: string | null;
  /** Nothing has had the focus yet, and this is the first row: it holds the one stop of Tab. */
  readonly isUntouched: boolean;
}

const isSame = (one: RowHand, other: RowHand) =>
  one.focus === other.focus &&
  one.calls === other.calls &&
  one.edit === other.edit &&
  one.span === other.span &&
  one.isUntouched === other.isUntouched;

function handIn<Row>(session: GridSession<Row>, itemKey: string, isFirst: boolean): RowHand {
  const { focus, calls, edit } = session.read();
  const isHere = focus?.item === itemKey;
  return {
    focus: isHere ? focus.column : null,
    calls: isHere ? calls : 0,
    edit: edit?.item === itemKey && edit.origin === 'cell' ? edit.column : null,
    span: spanOf(session, itemKey),
    isUntouched: isFirst && focus === null,
  };
}

/** Looks what of the hand is in a row, and answers with the same object until it is something else. */
function watcherOf<Row>(session: GridSession<Row>, itemKey: string, isFirst: boolean): () => RowHand {
  let last = handIn(session, itemKey, isFirst);
  return () => {
    const now = handIn(session, itemKey, isFirst);
    if (!isSame(last, now)) last = now;
    return last;
  };
}

/** What of the hand is in a row: one thing to watch for each row. */
export function useRowHand<Row>(session: GridSession<Row>, itemKey: string, isFirst: boolean): RowHand {
  const look = useMemo(() => watcherOf(session, itemKey, isFirst), [session, itemKey, isFirst]);
  return useSession(session, look);
}
