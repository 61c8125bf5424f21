import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, type ReactNode } from 'react';
import { showKept } from '../../graphql/device/kept-answers.js';

export interface KeptDoorProps {
  /** While it is being looked for. */
  readonly waiting: ReactNode;
  /** Where nothing is kept that could be shown. */
  readonly children: ReactNode;
}

/** The server does not answer: opens what this device keeps, where its owner wanted that. */
export function KeptDoor({ waiting, children }: KeptDoorProps) {
  const client = useApolloClient();
  const [isEmpty, setIsEmpty] = useState(false);
  useEffect(() => {
    void showKept(client).then(
      (isShown) => setIsEmpty(!isShown),
      () => setIsEmpty(true),
    );
  }, [client]);
  return isEmpty ? children : waiting;
}
