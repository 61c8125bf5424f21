import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { signOutDocument } from './accounts.documents.js';
import { Enrolment } from './Enrolment.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';

export interface EnrolmentStepProps {
  onDone: () => void;
  onStartAgain: () => void;
}

/** Somebody whose role asks for a second factor sets it up before anything else. */
export function EnrolmentStep({ onDone, onStartAgain }: EnrolmentStepProps) {
  const intl = useIntl();
  const [hasCodes, setHasCodes] = useState(false);
  const [signOut] = useMutation(signOutDocument);
  const leave = async () => {
    await signOut();
    onStartAgain();
  };
  return (
    <EntryPage title={intl.formatMessage({ id: hasCodes ? 'accounts.recoveryTitle' : 'accounts.enrolTitle' })}>
      <div className={classes.form}>
        {!hasCodes && <p>{intl.formatMessage({ id: 'accounts.enrolWhy' })}</p>}
        <Enrolment onEnabled={() => setHasCodes(true)} onDone={onDone} />
        {!hasCodes && (
          <Button variant="subtle" onClick={() => void leave()} fullWidth>
            {intl.formatMessage({ id: 'accounts.startAgain' })}
          </Button>
        )}
      </div>
    </EntryPage>
  );
}
