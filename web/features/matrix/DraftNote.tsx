import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';
import type { Typed } from './row-drafts.js';

export interface DraftNoteProps {
  typed: Typed | null;
  onDiscard: () => void;
}

/** In a form that came back with what was typed before the page was lost: since when, and the way to begin anew. */
export function DraftNote({ typed, onDiscard }: DraftNoteProps) {
  const intl = useIntl();
  const format = useFormat();
  if (!typed?.keptAt) return null;
  const discard = (
    <Button variant="default" size="compact-sm" onClick={onDiscard}>
      {intl.formatMessage({ id: 'matrix.draft.discard' })}
    </Button>
  );
  return (
    <Notice tone="info" live="polite" action={discard}>
      <p>{intl.formatMessage({ id: 'matrix.draft.isBack' }, { when: format.dateTime(typed.keptAt) })}</p>
    </Notice>
  );
}
