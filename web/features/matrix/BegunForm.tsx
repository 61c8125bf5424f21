import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import classes from './begun.module.css';
import type { TypedAt } from './draft-keeper.js';
import { wordsOf } from './drafted-form.js';
import { useRowDraft } from './useRowDrafts.js';

export interface BegunFormProps {
  at: TypedAt;
  /** Says what was begun, and that nobody else sees it. */
  title: string;
  onGoOn: () => void;
}

/** Where a form is opened: what the person began in it and did not send, to go on with or to be thrown away. */
export function BegunForm({ at, title, onGoOn }: BegunFormProps) {
  const intl = useIntl();
  const { typed, settle } = useRowDraft(at);
  if (!typed) return null;
  const words = wordsOf(typed);
  const ways = (
    <div className={classes.ways}>
      <Button variant="default" size="compact-sm" onClick={onGoOn}>
        {intl.formatMessage({ id: 'matrix.draft.goOn' })}
      </Button>
      <Button variant="default" size="compact-sm" onClick={settle}>
        {intl.formatMessage({ id: 'matrix.draft.discard' })}
      </Button>
    </div>
  );
  return (
    <Notice tone="info" action={ways}>
      <p>{title}</p>
      {words && (
        <p className={classes.words} dir="auto">
          {words}
        </p>
      )}
    </Notice>
  );
}
