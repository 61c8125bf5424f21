import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect } from 'react';
import { useOnReturn } from '../../graphql/connection.js';
import { dropRefused } from '../../graphql/device/drop-refused.js';
import { dropKept, keepingNow, watchTheClock } from '../../graphql/device/keeping.js';
import { replayOutbox } from '../../graphql/device/outbox.js';
import { onSessionEnd, sessionEnded } from '../../graphql/session.js';
import { keepProgramFiles } from '../../lib/program-files.js';
import { meDocument } from '../accounts/accounts.documents.js';
import { useMe } from '../accounts/useMe.js';
import { matrixPostman } from './matrix-postman.js';

/**
 * Beside every screen, on a device that keeps somebody's work: sends what waits once the network is back, whatever page is
 * open, and drops everything when its time is over, when the session is refused, or when somebody else signs in.
 */
export function KeptWork() {
  const client = useApolloClient();
  const { me } = useMe();
  const personId = me?.personId;
  const send = useCallback(() => void replayOutbox(matrixPostman(client)).catch(() => undefined), [client]);

  useEffect(() => watchTheClock(), []);
  useEffect(() => onSessionEnd(() => void dropRefused()), []);
  useEffect(() => void keepProgramFiles(), []);
  useEffect(() => {
    const ofThisPerson = async () => {
      const keeping = await keepingNow();
      if (!keeping || !personId) return;
      if (keeping.personId === personId) send();
      else await dropKept();
    };
    void ofThisPerson();
  }, [personId, send]);

  const back = useCallback(async () => {
    const answer = await client.query({ query: meDocument, fetchPolicy: 'network-only' }).catch(() => null);
    if (!answer?.data) return;
    if (answer.data.me?.personId === personId) send();
    else sessionEnded();
  }, [client, personId, send]);
  useOnReturn(useCallback(() => void back(), [back]));
  useEffect(() => {
    const online = () => void back();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [back]);
  return null;
}
