import { useEffect, useState } from 'react';
import { onConfirmationWanted } from '../../graphql/confirmation.js';
import { ConfirmIdentityDialog } from './ConfirmIdentityDialog.js';

/** Stands by until the server wants to know that it is really this person. */
export function ConfirmIdentity() {
  const [answer, setAnswer] = useState<((isConfirmed: boolean) => void) | null>(null);
  useEffect(
    () =>
      onConfirmationWanted(
        () =>
          new Promise((resolve) => {
            setAnswer(() => (isConfirmed: boolean) => {
              setAnswer(null);
              resolve(isConfirmed);
            });
          }),
      ),
    [],
  );
  return answer && <ConfirmIdentityDialog onAnswer={answer} />;
}
