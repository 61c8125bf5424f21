import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { wordsOfForm } from '../matrix/drafted-form.js';
import { useRowDraft } from '../matrix/useRowDrafts.js';
import classes from './assessments.module.css';

export interface BegunAssessmentProps {
  entryId: string;
  onGoOn: () => void;
}

/** On a row's page: the assessment the person began there and did not record, to go on with or to be thrown away. */
export function BegunAssessment({ entryId, onGoOn }: BegunAssessmentProps) {
  const intl = useIntl();
  const { typed, settle } = useRowDraft({ entryId, place: 'ASSESSMENT', about: '' });
  if (!typed) return null;
  const words = wordsOfForm(typed.text);
  const ways = (
    <div className={classes.buttons}>
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
      <p>{intl.formatMessage({ id: 'assessments.begun' })}</p>
      {words && (
        <p className={classes.words} dir="auto">
          {words}
        </p>
      )}
    </Notice>
  );
}
