import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { keyOf } from '../matrix/draft-keeper.js';
import type { Typed } from '../matrix/row-drafts.js';
import { useRowDrafts } from '../matrix/useRowDrafts.js';
import classes from './comments.module.css';

export interface LeftCommentsProps {
  entryId: string;
  /** What was begun and stands in no box here: on another cell, or in answer to what is gone. */
  left: readonly Typed[];
  /** The box is to be about this cell; null: the row. */
  onGoOn: (cell: string | null) => void;
}

/** What was typed on another cell of the row before the page was lost: to go on with, or to be thrown away. */
export function LeftComments({ entryId, left, onGoOn }: LeftCommentsProps) {
  const intl = useIntl();
  const format = useFormat();
  const drafts = useRowDrafts();
  if (left.length === 0) return null;
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `matrix.draft.${id}` }, values);
  const goOn = ({ at, text }: Typed) => {
    if (!isReply(at.about)) return onGoOn(at.about || null);
    // There is nothing left to reply to: the words go where they can be said of the row.
    const row = { entryId, place: 'COMMENT', about: '' } as const;
    drafts.type(row, [drafts.of(row)?.text, text].filter(Boolean).join('\n\n'));
    drafts.settle(at);
    onGoOn(null);
  };
  return (
    <ul className={classes.left} aria-label={say('title')}>
      {left.map((typed) => {
        const { at, text, keptAt } = typed;
        const column = at.about && !isReply(at.about) && intl.formatMessage({ id: `matrix.column.${at.about}` });
        const what =
          at.place === 'ANSWER'
            ? say('anAnswer')
            : isReply(at.about)
              ? say('aReply')
              : column
                ? say('aCommentOn', { column })
                : say('aComment');
        return (
          <li key={keyOf(at)}>
            <p>
              <b>{what}</b> {say('when', { when: format.dateTime(keptAt) })}
            </p>
            <p className={classes.body} dir="auto">
              {text}
            </p>
            <div className={classes.ways}>
              <Button variant="subtle" size="compact-sm" onClick={() => goOn(typed)}>
                {say('goOn')}
              </Button>
              <Button variant="subtle" size="compact-sm" onClick={() => drafts.settle(at)}>
                {say('discard')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A comment that is replied to goes by its id; a column by its name. */
const isReply = (about: string): boolean => about.includes('-');
