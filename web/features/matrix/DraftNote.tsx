import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';
import type { Typed } from './row-drafts.js';

export interface DraftNoteProps {
  typed: Typed | null;
  onDiscard: () => void;
}

/**
 * In a form that opens with what was typed into it before, in this page or before it was lost: that it was not sent, and
 * the way to begin anew.
 */
export function DraftNote({ typed, onDiscard }: DraftNoteProps) {
  const intl = useIntl();
  const format = useFormat();
  const [wasLeft, setWasLeft] = useState(typed !== null);
  if (wasLeft && typed === null) setWasLeft(false); // what is typed from now on is new
  if (!typed || !(typed.keptAt || wasLeft)) return null;
  const discard = (
    <Button variant="default" size="compact-sm" onClick={onDiscard}>
      {intl.formatMessage({ id: 'matrix.draft.discard' })}
    </Button>
  );
  return (
    <Notice tone="info" live="polite" action={discard}>
      <p>
        {typed.keptAt
          ? intl.formatMessage({ id: 'matrix.draft.isBack' }, { when: format.dateTime(typed.keptAt) })
          : intl.formatMessage({ id: 'matrix.draft.isLeft' })}
      </p>
    </Notice>
  );
}
